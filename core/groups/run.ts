import type { Instant } from "../base/clock.ts"
import type { GroupId, GroupSessionId, ParticipantId } from "../base/id.ts"
import * as walk from "../domain/agenda-walk.ts"
import { leftBeside } from "../domain/beside.ts"
import type { CardMark, GroupSession } from "../domain/group-session.ts"
import type { AgendaStep } from "../domain/session.ts"
import { nextUp } from "./rotation.ts"

/** A group's session that begins now, in its first step, with the clock running. Nobody is marked as there yet. */
export const newGroupSession = (of: {
  readonly id: GroupSessionId
  readonly groupId: GroupId
  readonly topicId: string | null
  readonly place: string
  readonly now: Instant
}): GroupSession => ({
  id: of.id,
  groupId: of.groupId,
  startedAt: of.now,
  endedAt: null,
  place: of.place,
  step: "settle-in",
  steps: walk.eachStep(step => {
    const begunAt = step === "settle-in" ? of.now : null
    return { ...walk.unopened, enteredAt: begunAt, begunAt }
  }),
  topicId: of.topicId,
  cards: {},
  techniques: {},
  agenda: "",
  attendance: {},
  up: {},
  next: null,
  carried: null,
  beside: {},
})

/** Last day each member's goal was looked at, by participant id; those never followed are not in it. */
export type FollowedOn = Readonly<Record<string, string>>

/** Who is there now, in the order of the roster's ids. */
export const hereNow = ({ attendance }: GroupSession): readonly ParticipantId[] =>
  Object.keys(attendance)
    .sort()
    .filter(id => attendance[id]?.here && attendance[id].leftAt === null) as ParticipantId[]

/**
 * Moves to a step, as one person's session does. Reaching the goals, it is settled whose turn it is; it stays so when
 * someone comes later, and can be changed by hand.
 */
export const goTo = (
  session: GroupSession,
  step: AgendaStep,
  skipping: boolean,
  now: Instant,
  followedOn: FollowedOn,
): GroupSession => {
  const moved = walk.goTo(session, step, skipping, now)
  const at = moved.steps[step]
  const begun =
    at && at.begunAt === null && moved.endedAt === null
      ? { ...moved, steps: { ...moved.steps, [step]: { ...at, begunAt: now } } }
      : moved
  const unsettled = step === "goals" && !Object.values(begun.up).includes(true)
  return unsettled
    ? { ...begun, up: Object.fromEntries(nextUp(hereNow(begun), followedOn).map(id => [id, true])) }
    : begun
}

/** Someone's turn with their goal, or not this time. */
export const setTurn = (session: GroupSession, id: ParticipantId, up: boolean): GroupSession => ({
  ...session,
  up: { ...session.up, [id]: up },
})

export const chooseTopic = (session: GroupSession, topicId: string): GroupSession => ({ ...session, topicId })

/** `at` is when it was first tapped; tapping it again does not move it. Only the marks named change. */
export const markCard = (
  session: GroupSession,
  cardId: string,
  marks: Partial<Readonly<Record<CardMark, boolean>>>,
  now: Instant,
): GroupSession => {
  const before = session.cards[cardId] ?? {}
  const tapped = Object.entries(marks).map(([mark, on]) => [mark, { on, at: before[mark]?.at ?? now }] as const)
  return { ...session, cards: { ...session.cards, [cardId]: { ...before, ...Object.fromEntries(tapped) } } }
}

/** As `markCard`. */
export const markTechnique = (
  session: GroupSession,
  techniqueId: string,
  used: boolean,
  now: Instant,
): GroupSession => {
  const before = session.techniques[techniqueId]
  if (before?.used === used) return session
  return { ...session, techniques: { ...session.techniques, [techniqueId]: { used, at: before?.at ?? now } } }
}

/** What is typed into for all. */
export const groupTexts = ["place", "agenda"] as const
export type GroupText = (typeof groupTexts)[number]

/** Writes a field; a text written elsewhere meanwhile is kept beside it. */
export const write = (
  session: GroupSession,
  field: GroupText,
  was: string,
  text: string,
  now: Instant,
): GroupSession => {
  const held = session[field]
  if (held === text) return session
  const written = { ...session, [field]: text }
  const lost = leftBeside(held, { was, text, now }, session.beside[field])
  return lost ? { ...written, beside: { ...session.beside, [field]: lost } } : written
}

/** Someone has seen the text beside a field and is done with it. */
export const settle = (session: GroupSession, field: GroupText): GroupSession => {
  const beside = session.beside[field]
  return beside && !beside.settled
    ? { ...session, beside: { ...session.beside, [field]: { ...beside, settled: true } } }
    : session
}
