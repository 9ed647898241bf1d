import * as v from "valibot"
import type { ParticipantId, ReminderMarkId } from "../base/id.ts"
import { day, idOf, words } from "./shape.ts"

/** Why a reminder was put off, ready to tap. The words are the screen's; more can be said beside them. */
export const putOffReasons = ["not-now", "planned", "person-asked", "noted-elsewhere", "does-not-fit"] as const
export type PutOffReason = (typeof putOffReasons)[number]

/** What is said of a program-wide reminder belongs to nobody. A subject is a record's id, or names a topic or a scale. */
const about = {
  /** Id of the rule (`core/reminders/rule-table.ts`). One that this version does not know stays as it is. */
  rule: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  participantId: v.nullable(idOf<ParticipantId>()),
  subject: v.pipe(v.string(), v.maxLength(100)),
}

/**
 * What was done about a reminder: put off until a day, with a reason, or acted on. A reminder itself is never kept: it is
 * there while the facts say so.
 */
export const reminderMarkSchema = v.object({
  id: idOf<ReminderMarkId>(),
  ...about,
  how: v.picklist(["snoozed", "acted"]),
  on: day,
  /** Back on this day. Null: it was acted on. */
  until: v.nullable(day),
  reason: v.nullable(v.picklist(putOffReasons)),
  /** The reason in words, or more of it. */
  words,
})
export type ReminderMark = v.InferOutput<typeof reminderMarkSchema>

/** Which reminder a mark speaks of. */
export const remindedOfSchema = v.object(about)
export type RemindedOf = v.InferOutput<typeof remindedOfSchema>

/** The same for a reminder and for the marks about it. */
export const keyOfReminder = ({ rule, participantId, subject }: RemindedOf): string =>
  `${rule} ${participantId ?? ""} ${subject}`
