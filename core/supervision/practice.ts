import { addDays, type Day } from "../base/clock.ts"
import type { ParticipantId } from "../base/id.ts"
import type { Facts } from "../domain/facts/facts.ts"
import type { SessionFact } from "../domain/facts/session-fact.ts"
import type { Moment } from "../domain/facts/shape.ts"
import { addMonths } from "../domain/rating-due.ts"
import type { ReminderMark } from "../domain/reminder-mark.ts"
import type { Behind, Practice, PracticeNumber, PracticeWindow } from "./api.ts"
import { behindMeeting, endedIn, type Meeting, meetingsOf } from "./meetings.ts"

/** By family id, the ids of its techniques, in their order. */
export type TechniqueFamilies = readonly { readonly id: string; readonly techniques: readonly string[] }[]

export type PracticeAround = {
  readonly on: Day
  readonly window: PracticeWindow | null
  readonly dayIn: (at: Moment) => Day
  readonly families: TechniqueFamilies
  readonly topicIds: readonly string[]
}

/** `marks`: answers to reminders. */
type Known = Pick<Facts, "session" | "participant"> & { readonly marks: readonly ReminderMark[] }

/** The last three months, today included. */
export const windowBefore = (on: Day): PracticeWindow => ({ from: addDays(addMonths(on, -3), 1), to: on })

const marksIn = ({ marks }: Known, how: ReminderMark["how"], { window, on }: PracticeAround) => {
  const { from, to } = window ?? windowBefore(on)
  return marks.filter(mark => mark.how === how && mark.on >= from && mark.on <= to)
}

const meetingsIn = ({ session }: Known, { window, on, dayIn }: PracticeAround) =>
  endedIn(session, window ?? windowBefore(on), dayIn)

/** Sessions whose person had agreed on an action plan the time before: whether it was looked at. */
const toReview = (all: readonly SessionFact[], inWindow: readonly SessionFact[]): readonly SessionFact[] => {
  const before = new Map<ParticipantId, SessionFact>()
  const agreedBefore = new Set<string>()
  for (const one of [...all].filter(({ endedAt }) => endedAt !== null).sort((a, b) => a.startedAt - b.startedAt)) {
    if (before.get(one.participantId)?.planAgreed) agreedBefore.add(one.id)
    before.set(one.participantId, one)
  }
  return inWindow.filter(({ id }) => agreedBefore.has(id))
}

const hasAny = (techniques: readonly string[]) => (one: Meeting) => one.techniques.some(id => techniques.includes(id))

/** People met with now who had a card of a topic, by topic id. */
const reachedBy = ({ session, participant }: Known): ReadonlyMap<string, ReadonlySet<ParticipantId>> => {
  const active = new Set(participant.filter(one => one.active).map(({ id }) => id))
  const reached = new Map<string, Set<ParticipantId>>()
  for (const { topicId, taught, participantId } of session) {
    if (topicId === null || taught.length === 0 || !active.has(participantId)) continue
    const people = reached.get(topicId) ?? new Set()
    reached.set(topicId, people.add(participantId))
  }
  return reached
}

/** A member's own work in numbers; from no sessions, nothing but zeros. */
export const practiceOf = (facts: Known, around: PracticeAround): Practice => {
  const own = meetingsIn(facts, around)
  const meetings = meetingsOf(own)
  const reached = reachedBy(facts)
  const reviewable = toReview(facts.session, own)
  return {
    on: around.on,
    window: around.window ?? windowBefore(around.on),
    sessions: meetings.length,
    people: new Set(own.map(({ participantId }) => participantId)).size,
    families: around.families.map(({ id, techniques }) => ({ id, count: meetings.filter(hasAny(techniques)).length })),
    techniques: around.families.flatMap(({ techniques }) =>
      techniques.map(id => ({ id, count: meetings.filter(hasAny([id])).length })),
    ),
    topics: around.topicIds.map(id => ({ id, count: reached.get(id)?.size ?? 0 })),
    active: facts.participant.filter(({ active }) => active).length,
    reminders: {
      acted: marksIn(facts, "acted", around).length,
      snoozed: marksIn(facts, "snoozed", around).length,
    },
    plans: {
      sessions: own.length,
      agreed: own.filter(({ planAgreed }) => planAgreed).length,
      toReview: reviewable.length,
      reviewed: reviewable.filter(({ planReviewed }) => planReviewed).length,
    },
  }
}

/** Of sessions newest first: the day of the last with a person. */
const lastDay = (own: readonly SessionFact[], id: ParticipantId, dayIn: PracticeAround["dayIn"]): Day =>
  dayIn(own.find(({ participantId }) => participantId === id)?.startedAt ?? 0)

/** Whom a reminder was about; null: the program. */
const behindMark = ({ participantId, on, id }: ReminderMark): Behind => ({
  kind: "participant",
  id,
  participantId,
  on,
})

/** The records behind one of its numbers, newest first. */
export const behindNumber = (facts: Known, number: PracticeNumber, around: PracticeAround): readonly Behind[] => {
  const { dayIn } = around
  const own = [...meetingsIn(facts, around)].sort((a, b) => b.startedAt - a.startedAt)
  const meetings = meetingsOf(own)
  const session = ({ id, participantId, startedAt }: SessionFact): Behind => ({
    kind: "session",
    id,
    participantId,
    on: dayIn(startedAt),
  })
  switch (number.of) {
    case "sessions":
      return meetings.map(one => behindMeeting(one, dayIn))
    case "people": {
      const met = new Set(own.map(({ participantId }) => participantId))
      return [...met]
        .sort()
        .map((id): Behind => ({ kind: "participant", id, participantId: id, on: lastDay(own, id, dayIn) }))
    }
    case "technique":
      return meetings.filter(hasAny([number.id])).map(one => behindMeeting(one, dayIn))
    case "family": {
      const techniques = around.families.find(({ id }) => id === number.id)?.techniques ?? []
      return meetings.filter(hasAny(techniques)).map(one => behindMeeting(one, dayIn))
    }
    case "topic": {
      const people = reachedBy(facts).get(number.id) ?? new Set()
      return facts.participant
        .filter(({ id }) => people.has(id))
        .map(({ id, startedOn }): Behind => ({ kind: "participant", id, participantId: id, on: startedOn }))
        .sort((a, b) => (a.id < b.id ? -1 : 1))
    }
    case "reminders-acted":
      return marksIn(facts, "acted", around).map(behindMark)
    case "reminders-snoozed":
      return marksIn(facts, "snoozed", around).map(behindMark)
    case "plan-agreed":
      return own.filter(({ planAgreed }) => planAgreed).map(session)
    case "plan-reviewed":
      return toReview(facts.session, own)
        .filter(({ planReviewed }) => planReviewed)
        .map(session)
    case "plan-not-reviewed":
      return toReview(facts.session, own)
        .filter(({ planReviewed }) => !planReviewed)
        .map(session)
  }
}
