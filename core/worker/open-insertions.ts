import { createInsertions } from "../insertions/service.ts"
import { insertionsOf } from "./insertion-records.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"

/** The room of notes in record systems. */
export const openInsertions = ({ clock }: OpenedVault, store: OpenedStore) =>
  createInsertions({ insertions: insertionsOf(store), notes: store.notes, clock })
