import type { ReminderMark } from "../domain/reminder-mark.ts"
import type { Collection } from "../store/collection.ts"
import { reminderMarkKind } from "../store/reminder-mark-kind.ts"
import { createCollection } from "../store/sealed-collection.ts"
import type { OpenedStore } from "./open-store.ts"

const opened = new WeakMap<OpenedStore["shared"], Collection<ReminderMark, ReminderMark>>()

/** What was done about reminders: one collection for all rooms that ask. */
export const reminderMarksOf = ({ shared }: OpenedStore): Collection<ReminderMark, ReminderMark> => {
  const known = opened.get(shared) ?? createCollection({ ...shared, kind: reminderMarkKind })
  opened.set(shared, known)
  return known
}
