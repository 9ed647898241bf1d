import { topicHeads } from "../curriculum/heads.ts"
import { createSample } from "../sample/service.ts"
import { administrationsOf } from "./administrations.ts"
import { contactsOf } from "./contact-records.ts"
import { groupRecordsOf } from "./group-records.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"
import { programsOf } from "./programs-of.ts"
import { reviewsOf } from "./reviews-of.ts"
import { supervisionsOf } from "./supervisions-of.ts"
import { toolSheetsOf } from "./tool-sheets.ts"

/** The room that fills a vault with made-up people. */
export const openSample = ({ clock }: OpenedVault, store: OpenedStore) =>
  createSample({
    ...store,
    ...groupRecordsOf(store),
    ratings: administrationsOf(store),
    sheets: toolSheetsOf(store),
    contacts: contactsOf(store),
    programs: programsOf(store),
    supervisions: supervisionsOf(store),
    reviews: reviewsOf(store),
    clock,
    topics: topicHeads,
  })
