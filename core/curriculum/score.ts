import type { Instrument, InstrumentItem } from "../../content/instrument-schema.ts"
import type { ScoreBand, Scoring } from "../../content/scoring-schema.ts"

/** By item id: the anchor chosen, or that the item does not concern the person or session. As `AdministrationFact` has them. */
export type Answers = Readonly<Record<string, number | "not-applicable">>

/** How much of it was answered: `applicable` of `items` concern the person, and `answered` of those have an answer. */
type Filled = { readonly items: number; readonly applicable: number; readonly answered: number }

/**
 * What the answers come to. `sum` is the mean times all items; `prorated` says that it is not a plain sum, as an item was
 * missing or did not apply. `band` null: the instrument has none. `incomplete`: fewer than `needed` answers, no total.
 */
export type Score =
  | (Filled & {
      readonly is: "scored"
      readonly mean: number
      readonly sum: number
      readonly prorated: boolean
      readonly band: ScoreBand | null
    })
  | (Filled & { readonly is: "incomplete"; readonly needed: number })

type Scored = Pick<Instrument, "items" | "scoring">

/** Optional items are scored only where they were attempted (`imr.md` 4): one without an answer was not. */
const applies = ({ id, need }: InstrumentItem, answers: Answers): boolean =>
  answers[id] !== "not-applicable" && (need !== "optional" || answers[id] !== undefined)

/** The answer as a number; null for none, and for one that the item has no anchor for. */
const chosenIn = (item: InstrumentItem, answers: Answers): number | null => {
  const answer = answers[item.id]
  return item.kind !== "words" && item.anchors.some(({ value }) => value === answer) ? Number(answer) : null
}

/** What a mean is called: each band begins with its number. */
export const bandOfMean = (bands: readonly ScoreBand[], mean: number): ScoreBand | null =>
  bands.filter(({ from }) => mean >= from).at(-1) ?? null

/** How many answers a total needs. Taken upward, so the share is never undercut: 12 of 15, and 12 of 14. */
const neededOf = (leastShare: number, applicable: number): number => {
  let needed = 1
  while (needed < applicable && needed / applicable < leastShare) needed++
  return needed
}

type Chosen = { readonly of: readonly InstrumentItem[]; readonly items: readonly InstrumentItem[] }

/** Which items a list of ids names is the same for every answered scale, and a program counts thousands of those. */
const named = new WeakMap<readonly string[], Chosen>()
const itemsNamed = (of: readonly InstrumentItem[], ids: readonly string[]): readonly InstrumentItem[] => {
  const known = named.get(ids)
  if (known?.of === of) return known.items
  const items = of.filter(({ id }) => ids.includes(id))
  named.set(ids, { of, items })
  return items
}

const scoreOfItems = (
  all: readonly InstrumentItem[],
  ids: readonly string[],
  answers: Answers,
  { leastShare, bands }: Pick<Scoring, "leastShare" | "bands">,
): Score => {
  const items = itemsNamed(all, ids)
  let [applicable, answered, total] = [0, 0, 0]
  for (const item of items) {
    if (!applies(item, answers)) continue
    applicable++
    const value = chosenIn(item, answers)
    if (value === null) continue
    answered++
    total += value
  }
  const filled = { items: items.length, applicable, answered }
  const needed = neededOf(leastShare, applicable)
  if (answered < needed) return { is: "incomplete", ...filled, needed }
  const mean = total / answered
  const prorated = answered < items.length
  return { is: "scored", ...filled, mean, sum: mean * items.length, prorated, band: bandOfMean(bands, mean) }
}

/** What answers come to by the instrument's own rules; null when it says nothing of totals. */
export const scoreOf = ({ items, scoring }: Scored, answers: Answers): Score | null =>
  scoring && scoreOfItems(items, scoring.items, answers, scoring)

/** The same of each subscale, by its id. Bands are of the whole scale, so a subscale has none. */
export const subscoresOf = ({ items, scoring }: Scored, answers: Answers): Readonly<Record<string, Score>> =>
  Object.fromEntries(
    (scoring?.subscales ?? []).map(one => [
      one.id,
      scoreOfItems(items, one.items, answers, { leastShare: scoring?.leastShare ?? 1, bands: [] }),
    ]),
  )
