import * as v from "valibot"
import type { Instrument } from "../../content/instrument-schema.ts"
import type { Day } from "../base/clock.ts"
import type { AdministrationId, EntryId } from "../base/id.ts"
import { type Administration, noAnswer } from "../domain/administration.ts"
import { idOf } from "../domain/shape.ts"
import { type ObservedForm, observedForms, type Supervision, supervisionSchema } from "../domain/supervision.ts"

const { on, form, minutes, supervisor, aboutImr, aboutPeople, words } = supervisionSchema.entries
export const supervisionFieldsSchema = v.partial(
  v.object({ on, form, minutes, supervisor, aboutImr, aboutPeople, words }),
)
export const presentSchema = v.object({ staffId: idOf<EntryId>(), here: v.boolean() })
export const lineSchema = v.object({
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  done: v.optional(v.boolean()),
  words: v.optional(words),
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export const newBroughtSchema = v.object({ what: v.optional(words, ""), words: v.optional(words, "") })
export const broughtSchema = v.partial(v.object({ what: words, words }))
export const observeSchema = v.object({ staffId: v.string(), form: v.picklist(observedForms) })
export const listSchema = v.picklist(["brought", "observations"])

type Line = v.InferOutput<typeof lineSchema>

/** What was not told of a line stays; the number is the one it was talked over with. */
export const withLine = (meeting: Supervision, { key, done, words: decided, count }: Line): Supervision => {
  const before = meeting.agenda[key] ?? { done: false, words: "", count: null }
  const line = { done: done ?? before.done, words: decided ?? before.words, count }
  return { ...meeting, agenda: { ...meeting.agenda, [key]: line } }
}

export const withBrought = (
  meeting: Supervision,
  entryId: EntryId,
  told: v.InferOutput<typeof broughtSchema>,
): Supervision => {
  const before = meeting.brought[entryId] ?? { what: "", words: "" }
  return { ...meeting, brought: { ...meeting.brought, [entryId]: { ...before, ...told } } }
}

export const withObservation = (
  meeting: Supervision,
  entryId: EntryId,
  of: { readonly administrationId: AdministrationId; readonly staffId: string; readonly form: ObservedForm },
): Supervision => ({ ...meeting, observations: { ...meeting.observations, [entryId]: of } })

type Made = { readonly id: AdministrationId; readonly on: Day; readonly form: ObservedForm }

/** The rating of an observed session, begun: of one held one to one, what is about groups does not apply. */
export const newObservation = (instrument: Instrument, made: Made): Administration => ({
  id: made.id,
  participantId: null,
  instrumentId: instrument.id,
  instrumentVersion: instrument.version,
  by: "supervisor",
  supporterId: null,
  sessionId: null,
  on: made.on,
  status: "open",
  finishedAt: null,
  corrects: null,
  answers: Object.fromEntries(
    instrument.items
      .filter(({ need }) => need === "group" && made.form === "individual")
      .map(({ id }) => [id, { ...noAnswer, notApplicable: true }]),
  ),
  sensitive: {},
})
