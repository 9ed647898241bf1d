import type { SessionFact } from "../domain/facts/session-fact.ts"
import { inSession, session } from "./behind.ts"
import { names, numbers } from "./numbers.ts"
import type { About, Held, Person, TechniqueFamilies } from "./person.ts"
import type { Found } from "./reminder.ts"

/** The last sessions, newest first; null while there are too few to say "lately". */
const latelyOf = ({ held }: Person): readonly Held[] | null =>
  held.length < numbers.lately ? null : held.slice(0, numbers.lately)

const found = (person: Person, lately: readonly Held[]): Found => {
  const first = lately.at(-1)?.on ?? person.fact.startedOn
  return {
    subject: person.id,
    since: first,
    evidence: { on: first, count: lately.length },
    action: inSession(person, "new-material"),
    records: lately.map(session),
  }
}

/** Role play, modelling or rehearsal: as a technique, on a card, or of a sheet on that day. */
const practised = ({ techniques, practised: cards }: SessionFact): boolean =>
  cards.length > 0 || techniques.some(id => names.practice.some(practice => practice === id))

export const practice = (person: Person): Found | null => {
  const lately = latelyOf(person)
  if (!lately) return null
  const since = lately.at(-1)?.on ?? ""
  const rehearsed = person.sheets.some(({ rehearsedOn }) => rehearsedOn.some(on => on >= since))
  const done = rehearsed || lately.some(practised) || (person.running !== null && practised(person.running))
  return done ? null : found(person, lately)
}

const familiesIn = (sessions: readonly SessionFact[], families: TechniqueFamilies): ReadonlySet<string> => {
  const used = new Set(sessions.flatMap(({ techniques }) => techniques))
  return new Set(Object.entries(families).flatMap(([family, ids]) => (ids.some(id => used.has(id)) ? [family] : [])))
}
const usedLately = (person: Person, lately: readonly Held[], { families }: About) =>
  familiesIn(person.running ? [person.running, ...lately] : lately, families)

const isOnly = (used: ReadonlySet<string>) => used.size === 1 && used.has("educational")

/** Techniques were used lately, and all of them educational. */
export const onlyEducational = (person: Person, about: About): Found | null => {
  const lately = latelyOf(person)
  return lately && isOnly(usedLately(person, lately, about)) ? found(person, lately) : null
}

/** No motivational technique lately. Where all were educational the rule above says so, and once is enough. */
export const noMotivation = (person: Person, about: About): Found | null => {
  const lately = latelyOf(person)
  if (!lately) return null
  const used = usedLately(person, lately, about)
  return used.has("motivational") || isOnly(used) ? null : found(person, lately)
}
