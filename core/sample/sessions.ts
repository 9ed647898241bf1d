import type { TopicHead } from "../../content/schema.ts"
import { type Day, daysBetween, type Instant } from "../base/clock.ts"
import type { NoteId, SessionId } from "../base/id.ts"
import type { Goal } from "../domain/goal.ts"
import type { Participant } from "../domain/participant.ts"
import { type ActionPlan, type AgendaStep, agendaSteps, noPlan, type Session } from "../domain/session.ts"
import { kept } from "../domain/shape.ts"
import { type Lesson, walkCards } from "./card-walk.ts"
import type { Lot } from "./lot.ts"
import { entries } from "./people.ts"
import { later, type Meeting, momentOf, type Schedule, type Situation } from "./schedule.ts"
import * as told from "./session-data.ts"
import { drawCards, drawPlan, drawReview, drawTechniques } from "./session-draws.ts"

/** Usual seconds in each step; where a session ran longer or shorter is drawn. */
const usualSeconds: Readonly<Record<AgendaStep, number>> = {
  "settle-in": 150,
  "last-session": 130,
  "plan-review": 240,
  goals: 170,
  agenda: 80,
  "new-material": 1900,
  "action-plan": 260,
  close: 220,
}

const noLesson: Lesson = { topicId: null, cardIds: [], again: null }

type Around = {
  readonly person: Participant
  readonly goals: readonly Goal[]
  readonly today: Day
  readonly now: Instant
}

/** A person's sessions, oldest first. */
export const makeSessions = (
  lot: Lot,
  around: Around,
  situation: Situation,
  schedule: Schedule,
  topics: readonly TopicHead[],
): readonly Session[] => {
  const lessons = walkCards(lot, topics, around.person.condition, schedule.meetings.length)
  const sessions: Session[] = []
  schedule.meetings.forEach((meeting, i) => {
    const isLast = i === schedule.meetings.length - 1
    const next = schedule.meetings[i + 1] ?? schedule.next
    const session = makeSession(
      lot,
      around,
      meeting,
      lessons[i] ?? noLesson,
      sessions.at(-1)?.actionPlan ?? noPlan,
      next,
    )
    if (isLast && situation === "running") sessions.push(inTheMiddle(session, around.now))
    else if (isLast && situation === "wrapped-up") sessions.push({ ...session, status: "draft", noteId: null })
    else sessions.push(session)
  })
  return sessions
}

const makeSession = (
  lot: Lot,
  { person, goals, today }: Around,
  meeting: Meeting,
  lesson: Lesson,
  lastPlan: ActionPlan,
  next: Meeting | null,
): Session => {
  const startedAt = momentOf(meeting.on, meeting.at)
  const seconds = agendaSteps.map(step => Math.round(usualSeconds[step] * (0.7 + lot.number() * 0.6)))
  const endedAt = later(
    startedAt,
    seconds.reduce((sum, one) => sum + one, 0),
  )
  const hasGoal = goals.some(goal => goal.status === "current" && goal.chosenOn <= meeting.on)
  const helpers = kept(person.supporters).filter(({ permission }) => permission === "yes")
  const helper = helpers.length > 0 && lot.chance(0.45) ? lot.oneOf(helpers) : null
  const followed = hasGoal && lot.chance(0.75)
  const isReviewed = lastPlan.what !== "" && lot.chance(0.85)
  return {
    id: lot.idAt<SessionId>(startedAt),
    participantId: person.id,
    form: "individual",
    groupSessionId: null,
    status: statusAfter(daysBetween(meeting.on, today)),
    startedAt,
    endedAt,
    place: person.place,
    step: "close",
    steps: Object.fromEntries(
      agendaSteps.map((step, i) => {
        const isSkipped = (step === "goals" && !followed) || (step === "plan-review" && !isReviewed)
        const state = isSkipped ? "skipped" : "done"
        return [step, { enteredAt: null, seconds: isSkipped ? 10 : (seconds[i] ?? 0), state }]
      }),
    ),
    topicId: lesson.topicId,
    cards: drawCards(lot, lesson),
    techniques: Object.fromEntries(
      drawTechniques(lot).map((id, i) => [id, { used: true, at: later(startedAt, 600 + i * 240) }]),
    ),
    supporters: helper ? { [helper.id]: { involved: true } } : {},
    quotes: entries(
      lot,
      startedAt,
      lot.some(told.quotes, lot.between(0, 3)).map((words, i) => ({
        words,
        step: lot.oneOf(["settle-in", "goals", "new-material", "close"] as const),
        at: later(startedAt, 300 + i * 600),
      })),
    ),
    jottings: entries(
      lot,
      startedAt,
      lot.some(told.jottings, lot.between(0, 1)).map(words => ({ words, at: later(startedAt, 1200) })),
    ),
    agenda: lot.oneOf(told.agendas),
    goalFollowUp: { followed, words: followed ? lot.oneOf(told.followUps) : "" },
    planReview: isReviewed ? drawReview(lot) : { outcome: null, words: "", barrier: "" },
    actionPlan: lot.chance(0.88) ? drawPlan(lot, helper?.name ?? null) : noPlan,
    feedback: lot.chance(0.8)
      ? { heard: lot.between(3, 5), useful: lot.between(2, 5), nextTime: lot.oneOf(told.nextTimes) }
      : { heard: null, useful: null, nextTime: "" },
    next,
    beside: {},
    noteId: lot.idAt<NoteId>(endedAt),
    sensitive: {},
  }
}

/** Handed over within two weeks, confirmed a week later. */
const statusAfter = (days: number): Session["status"] =>
  days > 21 ? "confirmed" : days > 14 ? "handed-over" : "finished"

/** Left in the middle of the new material, with the clock stopped: a demo is opened whenever it is opened. */
const inTheMiddle = (session: Session, now: Instant): Session => {
  const reached = agendaSteps.indexOf("new-material")
  const startedAt = later(now, -18 * 60)
  const [[cardId, card] = []] = Object.entries(session.cards)
  return {
    ...session,
    status: "draft",
    startedAt,
    endedAt: null,
    step: "new-material",
    steps: Object.fromEntries(
      agendaSteps.map((step, i) => {
        if (i > reached) return [step, { enteredAt: null, seconds: 0, state: "open" }]
        const was = session.steps[step]
        return [step, i < reached && was ? was : { enteredAt: null, seconds: 210, state: "open" }]
      }),
    ),
    cards: cardId && card ? { [cardId]: { ...card, practised: false } } : {},
    techniques: Object.fromEntries(
      Object.keys(session.techniques)
        .slice(0, 2)
        .map((id, i) => [id, { used: true, at: later(startedAt, 600 + i * 120) }]),
    ),
    quotes: {},
    jottings: {},
    actionPlan: noPlan,
    feedback: { heard: null, useful: null, nextTime: "" },
    next: null,
    noteId: null,
  }
}
