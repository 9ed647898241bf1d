import type { TopicHead } from "../../content/schema.ts"
import type { Day } from "../base/clock.ts"
import type { ParticipantId } from "../base/id.ts"
import { inForceOf } from "../domain/administration.ts"
import type { AdministrationFact } from "../domain/facts/administration-fact.ts"
import type { ContactFact } from "../domain/facts/contact-fact.ts"
import type { Facts } from "../domain/facts/facts.ts"
import type { GoalFact } from "../domain/facts/goal-fact.ts"
import type { GroupSessionFact } from "../domain/facts/group-session-fact.ts"
import type { ParticipantFact } from "../domain/facts/participant-fact.ts"
import type { SessionFact } from "../domain/facts/session-fact.ts"
import type { Moment } from "../domain/facts/shape.ts"
import type { ToolSheetFact } from "../domain/facts/tool-sheet-fact.ts"
import type { Program } from "../domain/program.ts"

export type TechniqueFamilies = {
  readonly motivational: readonly string[]
  readonly educational: readonly string[]
  readonly "cognitive-behavioural": readonly string[]
  readonly sequence: readonly string[]
}

/** All that a rule may know besides facts. Nothing here is read from a clock. */
export type About = {
  readonly now: Moment
  /** Today in the program's zone, and the day there of any moment. */
  readonly today: Day
  readonly dayOf: (moment: Moment) => Day
  readonly program: Pick<Program, "id" | "endsOn">
  readonly topics: readonly Pick<TopicHead, "id" | "order" | "optional" | "sessions">[]
  readonly families: TechniqueFamilies
  /** Months after which an instrument comes round; null: when one likes. */
  readonly everyMonths: (instrumentId: string) => number | null
  /** The day of the last meeting with a supervisor; null: none is kept here. */
  readonly supervisedOn: Day | null
  /** The day the next fidelity review is due; null: the program's start is not told. */
  readonly reviewDueOn: Day | null
}

/** A session that was held, with its day and its end. */
export type Held = SessionFact & { readonly on: Day; readonly endedAt: Moment }

/** One person's facts, each once, in an order that does not depend on how they came. */
export type Person = {
  readonly id: ParticipantId
  readonly fact: ParticipantFact
  /** Newest first. */
  readonly held: readonly Held[]
  /** The session that runs, begun last. */
  readonly running: SessionFact | null
  /** Current ones, the first chosen first. */
  readonly goals: readonly GoalFact[]
  /** Oldest first. */
  readonly sheets: readonly ToolSheetFact[]
  readonly contacts: readonly ContactFact[]
  /** That count; oldest first. */
  readonly ratings: readonly AdministrationFact[]
  /** Of groups the person was ever at, held, newest first. */
  readonly meetings: readonly GroupSessionFact[]
}

type Identified = { readonly id: string }
/** Each once, by id. */
export const once = <One extends Identified>(all: readonly One[]): readonly One[] => [
  ...new Map(all.map(one => [one.id, one])).values(),
]

const byKey =
  <One>(key: (one: One) => string | number) =>
  (a: One, b: One): number =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0
const inOrderOf = <One extends Identified>(all: readonly One[], at: (one: One) => string | number): One[] =>
  [...once(all)].sort((a, b) => byKey(at)(a, b) || byKey<One>(({ id }) => id)(a, b))

const heldOf = (sessions: readonly SessionFact[], dayOf: About["dayOf"]): readonly Held[] =>
  inOrderOf(sessions, ({ startedAt }) => startedAt)
    .reverse()
    .flatMap(one => (one.endedAt === null ? [] : [{ ...one, endedAt: one.endedAt, on: dayOf(one.startedAt) }]))

/** What belongs to one person among all facts; null when there is nobody of that id. */
export const personIn = (facts: Facts, id: ParticipantId, dayOf: About["dayOf"]): Person | null => {
  const fact = facts.participant.find(one => one.id === id)
  if (!fact) return null
  const theirs = <One extends { readonly participantId: ParticipantId | null }>(all: readonly One[]) =>
    all.filter(({ participantId }) => participantId === id)
  const sessions = theirs(facts.session)
  const groups = new Set(facts["group-session"].filter(({ here }) => here.includes(id)).map(({ groupId }) => groupId))
  return {
    id,
    fact,
    held: heldOf(sessions, dayOf),
    running: inOrderOf(sessions, ({ startedAt }) => startedAt).findLast(({ endedAt }) => endedAt === null) ?? null,
    goals: inOrderOf(theirs(facts.goal), ({ chosenOn }) => chosenOn).filter(({ status }) => status === "current"),
    sheets: inOrderOf(theirs(facts["tool-sheet"]), ({ startedOn }) => startedOn),
    contacts: inOrderOf(theirs(facts.contact), ({ on }) => on),
    ratings: inForceOf(inOrderOf(theirs(facts.administration), ({ on }) => on)),
    meetings: inOrderOf(facts["group-session"], ({ startedAt }) => startedAt)
      .reverse()
      .filter(({ groupId, endedAt }) => endedAt !== null && groups.has(groupId)),
  }
}
