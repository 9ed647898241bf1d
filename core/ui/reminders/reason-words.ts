import type { PutOffReason } from "../../domain/reminder-mark.ts"
import { m } from "../../words/messages.js"

/** Why a reminder was put off. */
export const reasonWords: Readonly<Record<PutOffReason, () => string>> = {
  "not-now": m.reminders_reason_not_now,
  planned: m.reminders_reason_planned,
  "person-asked": m.reminders_reason_person_asked,
  "noted-elsewhere": m.reminders_reason_noted_elsewhere,
  "does-not-fit": m.reminders_reason_does_not_fit,
}
