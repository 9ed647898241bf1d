import type { Instrument } from "../../../content/instrument-schema.ts"
import { indexPrefix, isOfIndex } from "../../domain/review.ts"
import { m } from "../../words/messages.js"
import type { ChartRow, ChartTable } from "../charts/chart-table.ts"
import type { Compared } from "./compared.ts"
import { type ReviewItem, reviewItems } from "./review-items.ts"
import type { Instruments } from "./use-review.ts"

/** What was agreed on the item at the review before; null: nothing. */
export const beforeOf = (key: string, { view: { previous } }: Compared): number | null =>
  (isOfIndex(key) ? previous?.head.goi[key.slice(indexPrefix.length)] : previous?.head.ratings[key]) ?? null

const columns = ({ second, view }: Compared): ChartTable["columns"] => [
  { title: m.fidelity_column_item() },
  { title: m.reviews_column_first(), kind: "number" },
  ...(second ? [{ title: m.reviews_column_second(), kind: "number" as const }] : []),
  { title: m.reviews_column_agreed(), kind: "number" },
  ...(view.previous ? [{ title: m.reviews_column_before(), kind: "number" as const }] : []),
  { title: m.reviews_column_comment() },
]

const rowOf = (compared: Compared, { key, item, records }: ReviewItem): ChartRow => {
  const { view, first, second, settled } = compared
  return {
    key,
    href: records,
    cells: [
      `${item.number} ${item.title}`,
      first[key]?.value ?? null,
      ...(second ? [second[key]?.value ?? null] : []),
      settled[key]?.value ?? null,
      ...(view.previous ? [beforeOf(key, compared)] : []),
      settled[key]?.comment ?? "",
    ],
  }
}

/** Both ratings, what was agreed, and why, of one instrument's items. */
export const ratingsTable = (compared: Compared, items: readonly ReviewItem[]): ChartTable => ({
  columns: columns(compared),
  rows: items.map(item => rowOf(compared, item)),
})

/** What the records said of an item; nothing where they said nothing. */
const evidenceCells = ({ view }: Compared, key: string): readonly (number | null)[] => {
  const evidence = view.review.evidence[key]
  if (!evidence || evidence.denominator === 0) return [null, null, null]
  return [evidence.numerator, evidence.denominator, evidence.suggested]
}

/** The whole review in one table: every item of both instruments, under the name of its scale, with its evidence. */
export const reviewTable = (compared: Compared, instruments: Instruments): ChartTable => {
  const { fidelity, goi } = reviewItems(instruments)
  const named = ({ title }: Instrument, items: readonly ReviewItem[]) =>
    ratingsTable(compared, items).rows.map(row => {
      const [item = null, ...rest] = row.cells
      return { ...row, cells: [title, item, ...evidenceCells(compared, row.key), ...rest] }
    })
  return {
    columns: [
      { title: m.reviews_column_scale() },
      ...columns(compared).slice(0, 1),
      { title: m.fidelity_column_count(), kind: "number" },
      { title: m.fidelity_column_of(), kind: "number" },
      { title: m.fidelity_column_rating(), kind: "number" },
      ...columns(compared).slice(1),
    ],
    rows: [...named(instruments.scale, fidelity), ...named(instruments.index, goi)],
  }
}
