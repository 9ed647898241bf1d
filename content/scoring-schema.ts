import * as v from "valibot"

/** How the answers of an instrument become numbers: data of the instrument, read by one engine (`core/curriculum/score.ts`). */
const text = v.pipe(v.string(), v.trim(), v.minLength(1))
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id: small letters, digits and hyphens"))
const sourced = { source: text, version: text, verified: v.boolean() }
const itemIds = v.pipe(v.array(id), v.minLength(1))

/** The mean of the items that were answered; or that mean times the number of items. */
export const totals = ["mean", "sum"] as const
export type TotalName = (typeof totals)[number]
const totalName = v.picklist(totals)

const subscaleSchema = v.object({
  id,
  title: text,
  /** Whose item key it is, and which edition: published keys disagree. */
  key: text,
  items: itemIds,
  /** `experimental`: not to be read as a finding; the screen says so. */
  status: v.picklist(["experimental", "established"]),
  ...sourced,
})
export type Subscale = v.InferOutput<typeof subscaleSchema>

/** What a mean from this number up, to the next one, is called. */
const bandSchema = v.object({ from: v.number(), words: text })
export type ScoreBand = v.InferOutput<typeof bandSchema>

/** What reliable change is computed from: the spread in a comparable sample, and test-retest correlation (not alpha). */
const changeSchema = v.object({
  metric: totalName,
  sd: v.pipe(v.number(), v.gtValue(0)),
  r: v.pipe(v.number(), v.minValue(0), v.ltValue(1)),
  ...sourced,
})
export type ChangeFigures = v.InferOutput<typeof changeSchema>

export const scoringSchema = v.object({
  /** Items that count, by id. */
  items: itemIds,
  /** Which totals it has; the first is shown first. */
  totals: v.pipe(v.array(totalName), v.minLength(1)),
  /**
   * The least share of the items that concern the person that must be answered; below it there is no total. What does
   * not apply never counts as missing.
   */
  leastShare: v.pipe(v.number(), v.gtValue(0), v.maxValue(1)),
  /** The lowest and the highest value of each item. */
  range: v.tuple([v.number(), v.number()]),
  subscales: v.array(subscaleSchema),
  /** From the lowest up; each begins with its number. Empty: the published scale has none. */
  bands: v.array(bandSchema),
  /** Null: nothing is said of how large a change must be. */
  change: v.nullable(changeSchema),
  /** Where these rules are from. */
  ...sourced,
})
export type Scoring = v.InferOutput<typeof scoringSchema>
