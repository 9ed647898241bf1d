import type { Day } from "../../base/clock.ts"
import type { ParticipantId } from "../../base/id.ts"
import { topicKey } from "../coverage.ts"
import type { Participant } from "../participant.ts"
import { kept } from "../shape.ts"
import type { FactAt, FactShape } from "./shape.ts"

export type ParticipantFact = {
  readonly id: ParticipantId
  readonly startedOn: Day
  readonly active: boolean
  /** The day of the next meeting agreed, or null. */
  readonly nextOn: Day | null
  /** Supporters with whom the person allowed to talk; those never asked about; those with a no. */
  readonly supportersAllowed: number
  readonly supportersNotAsked: number
  readonly supportersDeclined: number
  /** Topics chosen although they are optional. */
  readonly topicsTaken: readonly string[]
}

const taken = (p: Participant): readonly string[] =>
  Object.keys(p.cardChoices)
    .filter(key => p.cardChoices[key]?.choice === "take")
    .map(key => key.split("/")[0] ?? "")
    .filter(topicId => p.cardChoices[topicKey(topicId)]?.choice === "take")
    .sort()

export const factOfParticipant = (p: Participant): ParticipantFact => {
  const supporters = kept(p.supporters)
  const count = (permission: string) => supporters.filter(one => one.permission === permission).length
  return {
    id: p.id,
    startedOn: p.startedOn,
    active: p.active,
    nextOn: p.next?.on ?? null,
    supportersAllowed: count("yes"),
    supportersNotAsked: count("not-asked"),
    supportersDeclined: count("no"),
    topicsTaken: taken(p),
  }
}

export const participantFactShape: FactShape<ParticipantFact> = {
  id: "id",
  startedOn: "text",
  active: "flag",
  nextOn: "text",
  supportersAllowed: "number",
  supportersNotAsked: "number",
  supportersDeclined: "number",
  topicsTaken: "texts",
}

export const participantFactAt: FactAt<ParticipantFact> = (of, row) => ({
  id: of.id(row),
  startedOn: of.startedOn(row),
  active: of.active(row),
  nextOn: of.nextOn(row),
  supportersAllowed: of.supportersAllowed(row),
  supportersNotAsked: of.supportersNotAsked(row),
  supportersDeclined: of.supportersDeclined(row),
  topicsTaken: of.topicsTaken(row),
})
