import { loadInstrument } from "../curriculum/instruments.ts"
import { createRatings } from "../ratings/service.ts"
import { createWorkedOn } from "../sessions/worked-on.ts"
import { administrationsOf } from "./administrations.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"

/** The room of ratings. One that is begun while a session runs with the person belongs to that session. */
export const openRatings = ({ clock }: OpenedVault, store: OpenedStore) =>
  createRatings({
    administrations: administrationsOf(store),
    clock,
    loadInstrument,
    running: createWorkedOn({ sessions: store.sessions, clock }).running,
  })
