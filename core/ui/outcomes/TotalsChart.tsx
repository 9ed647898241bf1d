import type { Instrument } from "../../../content/instrument-schema.ts"
import type { Scoring } from "../../../content/scoring-schema.ts"
import type { Day } from "../../base/clock.ts"
import type { ParticipantId } from "../../base/id.ts"
import type { Line, Point } from "../../outcomes/api.ts"
import { m } from "../../words/messages.js"
import { ChartWithTable } from "../charts/ChartWithTable.tsx"
import type { ChartTable } from "../charts/chart-table.ts"
import { LineChart, LineLegend } from "../charts/LineChart.tsx"
import { dotted } from "../dotted.ts"
import { shortDay } from "../fidelity/board-words.ts"
import { hrefTo, paths } from "../paths.ts"
import { changeWords, rounded, sizeWords, spanOf, totalIn, totalName, totalWords } from "./outcome-words.ts"

export type Axis = { readonly from: Day; readonly to: Day }

type TotalsChartProps = {
  /** With at least one point. */
  readonly line: Line
  readonly instrument: Instrument
  readonly scoring: Scoring
  readonly owner: ParticipantId
  readonly axis: Axis
}

/** The totals of one version over time, with the band of measurement noise around the first. */
export const TotalsChart = ({ line, instrument, scoring, owner, axis }: TotalsChartProps) => {
  const metric = line.noise?.metric ?? scoring.change?.metric ?? scoring.totals[0] ?? "mean"
  const [low, high] = spanOf(scoring, metric)
  const totals = line.points.flatMap(point => {
    const total = totalIn(point.score, metric)
    return total === null ? [] : [{ point, total }]
  })
  const [first, last] = [totals[0], totals.at(-1)]
  const band = line.noise && first ? { low: first.total - line.noise.at95, high: first.total + line.noise.at95 } : null
  const name = (on: Day, total: number | null) =>
    m.outcomes_point({ day: shortDay(on, true), total: total === null ? m.outcomes_no_total() : totalWords(total) })
  const said = line.sinceFirst
    ? `${changeWords(line.sinceFirst)} ${sizeWords(line.sinceFirst, line.noise)}`
    : only(totals.length)
  return (
    <ChartWithTable
      title={instrument.title}
      summary={said}
      fileName={`${instrument.id}-over-time`}
      owner={owner}
      legend={<LineLegend line={totalName(metric)} band={totals.length > 1 && band ? m.outcomes_band() : null} />}
      {...tableOf(line.points, scoring)}
    >
      {last && <Now point={last.point} scoring={scoring} adapted={instrument.adaptedFrom !== null} />}
      {totals.length > 0 && (
        <LineChart
          label={m.outcomes_drawing({
            total: totalName(metric),
            points: totals.map(({ point, total }) => name(point.on, total)).join("; "),
          })}
          low={low}
          high={high}
          {...axis}
          fromWords={shortDay(axis.from, true)}
          toWords={shortDay(axis.to, true)}
          band={totals.length > 1 ? band : null}
          mostDays={instrument.everyMonths === null ? null : instrument.everyMonths * 2 * 31}
          points={line.points.map(({ administrationId, on, score }) => {
            const value = totalIn(score, metric)
            return {
              key: administrationId,
              on,
              value,
              shown: value === null ? "" : totalWords(value),
              name: name(on, value),
              href: hrefTo(paths.rating(administrationId)),
            }
          })}
        />
      )}
      <Incomplete points={line.points} />
    </ChartWithTable>
  )
}

const only = (totals: number) => (totals === 0 ? m.outcomes_none_whole() : m.outcomes_only_one())

type NowProps = { readonly point: Point; readonly scoring: Scoring; readonly adapted: boolean }

/** The latest total, large. A total of a scale in our own words never goes by the plain name of the published one. */
const Now = ({ point, scoring, adapted }: NowProps) => {
  if (point.score.is !== "scored") return null
  const { score, on } = point
  const [main = "mean", other] = scoring.totals
  const otherWords = other === "sum" && sumWords(score.sum, score.prorated)
  return (
    <p class="outcomes-now numbers">
      <b>{totalWords(score[main])}</b>
      <span class="quiet">
        {dotted(
          totalName(main),
          score.band?.words,
          otherWords,
          shortDay(on, true),
          adapted && m.ratings_adapted_short(),
        )}
      </span>
    </p>
  )
}

const sumWords = (sum: number, prorated: boolean) =>
  prorated ? m.outcomes_sum_prorated({ sum: totalWords(sum) }) : m.outcomes_sum_of({ sum: totalWords(sum) })

/** Filled in, and too few answers for a total: nothing is drawn for it, and it is not passed over either. */
const Incomplete = ({ points }: { readonly points: readonly Point[] }) => (
  <>
    {points.map(({ administrationId, on, score }) =>
      score.is === "incomplete" ? (
        <p class="quiet" key={administrationId}>
          <a href={hrefTo(paths.rating(administrationId))}>
            {m.outcomes_incomplete({
              day: shortDay(on, true),
              answered: score.answered,
              of: score.applicable,
              needed: score.needed,
            })}
          </a>
        </p>
      ) : null,
    )}
  </>
)

const tableOf = (points: readonly Point[], { totals }: Scoring): ChartTable => ({
  columns: [
    { title: m.outcomes_day() },
    ...totals.map(total => ({ title: totalName(total), kind: "number" as const })),
    { title: m.outcomes_answered() },
    { title: m.outcomes_note() },
  ],
  rows: points.map(({ administrationId, on, score }) => ({
    key: administrationId,
    href: hrefTo(paths.rating(administrationId)),
    cells: [
      shortDay(on, true),
      ...totals.map(total => (score.is === "scored" ? rounded(score[total]) : null)),
      m.outcomes_answered_of({ answered: score.answered, of: score.applicable }),
      noteOf(score, totals.includes("sum")),
    ],
  })),
})

const noteOf = (score: Point["score"], sums: boolean): string => {
  if (score.is === "incomplete") return m.outcomes_no_total()
  return dotted(score.band?.words, sums && score.prorated && m.outcomes_prorated())
}
