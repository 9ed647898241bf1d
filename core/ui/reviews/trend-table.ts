import type { Instrument } from "../../../content/instrument-schema.ts"
import type { ReviewLine } from "../../reviews/api.ts"
import { m } from "../../words/messages.js"
import type { ChartTable } from "../charts/chart-table.ts"
import { hrefTo, paths } from "../paths.ts"
import { reviewName } from "./review-words.ts"

const twoPlaces = (mean: number | null): number | null => (mean === null ? null : Math.round(mean * 100) / 100)

/** Each review in a row, oldest first: its mean, how many items it rates, and every item of the scale. */
export const trendTable = (newestFirst: readonly ReviewLine[], instrument: Instrument | null): ChartTable => {
  const items = instrument?.items ?? []
  return {
    columns: [
      { title: m.reviews_report_day() },
      { title: m.reviews_frame_which() },
      { title: m.reviews_trend_mean(), kind: "number" },
      { title: m.reviews_trend_rated(), kind: "number" },
      { title: m.reviews_trend_goi(), kind: "number" },
      ...items.map(({ number, title }) => ({ title: `${number} ${title}`, kind: "number" as const })),
    ],
    rows: [...newestFirst].reverse().map(({ head, total, goiTotal }) => ({
      key: head.id,
      href: hrefTo(paths.reviewReport(head.id)),
      cells: [
        head.on,
        reviewName(head.month),
        twoPlaces(total.mean),
        total.rated,
        twoPlaces(goiTotal.mean),
        ...items.map(({ id }) => head.ratings[id] ?? null),
      ],
    })),
  }
}
