import * as v from "valibot"
import type { GoalId, ParticipantId, SessionId } from "../base/id.ts"
import { sensitiveSchema } from "./sensitive.ts"
import { day, entriesOf, idOf, inOrder, kept, words } from "./shape.ts"

/** Fields of the goal sheet: `imr.md` 6.5. A goal is never vetoed; "set aside" is a choice, not a failure. */
export const goalStatuses = ["current", "reached", "set-aside"] as const

export const stepStatuses = ["open", "reached", "partly", "changed", "dropped"] as const
export type StepStatus = (typeof stepStatuses)[number]

export const goalSchema = v.object({
  id: idOf<GoalId>(),
  participantId: idOf<ParticipantId>(),
  /** The long-term recovery goal, in the person's words. */
  words,
  /** Why it matters, in the person's words. */
  why: words,
  /** The life area it came from (`content/…/life-areas.yaml`), or null. */
  area: v.nullable(v.string()),
  chosenOn: day,
  status: v.picklist(goalStatuses),
  shortTerm: entriesOf({ words, order: v.number(), status: v.picklist(goalStatuses) }),
  steps: entriesOf({
    shortTermId: v.string(),
    words,
    order: v.number(),
    due: v.nullable(day),
    /** Who helps: a name or a role in the person's words; empty: nobody. */
    helper: words,
    status: v.picklist(stepStatuses),
    reviewedOn: v.nullable(day),
  }),
  /** Each time goal and steps were looked at together. Evidence for fidelity item 7. */
  followUps: entriesOf({ on: day, sessionId: v.nullable(idOf<SessionId>()), words }),
  /** Six-step problem solving done for this goal (`imr.md` 6.6). */
  problems: entriesOf({
    on: day,
    problem: words,
    options: v.array(v.object({ way: words, plus: words, minus: words })),
    /** Index into `options`, or null while none is chosen. */
    chosen: v.nullable(v.number()),
    plan: words,
    obstacles: words,
    reviewOn: v.nullable(day),
  }),
  sensitive: sensitiveSchema,
})
export type Goal = v.InferOutput<typeof goalSchema>

export type GoalHead = Pick<Goal, "id" | "participantId" | "words" | "chosenOn" | "status"> & {
  readonly openSteps: number
  /** The first open step's words, or null. */
  readonly nextStep: string | null
  readonly followedUpOn: string | null
}

export const headOfGoal = (g: Goal): GoalHead => {
  const open = inOrder(g.steps).filter(step => step.status === "open")
  return {
    id: g.id,
    participantId: g.participantId,
    words: g.words,
    chosenOn: g.chosenOn,
    status: g.status,
    openSteps: open.length,
    nextStep: open[0]?.words ?? null,
    followedUpOn: kept(g.followUps).reduce<string | null>(
      (last, { on }) => (last === null || on > last ? on : last),
      null,
    ),
  }
}
