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
  { title: m.fidelity_column_count(), kind: "number" },
  { title: m.fidelity_column_of(), kind: "number" },
  { title: m.fidelity_column_rating(), kind: "number" },
  { title: m.reviews_column_first(), kind: "number" },
  ...(second ? [{ title: m.reviews_column_second(), kind: "number" as const }] : []),
  { title: m.reviews_column_agreed(), kind: "number" },
  ...(view.previous ? [{ title: m.reviews_column_before(), kind: "number" as const }] : []),
  { title: m.reviews_column_comment() },
]

const rowOf = (compared: Compared, { key, item, records }: ReviewItem): ChartRow => {
  const { view, first, second, settled } = compared
  const evidence = view.review.evidence[key]
  const counted = evidence && (evidence.suggested !== null || evidence.judgement) && evidence.denominator !== 0
  return {
    key,
    href: records,
    cells: [
      `${item.number} ${item.title}`,
      counted ? evidence.numerator : null,
      counted ? evidence.denominator : null,
      evidence?.suggested ?? null,
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

/** The whole review in one table: every item of both instruments, under the name of its scale. */
export const reviewTable = (compared: Compared, instruments: Instruments): ChartTable => {
  const { fidelity, goi } = reviewItems(instruments)
  const named = ({ title }: Instrument, items: readonly ReviewItem[]) =>
    ratingsTable(compared, items).rows.map(row => ({ ...row, cells: [title, ...row.cells] }))
  return {
    columns: [{ title: m.reviews_column_scale() }, ...columns(compared)],
    rows: [...named(instruments.scale, fidelity), ...named(instruments.index, goi)],
  }
}
