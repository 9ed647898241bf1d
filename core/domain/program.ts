import * as v from "valibot"
import type { ParticipantId, ProgramId } from "../base/id.ts"
import { day, entriesOf, idOf, words } from "./shape.ts"

const isZone = (value: unknown): boolean => {
  if (typeof value !== "string") return false
  try {
    new Intl.DateTimeFormat("en", { timeZone: value })
    return true
  } catch {
    return false
  }
}
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))

export const trainingKinds = ["workshop", "refresher", "other"] as const

/**
 * Who provides IMR and who receives it (`imr.md` 1.1): a broad sample raises penetration and lowers fidelity, a narrow
 * one does the opposite, so it is written down and printed with every number.
 */
export const sampleSchema = v.object({
  /** In the reviewer's words. */
  words,
  /** By participant id: left out, and why. */
  leftOut: v.record(v.string(), v.object({ out: v.boolean(), reason: words })),
  /** Of each participant, the latest sessions that techniques are read from; null: all in the window. */
  latestSessions: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
})
export type SampleDefinition = v.InferOutput<typeof sampleSchema>

/** An agency program as its reviews need to know it. One a vault. */
export const programSchema = v.object({
  id: idOf<ProgramId>(),
  /** As it stands on reports; empty: the agency's name in the profile. */
  name: words,
  /** Days of reports are counted in it (IANA); null: where the device is. */
  zone: v.nullable(v.custom<string>(isZone, "a time zone")),
  /** IMR began here: reviews are due from this day. Null: not told. */
  startedOn: v.nullable(day),
  /** It closes on this day; null: it goes on. */
  endsOn: v.nullable(day),
  /** For penetration (General Organizational Index, G3): people known to be eligible; or the people served, of whom a share is. */
  eligible: v.nullable(count),
  served: v.nullable(count),
  sample: sampleSchema,
  /** Whoever provides IMR. */
  staff: entriesOf({
    name: words,
    hiredOn: v.nullable(day),
    leftOn: v.nullable(day),
  }),
  /** G7. `staffId` is an entry of `staff`; `days` how long it took. */
  trainings: entriesOf({
    staffId: v.string(),
    on: day,
    kind: v.picklist(trainingKinds),
    days: v.pipe(v.number(), v.minValue(0), v.maxValue(365)),
    words,
  }),
  /** G11: a steering or quality group looked at IMR, with an explicit plan or without. */
  qualityMeetings: entriesOf({ on: day, withPlan: v.boolean(), words }),
  /** By instrument id: what its reliable change is computed from; not there: the instrument's own figures. */
  change: v.record(
    v.string(),
    v.nullable(
      v.object({
        sd: v.pipe(v.number(), v.gtValue(0)),
        r: v.pipe(v.number(), v.minValue(0), v.ltValue(1)),
        source: words,
      }),
    ),
  ),
  /** Cells of fewer people are not shown in anything about the program. */
  smallestCell: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
})
export type Program = v.InferOutput<typeof programSchema>

/** Five latest sessions a person: the Dutch procedure for reading notes (`imr.md` 1.1). */
export const defaultSample: SampleDefinition = { words: "", leftOut: {}, latestSessions: 5 }

/** What holds before anything was told. */
export const newProgram = (id: ProgramId): Program => ({
  id,
  name: "",
  zone: null,
  startedOn: null,
  endsOn: null,
  eligible: null,
  served: null,
  sample: defaultSample,
  staff: {},
  trainings: {},
  qualityMeetings: {},
  change: {},
  smallestCell: 5,
})

/** Whether a participant was left out of the sample on purpose. */
export const isLeftOut = ({ leftOut }: SampleDefinition, id: ParticipantId): boolean => leftOut[id]?.out === true
