import * as v from "valibot"
import type { Instant } from "../base/clock.ts"
import type { InsertionId, NoteId, ParticipantId } from "../base/id.ts"
import { idOf, instant } from "./shape.ts"

/** Scheme, host and port of a page, as the browser writes them; nothing of an address behind that. */
export const pageOriginSchema = v.pipe(
  v.string(),
  v.maxLength(300),
  v.check(text => /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text, "an origin"),
)

/** `whole`, or the id of the section that was put in by itself. */
export const notePartSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(100))
export const wholeNote = "whole"

/** A signed note, or one section of it, was put into a field of a record system's page. */
export const insertionSchema = v.object({
  id: idOf<InsertionId>(),
  noteId: idOf<NoteId>(),
  participantId: idOf<ParticipantId>(),
  part: notePartSchema,
  origin: pageOriginSchema,
  at: instant,
  /** When the practitioner ticked that the record system saved it. Null: what is in the field can still be lost. */
  confirmedAt: v.nullable(instant),
})
export type Insertion = v.InferOutput<typeof insertionSchema>

/** Where a note stands in the record system. `at` of what waits: of the last insertion; otherwise of the last tick. */
export type Standing =
  | { readonly type: "none" }
  /** Inserted, not yet confirmed; `parts` each once, the first inserted first. */
  | { readonly type: "waiting"; readonly at: Instant; readonly parts: readonly string[] }
  | { readonly type: "confirmed"; readonly at: Instant }

const latest = (instants: readonly Instant[]): Instant => instants.reduce((last, at) => (at > last ? at : last), "")

/** Of one note's insertions: one that nobody confirmed makes the whole of it wait. */
export const standingOf = (insertions: readonly Insertion[]): Standing => {
  const waiting = insertions.filter(({ confirmedAt }) => confirmedAt === null)
  if (waiting.length > 0) {
    const inOrder = waiting.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    return {
      type: "waiting",
      at: latest(waiting.map(({ at }) => at)),
      parts: [...new Set(inOrder.map(({ part }) => part))],
    }
  }
  const ticked = insertions.flatMap(({ confirmedAt }) => confirmedAt ?? [])
  return ticked.length > 0 ? { type: "confirmed", at: latest(ticked) } : { type: "none" }
}
