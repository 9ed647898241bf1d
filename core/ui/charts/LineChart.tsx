import type { Day } from "../../base/clock.ts"
import { type LinePoint, type Place, placeOf, stretchesOf } from "./line-parts.ts"
import "./line-chart.css"

type ChartPoint = LinePoint & {
  readonly key: string
  /** The value as it is said: "3.4". Empty where there is none. */
  readonly shown: string
  /** What it is, for those who do not see where it stands: "5 January 2026: 3.4". */
  readonly name: string
  /** To the records behind it. */
  readonly href: string
}

type LineChartProps = {
  /** All that the drawing shows, in words. */
  readonly label: string
  /** By day. */
  readonly points: readonly ChartPoint[]
  /** The lowest and the highest that there can be: the whole axis. */
  readonly low: number
  readonly high: number
  /** First and last day of the axis, and what stands there. */
  readonly from: Day
  readonly to: Day
  readonly fromWords: string
  readonly toWords: string
  /** Within this band a change may be measurement alone; null: none is drawn. */
  readonly band?: { readonly low: number; readonly high: number } | null
  /** The line breaks where more days went by without a point. */
  readonly mostDays?: number | null
}

const percent = (share: number) => `${Math.round(share * 10000) / 100}%`

/** Values over time: straight from point to point, points only where there is a value, nothing smoothed or guessed. */
export const LineChart = ({
  label,
  points,
  low,
  high,
  from,
  to,
  band = null,
  mostDays = null,
  ...words
}: LineChartProps) => {
  const axes = { from, to, low, high }
  const at = (on: Day, value: number) => placeOf(axes, on, value)
  const drawn = points.flatMap(point => (point.value === null ? [] : [{ ...point, ...at(point.on, point.value) }]))
  const lines = stretchesOf(points, mostDays).map(stretch => stretch.map(({ on, value }) => at(on, value ?? low)))
  const steps = stepsOf(low, high)
  return (
    <div class="line-chart">
      <div class="line-plot">
        <div role="img" aria-label={label} class="line-drawing">
          {steps.map(step => (
            <span key={step} class="line-step" style={{ insetBlockEnd: percent((step - low) / (high - low)) }}>
              <i>{step}</i>
            </span>
          ))}
          {band && <Band low={at(from, Math.max(low, band.low)).y} high={at(from, Math.min(high, band.high)).y} />}
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            {lines.map(line => (
              <path key={pathOf(line)} d={pathOf(line)} vector-effect="non-scaling-stroke" />
            ))}
          </svg>
        </div>
        {drawn.map(({ key, x, y, href, name, shown }, i) => (
          <a
            key={key}
            class="line-point"
            href={href}
            aria-label={name}
            style={{ insetInlineStart: percent(x), insetBlockEnd: percent(y) }}
          >
            {(drawn.length < 5 || i === 0 || i === drawn.length - 1) && <span>{shown}</span>}
          </a>
        ))}
      </div>
      <p class={from === to ? "line-days line-days-one" : "line-days"} aria-hidden="true">
        <span>{words.fromWords}</span>
        {from !== to && <span>{words.toWords}</span>}
      </p>
    </div>
  )
}

const Band = ({ low, high }: { readonly low: number; readonly high: number }) => (
  <span class="line-band" style={{ insetBlockEnd: percent(low), blockSize: percent(high - low) }} />
)

const pathOf = (line: readonly Place[]) =>
  line.map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${(x * 100).toFixed(2)} ${((1 - y) * 100).toFixed(2)}`).join("")

/** Whole numbers where they are few; else five, evenly apart. */
const stepsOf = (low: number, high: number): readonly number[] => {
  const many = high - low > 10
  return Array.from({ length: many ? 5 : high - low + 1 }, (_, i) => low + (many ? (i * (high - low)) / 4 : i))
}

/** What the marks of a line mean. */
export const LineLegend = ({ band, line }: { readonly band: string | null; readonly line: string }) => (
  <>
    <span>
      <i class="line-key" />
      {line}
    </span>
    {band !== null && (
      <span>
        <i class="line-key-band" />
        {band}
      </span>
    )}
  </>
)
