import type { Day } from "../../base/clock.ts"
import type { AdministrationId, ParticipantId, SessionId } from "../../base/id.ts"
import type { Administration, RatedBy } from "../administration.ts"
import type { FactAt, FactShape } from "./shape.ts"

export type AdministrationFact = {
  readonly id: AdministrationId
  readonly participantId: ParticipantId | null
  readonly instrumentId: string
  readonly by: RatedBy
  readonly on: Day
  readonly status: Administration["status"]
  readonly corrects: AdministrationId | null
  readonly sessionId: SessionId | null
  /** By item id: the anchor chosen, or that it does not concern the person. What is not answered is not there. */
  readonly answers: Readonly<Record<string, number | "not-applicable">>
}

const answersOf = (a: Administration): AdministrationFact["answers"] =>
  Object.fromEntries(
    Object.entries(a.answers)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([id, { value, notApplicable }]): (readonly [string, number | "not-applicable"])[] => {
        if (notApplicable) return [[id, "not-applicable"]]
        return value === null ? [] : [[id, value]]
      }),
  )

export const factOfAdministration = (a: Administration): AdministrationFact => ({
  id: a.id,
  participantId: a.participantId,
  instrumentId: a.instrumentId,
  by: a.by,
  on: a.on,
  status: a.status,
  corrects: a.corrects,
  sessionId: a.sessionId,
  answers: answersOf(a),
})

export const administrationFactShape: FactShape<AdministrationFact> = {
  id: "id",
  participantId: "text",
  instrumentId: "text",
  by: "text",
  on: "text",
  status: "text",
  corrects: "id",
  sessionId: "id",
  answers: "data",
}

export const administrationFactAt: FactAt<AdministrationFact> = (of, row) => ({
  id: of.id(row),
  participantId: of.participantId(row),
  instrumentId: of.instrumentId(row),
  by: of.by(row),
  on: of.on(row),
  status: of.status(row),
  corrects: of.corrects(row),
  sessionId: of.sessionId(row),
  answers: of.answers(row),
})
