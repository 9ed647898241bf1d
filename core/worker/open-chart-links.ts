import { createChartLinks } from "../chart-links/service.ts"
import { chartLinksOf } from "./chart-link-records.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"

/** The room of charts in record systems; what it keeps of an address only this vault could make. */
export const openChartLinks = ({ clock, unlocked }: OpenedVault, store: OpenedStore) =>
  createChartLinks({
    links: chartLinksOf(store),
    participants: store.participants,
    clock,
    digest: () => {
      const sealer = unlocked.sealer()
      return sealer && (bytes => sealer.digest("chart-link", bytes))
    },
  })
