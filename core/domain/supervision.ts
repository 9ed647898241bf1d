import * as v from "valibot"
import { addDays, type Day } from "../base/clock.ts"
import type { AdministrationId, EntryId, SupervisionId } from "../base/id.ts"
import { day, entriesOf, idOf, instant, words } from "./shape.ts"

export const supervisionForms = ["individual", "group", "informal"] as const
export type SupervisionForm = (typeof supervisionForms)[number]

/** How the session was held that a supervisor observed: two items of the integrity scale are about groups alone. */
export const observedForms = ["individual", "group"] as const
export type ObservedForm = (typeof observedForms)[number]

const minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600))

/**
 * A meeting with a supervisor. What the index asks of it (`imr.md` 2, G8): planned, weekly, about the people served, and
 * about IMR by name.
 */
export const supervisionSchema = v.object({
  id: idOf<SupervisionId>(),
  on: day,
  form: v.picklist(supervisionForms),
  /** Null: not told. */
  minutes: v.nullable(minutes),
  /** The supervisor's name, in words. */
  supervisor: words,
  /** By entry id of the program's staff: took part. */
  present: v.record(v.string(), v.boolean()),
  /** It was about IMR by name. */
  aboutImr: v.boolean(),
  /** It was about the people met. */
  aboutPeople: v.boolean(),
  /** By key of the line on the agenda. `count`: how many it stood for when it was talked over; null: before that. */
  agenda: v.record(
    v.string(),
    v.object({
      done: v.boolean(),
      words,
      count: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
    }),
  ),
  /** Lines that somebody brought along, and what was decided. */
  brought: entriesOf({ what: words, words }),
  /** Ratings of sessions that were observed (`integrity-observed`). `staffId`: whose session it was; "": not told. */
  observations: entriesOf({
    administrationId: idOf<AdministrationId>(),
    staffId: v.string(),
    form: v.picklist(observedForms),
  }),
  words,
  status: v.picklist(["open", "finished"]),
  finishedAt: v.nullable(instant),
})
export type Supervision = v.InferOutput<typeof supervisionSchema>

/** Lists of entries, each of which may be taken away and brought back. */
export type SupervisionList = "brought" | "observations"

export const newSupervision = (id: SupervisionId, on: Day, supervisor: string): Supervision => ({
  id,
  on,
  form: "group",
  minutes: null,
  supervisor,
  present: {},
  aboutImr: false,
  aboutPeople: false,
  agenda: {},
  brought: {},
  observations: {},
  words: "",
  status: "open",
  finishedAt: null,
})

/** Who took part, by entry id of the program's staff. */
export const presentAt = ({ present }: Pick<Supervision, "present">): readonly EntryId[] =>
  Object.keys(present)
    .filter(id => present[id])
    .sort() as EntryId[]

type Counted = Pick<Supervision, "status" | "form" | "aboutImr" | "aboutPeople">

/** Whether it counts as structured supervision for G8: finished, planned, about IMR by name and about the people met. */
export const isStructured = ({ status, form, aboutImr, aboutPeople }: Counted): boolean =>
  status === "finished" && form !== "informal" && aboutImr && aboutPeople

/** The week of a day, named by its Monday (ISO 8601: weeks begin on Mondays). */
export const weekOf = (on: Day): Day => addDays(on, -((new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7))

/** What a supervisor rates an observed session with, and what whoever led it looks at themselves with. */
export const observedInstrument = "integrity-observed"
export const selfCheckInstrument = "integrity-self-check"
