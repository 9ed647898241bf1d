import { createCoverage } from "../coverage/service.ts"
import { topicHeads } from "../curriculum/heads.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"

/** The room of what was taught, and what is to come. */
export const openCoverage = ({ clock }: OpenedVault, { participants, sessions }: OpenedStore) =>
  createCoverage({ participants, sessions, clock, topics: topicHeads })
