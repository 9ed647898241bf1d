import type { Instant } from "../base/clock.ts"
import type { ParticipantId, SessionId } from "../base/id.ts"
import { type AgendaStep, agendaSteps, noPlan, type Session } from "../domain/session.ts"
import { secondsIn } from "../domain/session-clock.ts"

type Step = Session["steps"][string]

const unopened: Step = { enteredAt: null, seconds: 0, state: "open" }

const stepsOf = (change: (step: AgendaStep) => Step): Session["steps"] =>
  Object.fromEntries(agendaSteps.map(step => [step, change(step)]))

/** A session that begins now, in its first step, with the clock running. */
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
  groupSessionId: null,
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
  actionPlan: noPlan,
  feedback: { heard: null, useful: null, nextTime: "" },
  next: null,
  beside: {},
  noteId: null,
  sensitive: {},
})

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

/** Stops the clock of the step, or lets it go on; paused twice, it is paused once. */
export const pause = (session: Session, paused: boolean, now: Instant): Session =>
  paused ? stopClock(session, now) : resume(session, now)
