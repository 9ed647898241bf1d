import { topicHeads } from "../curriculum/heads.ts"
import { createSupporters } from "../supporters/service.ts"
import { contactsOf } from "./contact-records.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"

/** The room of supporters: contacts with them, and what may be put before them. */
export const openSupporters = ({ clock }: OpenedVault, store: OpenedStore) =>
  createSupporters({
    participants: store.participants,
    sessions: store.sessions,
    contacts: contactsOf(store),
    clock,
    topics: topicHeads,
  })
