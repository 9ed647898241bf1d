import type { Instant } from "../base/clock.ts"
import { type AgendaStep, agendaSteps, type Session } from "./session.ts"
import { secondsIn } from "./session-clock.ts"

type Step = Session["steps"][string]

/** A meeting on its way through the agenda: one person's session, or a group's. */
export type Walk = {
  readonly step: AgendaStep
  readonly steps: Readonly<Record<string, Step>>
  readonly endedAt: Instant | null
}

export const unopened: Step = { enteredAt: null, seconds: 0, state: "open" }

/** Each agenda step with what `of` says of it. */
export const eachStep = <T>(of: (step: AgendaStep) => T): Record<string, T> =>
  Object.fromEntries(agendaSteps.map(step => [step, of(step)]))

/** Whether any step's clock runs. After two pages moved apart it can be more than one. */
export const isTicking = (walk: Walk): boolean => Object.values(walk.steps).some(s => s.enteredAt !== null)

/** No clock runs; each step that ran keeps its time. The walk itself (`===`) when none ran. */
export const stopClock = <W extends Walk>(walk: W, now: Instant): W =>
  isTicking(walk)
    ? {
        ...walk,
        steps: eachStep(step => {
          const at = walk.steps[step] ?? unopened
          return at.enteredAt === null ? at : { ...at, enteredAt: null, seconds: secondsIn(at, now) }
        }),
      }
    : walk

const withStep = <W extends Walk>(walk: W, step: AgendaStep, change: Partial<Step>): W => ({
  ...walk,
  steps: { ...walk.steps, [step]: { ...(walk.steps[step] ?? unopened), ...change } },
})

/** The clock of the step one is in runs. Nothing changes in one that has been wrapped up, or where it runs already. */
export const resume = <W extends Walk>(walk: W, now: Instant): W =>
  walk.endedAt !== null || walk.steps[walk.step]?.enteredAt
    ? walk
    : withStep(stopClock(walk, now), walk.step, { enteredAt: now })

/** The step one is in counts as `state`, and no clock runs. */
export const leave = <W extends Walk>(walk: W, state: "done" | "skipped", now: Instant): W =>
  withStep(stopClock(walk, now), walk.step, { state })

/**
 * Moves to a step: the one left counts as done or skipped and keeps its time, the one entered starts its clock.
 * After wrap-up one may still look around: the step changes, clocks and states do not.
 */
export const goTo = <W extends Walk>(walk: W, step: AgendaStep, skipping: boolean, now: Instant): W => {
  if (walk.endedAt !== null) return step === walk.step ? walk : { ...walk, step }
  if (step === walk.step) return resume(walk, now)
  return resume({ ...leave(walk, skipping ? "skipped" : "done", now), step }, now)
}

/** Stops the clock of the step, or lets it go on; paused twice, it is paused once. */
export const pause = <W extends Walk>(walk: W, paused: boolean, now: Instant): W =>
  paused ? stopClock(walk, now) : resume(walk, now)

/** Ends the running of it: no clock runs, the step one is in counts as done. What has ended keeps its end. */
export const wrapUp = <W extends Walk>(walk: W, now: Instant): W =>
  walk.endedAt === null ? { ...leave(walk, "done", now), endedAt: now } : walk

/** Takes `wrapUp` back: the clock goes on in the step one was in. */
export const reopen = <W extends Walk>(walk: W, now: Instant): W =>
  walk.endedAt === null ? walk : resume({ ...walk, endedAt: null }, now)
