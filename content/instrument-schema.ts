import * as v from "valibot"
import { evidenceFields } from "./ladder-schema.ts"
import type { Html } from "./schema.ts"
import { scoringSchema } from "./scoring-schema.ts"

/**
 * The shapes of compiled instruments: rating scales whose filling-in is an administration
 * (`core/domain/administration.ts`), which names its answers by the item ids given here. So an id, once shipped, keeps
 * its meaning. All wording is ours; numbers and what an answer stands for are facts, and every anchor says where from.
 */
const text = v.pipe(v.string(), v.trim(), v.minLength(1))
const html = text as v.GenericSchema<string, Html>
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id: small letters, digits and hyphens"))

/** Who fills it in. `facilitator` is also whoever rates a program from inside it. */
export const raters = ["participant", "facilitator", "supervisor", "supporter"] as const
export type Rater = (typeof raters)[number]

const anchorSchema = v.object({
  value: v.pipe(v.number(), v.integer()),
  words: text,
  source: text,
  version: text,
  /** Somebody has held it against the published document. */
  verified: v.boolean(),
})
export type Anchor = v.InferOutput<typeof anchorSchema>

/** What is said of every item. `lookBack` is the time it asks about, and is shown with it. */
const said = {
  id,
  /** As published: "4", "G7". */
  number: text,
  title: text,
  ask: text,
  hint: v.nullable(text),
  lookBack: text,
  /** `group`: only of a session with a group. `optional`: rated only where it was attempted. */
  need: v.picklist(["required", "group", "optional"]),
  /** What says that the item does not concern this person or session; null where it always does. */
  notApplicable: v.nullable(text),
  /** True: the answer counts as substance-use information. */
  substanceUse: v.boolean(),
}

/** A number that the published scale has no anchor for: both neighbours are shown, and the person chooses. */
const gapSchema = v.object({ id, words: text, between: v.tuple([v.number(), v.number()]) })
export type Gap = v.InferOutput<typeof gapSchema>

const anchors = v.pipe(v.array(anchorSchema), v.minLength(2))

export const itemSchema = v.variant("kind", [
  /** One of the anchors. */
  v.object({ kind: v.literal("anchors"), ...said, anchors, gaps: v.array(gapSchema), ...evidenceFields }),
  /**
   * How long ago something was: an anchor, or the day itself. `upToDays` goes with the anchors: the most days since the
   * event that each stands for; null for longer ago, or never.
   */
  v.object({ kind: v.literal("since"), ...said, anchors, upToDays: v.array(v.nullable(v.number())) }),
  /** In words. */
  v.object({ kind: v.literal("words"), ...said }),
])
export type InstrumentItem = v.InferOutput<typeof itemSchema>

export const instrumentSchema = v.object({
  id,
  title: text,
  /** One line: what it tells. */
  what: text,
  /** A participant; the program; or the work of whoever fills it in. */
  about: v.picklist(["participant", "program", "work"]),
  by: v.pipe(v.array(v.picklist(raters)), v.minLength(1)),
  /** One item a screen in large type, or all of them in a list. */
  shown: v.picklist(["one", "list"]),
  minutes: v.pipe(v.number(), v.minValue(1), v.maxValue(120)),
  /** How many months after one the next is due; null: when one likes. */
  everyMonths: v.nullable(v.number()),
  /** False: answers are read one by one, and never added up. */
  scored: v.boolean(),
  /** How its answers become numbers; null: nobody said, and there is no total. */
  scoring: v.nullable(scoringSchema),
  /** The version that asks another rater the same, item by item, to stand beside; named by one of the two. */
  parallelTo: v.nullable(id),
  /** Whose published instrument it follows in words of ours; null: all of it is ours. */
  adaptedFrom: v.nullable(text),
  /** To whoever fills it in. */
  intro: html,
  /** To the facilitator: how to give it, what its answers are for. */
  facilitator: html,
  /** Of the line under each item for what the rater saw; null: there is none. */
  notes: v.nullable(text),
  items: v.pipe(v.array(itemSchema), v.minLength(1)),
  source: text,
  version: text,
  verified: v.boolean(),
  /** Flesch-Kincaid grade of all that a participant or a supporter reads in it; null when neither does. */
  grade: v.nullable(v.number()),
})
export type Instrument = v.InferOutput<typeof instrumentSchema>

/** What lists know of every instrument without loading it. */
export type InstrumentHead = Pick<
  Instrument,
  "id" | "title" | "what" | "about" | "by" | "shown" | "minutes" | "everyMonths" | "version"
> & {
  readonly adapted: boolean
  /** How many items it has. */
  readonly items: number
}
