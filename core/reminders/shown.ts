import type { Day } from "../base/clock.ts"
import { keyOfReminder, type ReminderMark } from "../domain/reminder-mark.ts"
import type { Reminder } from "./reminder.ts"

/** More than three at a time are not read. */
export const mostAtOnce = 3

/** Put off until a later day. On that day it is back. */
export const isPutOff = ({ how, until }: ReminderMark, today: Day): boolean =>
  how === "snoozed" && until !== null && until > today

/** Those that nobody put off, in their order. */
export const notPutOff = (
  reminders: readonly Reminder[],
  marks: readonly ReminderMark[],
  today: Day,
): readonly Reminder[] => {
  const away = new Set(marks.filter(mark => isPutOff(mark, today)).map(keyOfReminder))
  return reminders.filter(one => !away.has(keyOfReminder(one)))
}

/** One person's first three. */
export const firstOf = (reminders: readonly Reminder[]): readonly Reminder[] => reminders.slice(0, mostAtOnce)

/**
 * Three over everybody, in their order: first of each rule and each person one, so that the day is not told the same thing
 * three times; then, where there is room left, the rest.
 */
export const firstOfAll = (reminders: readonly Reminder[]): readonly Reminder[] => {
  const spread: Reminder[] = []
  for (const one of reminders) {
    const like = (other: Reminder) =>
      other.rule === one.rule || (one.participantId !== null && other.participantId === one.participantId)
    if (!spread.some(like)) spread.push(one)
  }
  const rest = reminders.filter(one => !spread.includes(one))
  const chosen = new Set([...spread, ...rest].slice(0, mostAtOnce))
  return reminders.filter(one => chosen.has(one))
}
