import { type Day, dayOf } from "../../base/clock.ts"
import type { Feedback } from "../../domain/feedback.ts"
import { m } from "../../words/messages.js"
import { paths } from "../paths.ts"
import type { When } from "../when.ts"

/** What came back of it, never more than that. */
export const cameBackWords = ({ seenAt, doneAt }: Feedback, on: Day, when: When): string => {
  if (doneAt !== null) return m.told_done({ when: when.relative(dayOf(doneAt), on) })
  return seenAt === null ? m.told_not_seen() : m.told_seen({ when: when.relative(dayOf(seenAt), on) })
}

/** By when; null where no day was said. */
export const dueWords = ({ due }: Feedback, on: Day, when: When): string | null => {
  if (due === null) return null
  return due < on ? m.told_was_due({ day: when.day(due, on) }) : m.told_due({ day: when.day(due, on) })
}

/** Where the record is that it is about, or whom it concerns; null: neither. */
export const pathOf = ({ about, participantId }: Feedback): string | null => {
  switch (about?.kind) {
    case "session":
      return paths.session(about.id)
    case "note":
      return paths.note(about.id)
    case "tool-sheet":
      return paths.toolSheet(about.id)
    default:
      return participantId === null ? null : paths.person(participantId)
  }
}
