import type { Day } from "../base/clock.ts"
import type { ParticipantId } from "../base/id.ts"
import type { Zoned } from "../base/zoned.ts"
import type { Facts } from "../domain/facts/facts.ts"
import type { ParticipantFact } from "../domain/facts/participant-fact.ts"
import type { SessionFact } from "../domain/facts/session-fact.ts"
import type { Moment } from "../domain/facts/shape.ts"
import { isLeftOut, type Program } from "../domain/program.ts"
import type { Window } from "./api.ts"
import type { Behind, Left } from "./evidence.ts"
import { quartersTo } from "./window.ts"

/** Someone who began IMR by the end of the window. */
export type Person = {
  readonly id: ParticipantId
  readonly startedOn: Day
  readonly active: boolean
  /** Has said yes to talking with at least one supporter. */
  readonly allowed: boolean
  /** Left out of the sample on purpose. */
  readonly out: boolean
  /** Days of sessions held up to the end of the window, in no order (`zoned.dayNumberOf`). */
  readonly heldOn: number[]
  /** Sessions held in the window. */
  readonly held: SessionFact[]
  /** In which of the year's quarters they were met (`window.ts`): a bit for each, the latest lowest. */
  quartersMet: number
}

/**
 * Who and what is counted. The sample (`imr.md` 1.1: the clients who receive IMR, as the program leader defines it) is
 * everyone who began by the end of the window and is active or was met in it, but for those left out on purpose.
 */
export type Census = {
  readonly window: Window
  readonly zoned: Zoned
  /** Everyone who began, completers and drop-outs too: item 2 asks of them all. */
  readonly everyone: readonly Person[]
  readonly sample: readonly Person[]
  /** By id, the sample alone. */
  readonly inSample: ReadonlyMap<ParticipantId, Person>
  /** Would be in the sample, had they not been left out. */
  readonly leftOut: readonly Left[]
  /** Sessions in the window that are in no number. */
  readonly leftSessions: readonly Left[]
}

export const personBehind = ({ id, startedOn }: Pick<Person, "id" | "startedOn">): Behind<Day> => ({
  kind: "participant",
  id,
  participantId: id,
  at: startedOn,
})
export const sessionBehind = ({ id, participantId, startedAt }: SessionFact): Behind<Moment> => ({
  kind: "session",
  id,
  participantId,
  at: startedAt,
})

/** The newest session held in the window of which something is true. */
export const newestHeld = ({ held }: Person, isTrue: (fact: SessionFact) => boolean): Behind | null => {
  let newest: SessionFact | null = null
  for (const fact of held) {
    const later =
      newest === null ||
      fact.startedAt > newest.startedAt ||
      (fact.startedAt === newest.startedAt && fact.id > newest.id)
    if (later && isTrue(fact)) newest = fact
  }
  return newest && sessionBehind(newest)
}

/** Two facts of one person (two records became one) are one person: began with the first, active in either. */
const asOne = (known: Person | undefined, fact: ParticipantFact, program: Program): Person => ({
  id: fact.id,
  startedOn: known !== undefined && known.startedOn < fact.startedOn ? known.startedOn : fact.startedOn,
  active: fact.active || known?.active === true,
  allowed: fact.supportersAllowed > 0 || known?.allowed === true,
  out: isLeftOut(program.sample, fact.id),
  heldOn: [],
  held: [],
  quartersMet: 0,
})

/** Goes once through the people and once through the sessions, in whatever order they come. */
export const takeCensus = (
  facts: Pick<Facts, "participant" | "session">,
  program: Program,
  window: Window,
  zoned: Zoned,
): Census => {
  const people = new Map<ParticipantId, Person>()
  for (const fact of facts.participant) people.set(fact.id, asOne(people.get(fact.id), fact, program))
  for (const [id, { startedOn }] of people) if (startedOn > window.to) people.delete(id)

  const { from, before } = zoned.momentsOf(window)
  const [last = 0, third = 0, second = 0, first = 0] = quartersTo(window.to).map(({ from }) => zoned.startOf(from))
  const leftSessions: Left[] = []
  const seen = new Set<string>()
  for (const fact of facts.session) {
    const { startedAt } = fact
    if (startedAt >= before) continue
    const person = people.get(fact.participantId)
    if (startedAt >= from) {
      if (seen.has(fact.id)) continue
      seen.add(fact.id)
      if (person === undefined) leftSessions.push({ behind: sessionBehind(fact), why: "not-in-sample" })
      else if (person.out) leftSessions.push({ behind: sessionBehind(fact), why: "left-out" })
      else if (fact.endedAt === null) leftSessions.push({ behind: sessionBehind(fact), why: "still-running" })
    }
    if (person === undefined || fact.endedAt === null) continue
    if (startedAt >= from) person.held.push(fact)
    person.heldOn.push(zoned.dayNumberOf(startedAt))
    if (startedAt >= last) person.quartersMet |= 1
    else if (startedAt >= third) person.quartersMet |= 2
    else if (startedAt >= second) person.quartersMet |= 4
    else if (startedAt >= first) person.quartersMet |= 8
  }
  const everyone = [...people.values()]
  const here = everyone.filter(({ active, held }) => active || held.length > 0)
  const sample = here.filter(({ out }) => !out)
  return {
    window,
    zoned,
    everyone,
    sample,
    inSample: new Map(sample.map(person => [person.id, person])),
    leftOut: here.filter(({ out }) => out).map(person => ({ behind: personBehind(person), why: "left-out" })),
    leftSessions,
  }
}
