import { nextCard } from "../curriculum/coverage.ts"
import { topicHeads } from "../curriculum/heads.ts"
import { createSessions } from "../sessions/service.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"

/** The room of sessions. */
export const openSessions = ({ clock }: OpenedVault, { sessions, participants, notes }: OpenedStore) =>
  createSessions({ sessions, participants, notes, clock, upNext: nextCard.bind(null, topicHeads) })
