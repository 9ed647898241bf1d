import type { Instrument } from "../../../content/instrument-schema.ts"
import type { Day } from "../../base/clock.ts"
import { loadInstrument } from "../../curriculum/instruments.ts"
import type { ReviewLine } from "../../reviews/api.ts"
import { m } from "../../words/messages.js"
import { getLocale } from "../../words/runtime.js"
import { ChartWithTable } from "../charts/ChartWithTable.tsx"
import { meanWords, monthName } from "../fidelity/board-words.ts"
import { Ready } from "../parts/Ready.tsx"
import { useLoaded } from "../use-loaded.ts"
import { heightOf, trendPoints } from "./trend-points.ts"
import { trendTable } from "./trend-table.ts"
import "./review-trend.css"

/** How the mean moved from review to review, with every item of every review in the table behind it. */
export const ReviewTrend = ({ reviews }: { readonly reviews: readonly ReviewLine[] }) => {
  const [newest] = reviews
  const instrumentId = newest?.head.instrumentId ?? ""
  const instrument = useLoaded<Instrument | null>(() => loadInstrument(instrumentId), [instrumentId])
  return (
    <Ready of={instrument} what={m.reviews_what()} lines={4}>
      {found =>
        newest && (
          <>
            <ChartWithTable
              title={m.reviews_trend()}
              summary={m.reviews_trend_summary()}
              {...trendTable(reviews, found)}
              fileName={`handrail-reviews-${newest.head.on}`}
            >
              <Drawing reviews={reviews} />
            </ChartWithTable>
            <Changes of={newest} before={reviews[1] ?? null} instrument={found} />
          </>
        )
      }
    </Ready>
  )
}

const Drawing = ({ reviews }: { readonly reviews: readonly ReviewLine[] }) => {
  const { places, points, segments } = trendPoints(reviews)
  const said = places.map(({ on, mean }) =>
    mean === null
      ? m.reviews_trend_gap({ when: monthName(on, "") })
      : m.reviews_trend_point({ when: monthName(on, ""), mean: meanWords(mean) }),
  )
  return (
    <div class="trend" role="img" aria-label={m.reviews_trend_drawing({ points: said.join("; ") })}>
      <div class="trend-field" aria-hidden="true">
        {[
          { from: 4, words: m.reviews_trend_high() },
          { from: 3, words: m.reviews_trend_moderate() },
        ].map(({ from, words }) => (
          <span key={from} class="trend-line" style={{ insetBlockEnd: `${heightOf(from)}%` }}>
            <span>{words}</span>
          </span>
        ))}
        <svg class="trend-way" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {segments.map(({ from, to }) => (
            <line key={from.id} x1={from.x} y1={100 - from.y} x2={to.x} y2={100 - to.y} />
          ))}
        </svg>
        {points.map(({ id, x, y, mean }) => (
          <span key={id} class="trend-point" style={{ insetInlineStart: `${x}%`, insetBlockEnd: `${y}%` }}>
            <b>{meanWords(mean)}</b>
          </span>
        ))}
      </div>
      <div class="trend-days" aria-hidden="true">
        {places.map(({ id, x, on }) => (
          <span key={id} style={{ insetInlineStart: `${x}%` }}>
            {shortMonth(on)}
          </span>
        ))}
      </div>
    </div>
  )
}

const shortMonth = (on: Day): string =>
  new Intl.DateTimeFormat(getLocale(), { timeZone: "UTC", month: "short", year: "numeric" }).format(
    Date.parse(`${on}T12:00:00Z`),
  )

type ChangesProps = {
  readonly of: ReviewLine
  readonly before: ReviewLine | null
  readonly instrument: Instrument | null
}

const Changes = ({ of, before, instrument }: ChangesProps) => {
  if (before === null) return null
  const items = new Map(instrument?.items.map(item => [item.id, item]))
  return (
    <section class="stack-close" aria-labelledby="review-changes">
      <h2 id="review-changes">{m.reviews_what_changed({ when: monthName(before.head.on, "") })}</h2>
      {of.changes.length === 0 && <p class="quiet">{m.reviews_change_none()}</p>}
      <ul class="trend-changes">
        {of.changes.map(({ itemId, from, to }) => (
          <li key={itemId}>
            <span class="grow">
              <span class="rating-number">{items.get(itemId)?.number}</span> {items.get(itemId)?.title ?? itemId}
            </span>
            <span class="numbers">{m.reviews_change_line({ from, to })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
