import { addDays, type Day, daysBetween } from "../base/clock.ts"
import type { ParticipantId } from "../base/id.ts"
import { inForceOf } from "../domain/administration.ts"
import type { Facts } from "../domain/facts/facts.ts"
import type { ParticipantFact } from "../domain/facts/participant-fact.ts"
import type { SessionFact } from "../domain/facts/session-fact.ts"
import type { Moment } from "../domain/facts/shape.ts"
import { addMonths } from "../domain/rating-due.ts"
import { type Agenda, type AgendaKey, type AgendaLine, agendaKeys, type Behind } from "./api.ts"
import { endedIn, meetingsOf } from "./meetings.ts"

/** Sessions are weekly: after so many days without one, two were missed (`product.md`, re-engage). */
const missedTwoDays = 14
/** From so many days on it is called leaving: a rule of our own, as programs count drop-outs in different ways. */
const leftDays = 42
const fourWeeks = 28
/** A note wants to be signed within two days (`product.md`, reminders). */
const unsignedMs = 48 * 3_600_000
/** A plan is looked at again, and the scales are filled in, every three months (`imr.md` 2, G5; 3.1). */
const months = 3
const relapsePlan = "relapse-plan"
const scale = "imrs-participant"

export type AgendaAround = {
  readonly now: Moment
  readonly on: Day
  readonly dayIn: (at: Moment) => Day
  /** All that can be logged, by id, in their order. */
  readonly techniques: readonly string[]
}

/** Each person's own, by person. */
const byPerson = <Fact extends { readonly participantId: ParticipantId | null }>(facts: readonly Fact[]) => {
  const found = new Map<ParticipantId, Fact[]>()
  for (const fact of facts) {
    if (fact.participantId === null) continue
    const theirs = found.get(fact.participantId)
    if (theirs) theirs.push(fact)
    else found.set(fact.participantId, [fact])
  }
  return (id: ParticipantId): readonly Fact[] => found.get(id) ?? []
}

const last = (days: readonly (Day | null)[]): Day | null =>
  days.reduce<Day | null>((latest, day) => (day !== null && (latest === null || day > latest) ? day : latest), null)

/** The line's records are of one kind of thing each; nobody is in a line twice. */
type Finding = { readonly [Key in Exclude<AgendaKey, "techniques-unused">]: readonly Behind[] }

/** What is to be talked over this week, from the facts alone: the same facts always make the same agenda. */
export const agendaOf = (facts: Facts, { now, on, dayIn, techniques }: AgendaAround): Agenda => {
  const sessionsOf = byPerson(facts.session)
  const goalsOf = byPerson(facts.goal)
  const contactsOf = byPerson(facts.contact)
  const sheetsOf = byPerson(
    facts["tool-sheet"].filter(({ toolId, status }) => toolId === relapsePlan && status === "kept"),
  )
  const ratingsOf = byPerson(inForceOf(facts.administration.filter(({ instrumentId }) => instrumentId === scale)))
  const active = [...facts.participant].filter(one => one.active).sort((a, b) => (a.id < b.id ? -1 : 1))
  const monthAgo = addMonths(on, -1)

  const person = ({ id }: ParticipantFact, day: Day): Behind => ({
    kind: "participant",
    id,
    participantId: id,
    on: day,
  })
  const session = (one: SessionFact): Behind => ({
    kind: "session",
    id: one.id,
    participantId: one.participantId,
    on: dayIn(one.startedAt),
  })
  /** Ended sessions of a person, newest first. */
  const heldWith = (id: ParticipantId) =>
    sessionsOf(id)
      .filter(({ endedAt }) => endedAt !== null)
      .sort((a, b) => b.startedAt - a.startedAt)
  const met = active.map(one => {
    const held = heldWith(one.id)
    const lastOn = held[0] ? dayIn(held[0].startedAt) : one.startedOn
    return { one, held, lastOn, since: daysBetween(lastOn, on) }
  })
  const lately = met.filter(({ held, since }) => held.length > 0 && since <= fourWeeks)
  const signed = new Set(facts.note.filter(({ signedAt }) => signedAt !== null).map(({ sessionId }) => sessionId))

  const found: Finding = {
    away: met
      .filter(({ since }) => since > missedTwoDays && since <= leftDays)
      .map(({ one, lastOn }) => person(one, lastOn)),
    left: met.filter(({ since }) => since > leftDays).map(({ one, lastOn }) => person(one, lastOn)),
    unsigned: facts.session
      .filter(one => one.endedAt !== null && one.endedAt <= now - unsignedMs && !signed.has(one.id))
      .sort((a, b) => a.startedAt - b.startedAt)
      .map(session),
    "no-goal": active
      .filter(one => daysBetween(one.startedOn, on) > fourWeeks)
      .filter(one => !goalsOf(one.id).some(({ status }) => status === "current"))
      .map(one => person(one, one.startedOn)),
    "goal-not-followed": lately.flatMap(({ one, held }) => {
      const goals = goalsOf(one.id).filter(({ status }) => status === "current")
      const followed = last([
        ...goals.flatMap(({ followedOn }) => followedOn),
        ...held.filter(({ goalFollowed }) => goalFollowed).map(({ startedAt }) => dayIn(startedAt)),
      ])
      const since = followed ?? last(goals.map(({ chosenOn }) => chosenOn))
      return since !== null && daysBetween(since, on) > fourWeeks ? [person(one, since)] : []
    }),
    "no-plan-agreed": lately.flatMap(({ held: [newest] }) => (newest && !newest.planAgreed ? [session(newest)] : [])),
    "no-supporter": lately
      .filter(({ one }) => one.supportersAllowed > 0)
      .filter(({ one, held }) => {
        const days = [
          ...contactsOf(one.id).map(contact => contact.on),
          ...held.filter(({ supporter }) => supporter).map(({ startedAt }) => dayIn(startedAt)),
        ]
        return !days.some(day => day > monthAgo)
      })
      .map(({ one, lastOn }) => person(one, lastOn)),
    "plan-old": active.flatMap(({ id }): readonly Behind[] => {
      const sheets = [...sheetsOf(id)].sort((a, b) => ((a.keptOn ?? "") < (b.keptOn ?? "") ? 1 : -1))
      const [newest] = sheets
      const looked = newest ? last([newest.keptOn, ...newest.reviewedOn, ...newest.rehearsedOn]) : null
      if (!newest || looked === null || addMonths(looked, months) >= on) return []
      return [{ kind: "tool-sheet", id: newest.id, participantId: id, on: looked }]
    }),
    "scales-due": active
      .filter(one => daysBetween(one.startedOn, on) > missedTwoDays)
      .flatMap(one => {
        const filled = last(ratingsOf(one.id).map(rating => rating.on))
        return filled === null || addMonths(filled, months) <= on ? [person(one, filled ?? one.startedOn)] : []
      }),
  }
  const meetings = meetingsOf(endedIn(facts.session, { from: addDays(addMonths(on, -months), 1), to: on }, dayIn))
  const used = new Set(meetings.flatMap(one => one.techniques))
  const unused = meetings.length === 0 ? [] : techniques.filter(id => !used.has(id))

  const lines = agendaKeys.map((key): AgendaLine => {
    if (key === "techniques-unused") return { key, count: unused.length, records: [], techniques: unused }
    return { key, count: found[key].length, records: found[key], techniques: [] }
  })
  return { on, lines: lines.filter(({ count }) => count > 0), sessions: meetings.length }
}
