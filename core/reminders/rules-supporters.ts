import { addDays, type Day } from "../base/clock.ts"
import { addMonths } from "../domain/rating-due.ts"
import { contact, latest, person as personItself } from "./behind.ts"
import { numbers } from "./numbers.ts"
import type { About, Person } from "./person.ts"
import type { Action, Evidence, Found } from "./reminder.ts"

/** The last day a supporter was met, called or written to, or had a part in a session. */
const lastContact = ({ contacts, held }: Person): Day | null =>
  latest([...contacts.map(({ on }) => on), ...held.filter(({ supporter }) => supporter).map(({ on }) => on)])

/** Nobody was in touch from a day on, and the person was here by then. */
const quiet = (person: Person, from: Day, action: Action): Found | null => {
  if (person.running?.supporter) return null
  const last = lastContact(person)
  const since = latest([last, person.fact.startedOn]) ?? from
  if (since >= from) return null
  const newest = person.contacts.at(-1)
  const evidence: Evidence = last === null ? {} : { on: last }
  return { subject: person.id, since, evidence, action, records: newest ? [contact(newest)] : [personItself(person)] }
}

/**
 * Someone may be talked with, and in the last month nobody was: as fidelity item 5 counts it, a contact on this day a month
 * ago is not in it any more. Counted from the person's start at the earliest.
 */
export const supporterContact = (person: Person, { today }: About): Found | null => {
  const from = addDays(addMonths(today, -numbers.contactMonths), 1)
  return person.fact.supportersAllowed === 0
    ? null
    : quiet(person, from, { do: "log-contact", participantId: person.id })
}

/**
 * For more than three months nobody may be talked with, and someone was never asked about, or nobody was ever named. Facts
 * do not tell the day of asking, so it is counted from the person's start and the last contact. A no stands.
 */
export const supporterAsk = (person: Person, { today }: About): Found | null => {
  const { supportersAllowed, supportersNotAsked, supportersDeclined } = person.fact
  if (supportersAllowed > 0 || (supportersNotAsked === 0 && supportersDeclined > 0)) return null
  const from = addMonths(today, -numbers.askMonths)
  return quiet(person, from, { do: "supporters", participantId: person.id })
}
