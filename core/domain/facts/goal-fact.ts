import type { Day } from "../../base/clock.ts"
import type { GoalId, ParticipantId } from "../../base/id.ts"
import type { Goal } from "../goal.ts"
import { kept } from "../shape.ts"
import type { FactAt, FactShape } from "./shape.ts"

export type GoalFact = {
  readonly id: GoalId
  readonly participantId: ParticipantId
  readonly status: Goal["status"]
  readonly chosenOn: Day
  /** Broken down: it has a short-term goal, and a step that can be done or was. */
  readonly brokenDown: boolean
  readonly openSteps: number
  /** Someone helps with a step that is open or was reached. */
  readonly helped: boolean
  /** Each day on which it was looked at together, ascending; a day may stand there twice. */
  readonly followedOn: readonly Day[]
}

export const factOfGoal = (g: Goal): GoalFact => {
  const steps = kept(g.steps).filter(({ status }) => status !== "dropped")
  return {
    id: g.id,
    participantId: g.participantId,
    status: g.status,
    chosenOn: g.chosenOn,
    brokenDown: kept(g.shortTerm).length > 0 && steps.length > 0,
    openSteps: steps.filter(({ status }) => status === "open").length,
    helped: steps.some(({ helper }) => helper.trim() !== ""),
    followedOn: kept(g.followUps)
      .map(({ on }) => on)
      .sort(),
  }
}

export const goalFactShape: FactShape<GoalFact> = {
  id: "id",
  participantId: "text",
  status: "text",
  chosenOn: "text",
  brokenDown: "flag",
  openSteps: "number",
  helped: "flag",
  followedOn: "texts",
}

export const goalFactAt: FactAt<GoalFact> = (of, row) => ({
  id: of.id(row),
  participantId: of.participantId(row),
  status: of.status(row),
  chosenOn: of.chosenOn(row),
  brokenDown: of.brokenDown(row),
  openSteps: of.openSteps(row),
  helped: of.helped(row),
  followedOn: of.followedOn(row),
})
