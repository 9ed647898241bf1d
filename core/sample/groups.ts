import type { TopicHead } from "../../content/schema.ts"
import { addDays, type Day, type Instant } from "../base/clock.ts"
import type { GroupId, GroupSessionId, NoteId, SessionId } from "../base/id.ts"
import { eachStep } from "../domain/agenda-walk.ts"
import type { Group } from "../domain/group.ts"
import type { GroupSession } from "../domain/group-session.ts"
import { newSession } from "../domain/new-session.ts"
import type { Note } from "../domain/note.ts"
import type { AgendaStep, Session } from "../domain/session.ts"
import type { Life } from "./generate.ts"
import { createLot, type Lot } from "./lot.ts"
import { makeNote } from "./notes.ts"
import { entries } from "./people.ts"
import { later, momentOf } from "./schedule.ts"
import * as told from "./session-data.ts"
import { drawPlan, drawReview } from "./session-draws.ts"

/** The places in the caseload of those who meet as a group: people with nothing unfinished. */
export const groupMembers: readonly number[] = [8, 9, 10, 11, 12, 13]

/** Weekly, the last three weeks ago: all of it confirmed by now. */
const daysAgo = [36, 29, 22]

const seconds: Readonly<Record<AgendaStep, number>> = {
  "settle-in": 300,
  "last-session": 150,
  "plan-review": 480,
  goals: 540,
  agenda: 90,
  "new-material": 1680,
  "action-plan": 330,
  close: 240,
}
const lasts = Object.values(seconds).reduce((sum, one) => sum + one, 0)

export type GroupLife = {
  readonly group: Group
  readonly groupSessions: readonly GroupSession[]
  readonly sessions: readonly Session[]
  readonly notes: readonly Note[]
}

type Wish = { readonly seed: number; readonly today: Day; readonly topics: readonly TopicHead[] }

/** A group of these people, with some past sessions: each has their own session and note of every one. */
export const makeGroup = (lives: readonly Life[], { seed, today, topics }: Wish): GroupLife => {
  const lot = createLot(seed, -1001)
  const began = addDays(today, -43)
  const id = lot.idAt<GroupId>(momentOf(began, "10:00"))
  const topic = [...topics].sort((a, b) => a.order - b.order)[0] ?? null
  const group: Group = {
    id,
    name: "Tuesday group",
    place: "The day room",
    roster: Object.fromEntries(lives.map(({ participant }) => [participant.id, { joinedOn: began, leftOn: null }])),
    topicId: topic?.id ?? null,
    next: { on: addDays(today, 6), at: "15:00" },
    active: true,
  }
  const held = daysAgo.map((days, i) => {
    const startedAt = momentOf(addDays(today, -days), "15:00")
    const session = makeGroupSession(lot, group, lives, { startedAt, topic, at: i })
    return { session, own: lives.map(life => ownSession(lot, life, session)) }
  })
  const sessions = held.flatMap(({ own }) => own)
  return {
    group,
    groupSessions: held.map(({ session }) => session),
    sessions,
    notes: sessions.flatMap(session => {
      const life = lives.find(({ participant }) => participant.id === session.participantId)
      return life ? (makeNote(lot, life.participant, session, life.goals, topics) ?? []) : []
    }),
  }
}

const makeGroupSession = (
  lot: Lot,
  group: Group,
  lives: readonly Life[],
  of: { readonly startedAt: Instant; readonly topic: TopicHead | null; readonly at: number },
): GroupSession => {
  const { startedAt, topic, at } = of
  const card = topic?.cards[at]
  const tapped = later(startedAt, 1700)
  return {
    id: lot.idAt<GroupSessionId>(startedAt),
    groupId: group.id,
    startedAt,
    endedAt: later(startedAt, lasts),
    place: group.place,
    step: "close",
    steps: eachStep(step => ({ enteredAt: null, seconds: seconds[step], state: "done", begunAt: startedAt })),
    topicId: topic?.id ?? null,
    cards: card ? { [card.id]: { taught: { on: true, at: tapped }, handout: { on: true, at: tapped } } } : {},
    techniques: Object.fromEntries(
      lot
        .some(Object.keys(told.techniques.educational), 2)
        .map(techniqueId => [techniqueId, { used: true, at: tapped }]),
    ),
    agenda: lot.oneOf(told.agendas),
    attendance: Object.fromEntries(
      lives.map(({ participant }) => [
        participant.id,
        { here: true, cameAt: startedAt, leftAt: null, sessionId: lot.idAt<SessionId>(startedAt) },
      ]),
    ),
    up: Object.fromEntries(lives.slice(at * 2, at * 2 + 2).map(({ participant }) => [participant.id, true])),
    next: null,
    carried: null,
    beside: {},
  }
}

/** What was shared, and what was their own. */
const ownSession = (lot: Lot, { participant }: Life, shared: GroupSession): Session => {
  const { startedAt, endedAt } = shared
  const followed = shared.up[participant.id] ?? false
  return {
    ...newSession({
      id: shared.attendance[participant.id]?.sessionId ?? lot.idAt<SessionId>(startedAt),
      participantId: participant.id,
      topicId: shared.topicId,
      place: shared.place,
      now: startedAt,
    }),
    form: "group",
    groupSessionId: shared.id,
    status: "confirmed",
    endedAt,
    step: "close",
    steps: eachStep(step => ({ enteredAt: null, seconds: seconds[step], state: "done" })),
    cards: Object.fromEntries(
      Object.keys(shared.cards).map(id => [id, { taught: true, handout: true, practised: false }]),
    ),
    techniques: shared.techniques,
    quotes: entries(
      lot,
      startedAt,
      lot.some(told.quotes, 1).map(words => ({ words, step: "new-material" as const, at: later(startedAt, 2400) })),
    ),
    agenda: shared.agenda,
    goalFollowUp: { followed, words: followed ? lot.oneOf(told.followUps) : "" },
    planReview: drawReview(lot),
    actionPlan: drawPlan(lot, null),
    feedback: { heard: lot.between(3, 5), useful: lot.between(3, 5), nextTime: "" },
    noteId: lot.idAt<NoteId>(endedAt ?? startedAt),
  }
}
