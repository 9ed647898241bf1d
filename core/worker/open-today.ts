import { nextCard } from "../curriculum/coverage.ts"
import { topicHeads } from "../curriculum/heads.ts"
import type { ExchangeApi } from "../exchange/api.ts"
import type { TeamApi } from "../team/api.ts"
import { createToday } from "../today/service.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"
import { watchUnsentOf } from "./unsent.ts"

type Rooms = {
  readonly team: Pick<TeamApi, "watchBelonging">
  readonly exchange: Pick<ExchangeApi, "watchUnsent">
}

/** The room of the day. */
export const openToday = ({ clock }: OpenedVault, store: OpenedStore, { team, exchange }: Rooms) =>
  createToday({ ...store, clock, nextCard: nextCard.bind(null, topicHeads), unsent: watchUnsentOf(team, exchange) })
