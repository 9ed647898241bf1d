import * as v from "valibot"
import type { Html } from "./schema.ts"

/**
 * The shapes of compiled practice tools: sheets that a person fills in with a facilitator, step by step. What is filled
 * in is a `ToolSheet` (`core/domain/tool-sheet.ts`), which names its values by the part ids given here; so an id, once
 * shipped, keeps its meaning, and a part that goes away leaves its values readable under the old version only.
 */
const text = v.pipe(v.string(), v.trim(), v.minLength(1))
const html = text as v.GenericSchema<string, Html>
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id: small letters, digits and hyphens"))

/** What is said of every part: its title on the sheet, the question that fills it, and a line of help. */
const said = { id, title: text, ask: text, hint: v.nullable(text) }

const option = v.object({ id, words: text })

/** A column of a table of rows. `scale` is 0–10. */
const columnSchema = v.object({
  id,
  title: text,
  kind: v.picklist(["text", "scale", "choice", "day", "time"]),
  /** Of a choice; empty otherwise. */
  options: v.array(option),
})
export type ToolColumn = v.InferOutput<typeof columnSchema>

/** What a step asks for. Every part may stay empty: a tool never insists. */
export const toolPartSchema = v.variant("kind", [
  /** A few sentences in the person's words. */
  v.object({ kind: v.literal("text"), ...said }),
  /** One short thing a line; suggestions are tapped in. */
  v.object({ kind: v.literal("lines"), ...said, suggestions: v.array(text) }),
  /** Ticks, in groups, and lines of one's own below. `example` asks for an example from one's life beside each tick. */
  v.object({
    kind: v.literal("checks"),
    ...said,
    groups: v.pipe(
      v.array(v.object({ id, title: text, items: v.pipe(v.array(option), v.minLength(1)) })),
      v.minLength(1),
    ),
    example: v.nullable(text),
  }),
  /** One of a few. */
  v.object({ kind: v.literal("choice"), ...said, options: v.pipe(v.array(option), v.minLength(2)) }),
  /** 0 to 10, with words at both ends. */
  v.object({ kind: v.literal("scale"), ...said, low: text, high: text }),
  v.object({ kind: v.literal("day"), ...said }),
  /** A table that grows: one row an entry. */
  v.object({ kind: v.literal("rows"), ...said, row: text, columns: v.pipe(v.array(columnSchema), v.minLength(1)) }),
  /** Something to do now, led by a moving guide. It holds no value. */
  v.object({
    kind: v.literal("guide"),
    ...said,
    guide: v.picklist(["breathing", "steps"]),
    /** Of breathing: in, hold, out, hold, in seconds. Of steps: how long each lasts, when it goes on by itself. */
    seconds: v.pipe(v.array(v.number()), v.minLength(1)),
    /** What is said at each step; of breathing, the words for in, hold, out, hold. */
    words: v.pipe(v.array(text), v.minLength(1)),
    /** Of breathing: how many breaths. */
    rounds: v.number(),
  }),
])
export type ToolPart = v.InferOutput<typeof toolPartSchema>

/** How a step is drawn when it is more than a column of parts. */
export const toolLayouts = ["column", "balance", "diagram", "map"] as const

const stepSchema = v.object({
  id,
  title: text,
  /** To the facilitator: how to lead this step. */
  lead: html,
  layout: v.picklist(toolLayouts),
  parts: v.pipe(v.array(toolPartSchema), v.minLength(1)),
})
export type ToolStep = v.InferOutput<typeof stepSchema>

export const toolSchema = v.object({
  id,
  title: text,
  /** One line: what it is for. */
  what: text,
  minutes: v.pipe(v.number(), v.minValue(1), v.maxValue(120)),
  /** True: everything in it counts as substance-use information. */
  substanceUse: v.boolean(),
  /** Part ids that count as substance-use information where the tool as a whole does not. */
  substanceParts: v.array(id),
  /** `one`: a living sheet that is changed version by version. `many`: a new one each time. */
  kept: v.picklist(["one", "many"]),
  /** What comes with the sheet besides its parts: times rehearsed, people it was shared with, reviews with helpfulness 0–10. */
  rehearsed: v.boolean(),
  shared: v.boolean(),
  reviewed: v.boolean(),
  /** To the person, on the first screen and on paper. */
  intro: html,
  facilitator: html,
  /** Technique ids (`techniques.yaml`) that working on it in a session counts as. */
  techniques: v.array(v.string()),
  /** As it stands in a note, after "The facilitator and the person": "worked on a plan for staying well". */
  note: text,
  steps: v.pipe(v.array(stepSchema), v.minLength(1)),
  /** Part ids that go on a card for the wallet; empty: there is none. */
  wallet: v.array(id),
  source: text,
  version: text,
  /** Flesch-Kincaid grade of all that the person reads in it. */
  grade: v.number(),
})
export type Tool = v.InferOutput<typeof toolSchema>

/** Tools that have screens of their own: goals' problem solving, and the person's strengths. Cards may name them too. */
export const toolsWithScreens: readonly string[] = ["problem-solving", "strengths"]

/** What lists and cards know of every tool without loading it. */
export type ToolHead = Pick<Tool, "id" | "title" | "what" | "minutes" | "substanceUse" | "kept" | "version">
