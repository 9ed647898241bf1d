import * as v from "valibot"
import type { Day } from "../base/clock.ts"
import type { ReminderMarkId } from "../base/id.ts"
import {
  keyOfReminder,
  type RemindedOf,
  type ReminderMark,
  remindedOfSchema,
  reminderMarkSchema,
} from "../domain/reminder-mark.ts"
import { day } from "../domain/shape.ts"

const { reason, words } = reminderMarkSchema.entries

/** A reason is one of those that are ready, or words. */
export const snoozeSchema = v.pipe(
  v.object({ ...remindedOfSchema.entries, until: day, reason, words }),
  v.check(told => told.reason !== null || told.words.trim() !== "", "a reason"),
)

type Told = v.InferOutput<typeof snoozeSchema>

export const snoozed = (
  id: ReminderMarkId,
  { rule, participantId, subject, ...told }: Told,
  on: Day,
): ReminderMark => ({
  id,
  rule,
  participantId,
  subject,
  how: "snoozed",
  on,
  until: told.until,
  reason: told.reason,
  words: told.words.trim(),
})

export const acted = (id: ReminderMarkId, { rule, participantId, subject }: RemindedOf, on: Day): ReminderMark => ({
  id,
  rule,
  participantId,
  subject,
  how: "acted",
  on,
  until: null,
  reason: null,
  words: "",
})

/** The mark of the day that its action was followed, if there is one. */
export const actedOn = (marks: readonly ReminderMark[], of: RemindedOf, on: Day): ReminderMark | null =>
  marks.find(mark => mark.how === "acted" && mark.on === on && keyOfReminder(mark) === keyOfReminder(of)) ?? null
