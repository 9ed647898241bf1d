import type { Instant } from "../base/clock.ts"
import type { ParticipantId, SessionId } from "../base/id.ts"
import { type AgendaStep, agendaSteps, type Session } from "../domain/session.ts"

type Step = Session["steps"][string]

const unopened: Step = { enteredAt: null, seconds: 0, state: "open" }

/** The longest that one stay in a step can count. */
export const longestStaySeconds = 90 * 60

const stepsOf = (change: (step: AgendaStep) => Step): Session["steps"] =>
  Object.fromEntries(agendaSteps.map(step => [step, change(step)]))

export const newSession = (of: {
  readonly id: SessionId
  readonly participantId: ParticipantId
  readonly topicId: string | null
  readonly place: string
  readonly now: Instant
}): Session => ({
  id: of.id,
  participantId: of.participantId,
  form: "individual",
  status: "draft",
  startedAt: of.now,
  endedAt: null,
  place: of.place,
  step: "settle-in",
  steps: stepsOf(step => (step === "settle-in" ? { ...unopened, enteredAt: of.now } : unopened)),
  topicId: of.topicId,
  cards: {},
  techniques: {},
  supporters: {},
  quotes: {},
  jottings: {},
  agenda: "",
  goalFollowUp: { followed: false, words: "" },
  planReview: { outcome: null, words: "", barrier: "" },
  actionPlan: { what: "", when: "", where: "", helper: "", barrier: "", answer: "", confidence: null },
  feedback: { heard: null, useful: null, nextTime: "" },
  next: null,
  beside: {},
  noteId: null,
})

/**
 * Seconds spent in a step until `now`. Nobody can know when a killed tab was last looked at, so a stay counts from
 * when the step was entered, but never for more than 90 minutes; a clock that was set back counts as no time.
 */
export const secondsIn = (step: Step | undefined, now: Instant): number => {
  if (!step) return 0
  if (step.enteredAt === null) return step.seconds
  const stay = (Date.parse(now) - Date.parse(step.enteredAt)) / 1000
  const counted = Math.min(Math.max(stay, 0), longestStaySeconds)
  return Math.round((step.seconds + counted) * 1000) / 1000
}

/** Whole minutes spent in the session until `now`, over all steps. */
export const minutesOf = (session: Session, now: Instant): number =>
  Math.round(agendaSteps.reduce((sum, step) => sum + secondsIn(session.steps[step], now), 0) / 60)

/** Whether any step's clock runs. After two pages moved apart it can be more than one. */
export const isTicking = (session: Session): boolean => Object.values(session.steps).some(s => s.enteredAt !== null)

/** Every running clock stopped, its time kept. */
export const stopClock = (session: Session, now: Instant): Session =>
  isTicking(session)
    ? {
        ...session,
        steps: stepsOf(step => {
          const at = session.steps[step] ?? unopened
          return at.enteredAt === null ? at : { ...at, enteredAt: null, seconds: secondsIn(at, now) }
        }),
      }
    : session

const withStep = (session: Session, step: AgendaStep, change: Partial<Step>): Session => ({
  ...session,
  steps: { ...session.steps, [step]: { ...(session.steps[step] ?? unopened), ...change } },
})

/** The clock of the step one is in runs. Nothing changes in a session that has been wrapped up, or where it runs already. */
export const resume = (session: Session, now: Instant): Session =>
  session.endedAt !== null || session.steps[session.step]?.enteredAt
    ? session
    : withStep(stopClock(session, now), session.step, { enteredAt: now })

/** The step one is in counts as `state`, and no clock runs. */
export const leave = (session: Session, state: "done" | "skipped", now: Instant): Session =>
  withStep(stopClock(session, now), session.step, { state })

/**
 * Moves to a step: the one left counts as done or skipped and keeps its time, the one entered starts its clock.
 * After wrap-up one may still look around: the step changes, clocks and states do not.
 */
export const goTo = (session: Session, step: AgendaStep, skipping: boolean, now: Instant): Session => {
  if (session.endedAt !== null) return step === session.step ? session : { ...session, step }
  if (step === session.step) return resume(session, now)
  return resume({ ...leave(session, skipping ? "skipped" : "done", now), step }, now)
}

export const pause = (session: Session, paused: boolean, now: Instant): Session =>
  paused ? stopClock(session, now) : resume(session, now)
