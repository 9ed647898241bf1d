import * as v from "valibot"

/**
 * How what the records hold becomes a suggested rating, for instruments about a program. The counting itself is in
 * `core/fidelity`, by these names; here is what a published scale says of the numbers. A share is judged as the fraction
 * it is, never as a rounded percentage (`imr.md` 1.5).
 */

/** What can be counted from records (`imr.md` 1.7 and 2). */
export const counted = [
  "attendance",
  "length",
  "topics",
  "handouts",
  "supporters",
  "goals",
  "goal-reviews",
  "motivational",
  "educational",
  "cognitive-behavioral",
  "coping-skills",
  "relapse-prevention",
  "behavioral-tailoring",
  "penetration",
  "plans",
  "training",
  "supervision",
  "process",
  "outcomes",
  "quality",
] as const
export type Counted = (typeof counted)[number]

/** Lines beside the number itself that a rating may hang on. */
export const lines = ["looked-at-half-year", "supervised-twice-a-month", "supervised-monthly"] as const

export const ladderSchema = v.object({
  /** What the cuts are: whole percents of a share, or a number of people or topics. */
  in: v.picklist(["percent", "number"]),
  /** Which end of the cuts has the highest rating. */
  best: v.picklist(["most", "fewest"]),
  /** Rising, one fewer than there are anchors. Where the scale has no anchor between two, a cut stands there twice. */
  cuts: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.minLength(1)),
  /** What lies exactly on a cut has the higher of the two ratings that meet there, or the lower. */
  onCut: v.picklist(["higher", "lower"]),
  /** "Or all of them …": at least this rating where a line beside the number holds for everyone. */
  orAll: v.array(v.object({ line: v.picklist(lines), rating: v.pipe(v.number(), v.integer()) })),
})
export type Ladder = v.InferOutput<typeof ladderSchema>

/** Of an item whose evidence the records hold. */
export const evidenceFields = {
  /** Null: only people can tell. */
  counts: v.nullable(v.picklist(counted)),
  /** The topics that the scale lists, by id; for `topics`. */
  among: v.array(v.string()),
  /** Null where the records show evidence and a person judges. */
  ladder: v.nullable(ladderSchema),
}
