import { type ReminderMark, reminderMarkSchema } from "../domain/reminder-mark.ts"
import { defineKind } from "./migrate.ts"

/** Small: its head is the whole of it. */
export const reminderMarkKind = defineKind<ReminderMark, ReminderMark>({
  kind: "reminder-mark",
  version: 1,
  migrations: [],
  schema: reminderMarkSchema,
  head: mark => mark,
  owner: mark => mark.participantId ?? "",
  at: mark => mark.on,
})
