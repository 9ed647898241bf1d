import type { Instrument } from "../../../content/instrument-schema.ts"
import type { Day } from "../../base/clock.ts"
import type { IntegrityRating } from "../../supervision/api.ts"
import { m } from "../../words/messages.js"
import { ChartWithTable } from "../charts/ChartWithTable.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"
import "./integrity.css"

type IntegrityTrendProps = {
  readonly title: string
  readonly instrument: Instrument
  /** Finished ones, newest first. */
  readonly ratings: readonly IntegrityRating[]
  readonly today: Day
}

/** Drawn of the newest; all are in the table. */
const mostDrawn = 8

/** Each item over the ratings: points where there is a value, no line over a gap. */
export const IntegrityTrend = ({ title, instrument, ratings, today }: IntegrityTrendProps) => {
  const when = useWhen()
  if (ratings.length === 0) return null
  const inOrder = [...ratings].reverse()
  const drawn = inOrder.slice(-mostDrawn)
  return (
    <ChartWithTable
      title={title}
      summary={m.supervision_trend_summary({ count: ratings.length })}
      fileName={m.supervision_trend_file()}
      columns={[
        { title: m.supervision_trend_item() },
        ...inOrder.map(({ on }, at) => ({
          title:
            inOrder.findIndex(one => one.on === on) === at ? when.day(on, today) : `${when.day(on, today)} (${at + 1})`,
          kind: "number" as const,
        })),
      ]}
      rows={[
        ...instrument.items.map(({ id, title: item }) => ({
          key: id,
          cells: [item, ...inOrder.map(({ values }) => values[id] ?? null)],
        })),
        {
          key: "mean",
          cells: [
            m.supervision_trend_mean(),
            ...inOrder.map(({ score }) => (score.mean === null ? null : Math.round(score.mean * 100) / 100)),
          ],
        },
      ]}
    >
      <ol class="integrity-items">
        {instrument.items.map(({ id, title: item }) => {
          const values = drawn.map(one => one.values[id] ?? null)
          const latest = [...drawn].reverse().find(one => one.values[id] !== undefined)
          const value = latest?.values[id]
          const words = value === undefined ? m.supervision_trend_none() : m.supervision_trend_latest({ value })
          const inside = (
            <>
              <span class="integrity-name">{item}</span>
              <Sparkline values={values} name={`${item}: ${words}`} />
              <span class="integrity-value" aria-hidden="true">
                {value ?? "–"}
              </span>
            </>
          )
          return (
            <li class="integrity-item" key={id}>
              {latest ? (
                <a class="integrity-row" href={hrefTo(paths.rating(latest.id))}>
                  {inside}
                </a>
              ) : (
                <span class="integrity-row">{inside}</span>
              )}
            </li>
          )
        })}
      </ol>
    </ChartWithTable>
  )
}

const size = { width: 120, height: 28, edge: 5 } as const

/** The path through values that follow each other; a gap begins a new one. */
const pathOf = (points: readonly ({ readonly x: number; readonly y: number } | null)[]): string =>
  points.map((point, at) => (point ? `${points[at - 1] ? "L" : "M"}${point.x} ${point.y}` : "")).join("")

type SparklineProps = { readonly values: readonly (number | null)[]; readonly name: string }

const Sparkline = ({ values, name }: SparklineProps) => {
  const step = values.length < 2 ? 0 : (size.width - 2 * size.edge) / (values.length - 1)
  const points = values.map((value, at) =>
    value === null
      ? null
      : {
          x: values.length < 2 ? size.width / 2 : size.edge + step * at,
          y: size.height - size.edge - ((value - 1) / 4) * (size.height - 2 * size.edge),
        },
  )
  const last = points.findLastIndex(point => point !== null)
  return (
    <svg class="integrity-line" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={name}>
      <path class="integrity-middle" d={`M${size.edge} ${size.height / 2}H${size.width - size.edge}`} />
      <path class="integrity-path" d={pathOf(points)} />
      {points.map(
        (point, at) =>
          point && (
            <circle
              key={`${point.x}`}
              class={at === last ? "integrity-last" : "integrity-point"}
              cx={point.x}
              cy={point.y}
              r={at === last ? 4 : 2.5}
            />
          ),
      )}
    </svg>
  )
}
