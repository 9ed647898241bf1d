import { addMonths } from "../domain/rating-due.ts"
import { person as personItself, rating, session } from "./behind.ts"
import { names, numbers } from "./numbers.ts"
import type { About, Held, Person } from "./person.ts"
import type { Action, Found } from "./reminder.ts"

const hour = 3_600_000

const noteOf = ({ id, noteId, groupSessionId }: Held): Action => {
  if (noteId !== null) return { do: "note", noteId }
  return groupSessionId === null ? { do: "wrap-up", sessionId: id } : { do: "group-wrap-up", groupSessionId }
}

/** Wrapped up more than 48 hours ago, and the note is not signed. The oldest. */
export const noteUnsigned = (person: Person, { now }: About): Found | null => {
  const waiting = person.held.filter(one => one.status === "draft" && now - one.endedAt > numbers.noteHours * hour)
  const oldest = waiting.at(-1)
  if (!oldest) return null
  return {
    subject: oldest.id,
    since: oldest.on,
    evidence: { on: oldest.on, count: waiting.length },
    action: noteOf(oldest),
    records: waiting.map(session),
  }
}

/**
 * A version of the IMR Scales is due: after the first session, then every three months on the day, whoever rates (imr.md
 * 3.1). Of two that are due, the one that is due longer; of one day, the person's own.
 */
export const scalesDue = (person: Person, { today, everyMonths }: About): Found | null => {
  const first = person.held.at(-1)
  if (!first) return null
  const due = names.scales.flatMap(({ instrumentId, by }) => {
    const months = everyMonths(instrumentId)
    const last = person.ratings.findLast(one => one.instrumentId === instrumentId && one.by === by) ?? null
    const on = months === null ? null : last ? addMonths(last.on, months) : first.on
    return on !== null && on <= today ? [{ instrumentId, by, last, on }] : []
  })
  const [oldest] = due.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  if (!oldest) return null
  const { instrumentId, by, last, on } = oldest
  return {
    subject: instrumentId,
    since: on,
    evidence: last ? { on: last.on } : {},
    action: { do: "begin-rating", participantId: person.id, instrumentId, by },
    records: [last ? rating(last) : personItself(person)],
  }
}

/** After the first two sessions, nothing of the knowledge and skills inventory is filled in. */
export const inventoryMissing = (person: Person): Found | null => {
  const second = person.held.at(-numbers.inventorySessions)
  const done = person.sheets.some(({ toolId, filled }) => toolId === names.inventory && filled.length > 0)
  if (!second || done) return null
  return {
    subject: person.id,
    since: second.on,
    evidence: { count: person.held.length },
    action: { do: "begin-tool", participantId: person.id, toolId: names.inventory },
    records: [personItself(person)],
  }
}
