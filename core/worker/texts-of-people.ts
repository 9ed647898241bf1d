import type { UnsettledDeps } from "../exchange/receiving/unsettled.ts"
import { administrationsOf } from "./administrations.ts"
import { contactsOf } from "./contact-records.ts"
import { groupRecordsOf } from "./group-records.ts"
import type { OpenedStore } from "./open-store.ts"
import { programRecordsOf } from "./program-records.ts"
import { reminderMarksOf } from "./reminder-marks.ts"
import { reviewsOf } from "./reviews-of.ts"
import { supervisionsOf } from "./supervisions-of.ts"
import { toolSheetsOf } from "./tool-sheets.ts"

/** Of each kind in which two may write one text at once. */
export const textsOfPeople = (store: OpenedStore): UnsettledDeps["collectionOf"] => {
  const { groups, groupSessions } = groupRecordsOf(store)
  const { assignments, feedback, members, rosters } = programRecordsOf(store)
  const byKind = new Map<string, unknown>([
    ["participant", store.participants],
    ["goal", store.goals],
    ["session", store.sessions],
    ["note", store.notes],
    ["consent", store.consents],
    ["tool-sheet", toolSheetsOf(store)],
    ["administration", administrationsOf(store)],
    ["contact", contactsOf(store)],
    ["reminder-mark", reminderMarksOf(store)],
    ["group", groups],
    ["group-session", groupSessions],
    ["review", reviewsOf(store)],
    ["supervision", supervisionsOf(store)],
    ["assignment", assignments],
    ["feedback", feedback],
    ["member", members],
    ["roster", rosters],
  ])
  return kind => (byKind.get(kind) as ReturnType<UnsettledDeps["collectionOf"]> | undefined) ?? null
}
