import type { Scoring } from "../../../content/scoring-schema.ts"
import type { CellName, VersionOutcomes } from "../../outcomes/api.ts"
import { m } from "../../words/messages.js"
import { ChartWithTable } from "../charts/ChartWithTable.tsx"
import { LineChart, LineLegend } from "../charts/LineChart.tsx"
import { quarterWords } from "./cell-words.ts"
import { rounded, totalWords } from "./outcome-words.ts"

type QuartersChartProps = {
  readonly version: VersionOutcomes
  readonly scoring: Scoring
  readonly href: (cell: CellName) => string
}

/** The mean of each quarter, of whoever has a total in it: not always the same people. */
export const QuartersChart = ({ version, scoring, href }: QuartersChartProps) => {
  const { quarters } = version
  const [first, last] = [quarters[0], quarters.at(-1)]
  if (first === undefined || last === undefined) return null
  const [low, high] = scoring.range
  const name = (from: string, mean: number) => m.outcomes_point({ day: quarterWords(from), total: totalWords(mean) })
  const drawn = quarters.flatMap(({ from, mean }) => (mean === null ? [] : [name(from, mean)]))
  return (
    <ChartWithTable
      title={m.outcomes_quarters()}
      summary={m.outcomes_quarters_what()}
      fileName={`${version.instrumentId}-${version.by}-quarters`}
      legend={<LineLegend line={m.outcomes_mean()} band={null} />}
      columns={[
        { title: m.outcomes_quarter_column() },
        { title: m.outcomes_people_column(), kind: "number" },
        { title: m.outcomes_mean(), kind: "number" },
      ]}
      rows={quarters.map(({ from, people, mean }) => ({
        key: from,
        cells: [
          quarterWords(from),
          people === "hidden" ? m.outcomes_hidden() : people,
          people === "hidden" ? m.outcomes_hidden() : mean === null ? null : rounded(mean),
        ],
        ...(people !== "hidden" && people > 0 ? { href: href({ of: "quarter", from }) } : {}),
      }))}
    >
      {drawn.length > 0 && (
        <LineChart
          label={m.outcomes_drawing({ total: m.outcomes_mean(), points: drawn.join("; ") })}
          low={low}
          high={high}
          from={first.from}
          to={last.from}
          fromWords={quarterWords(first.from)}
          toWords={quarterWords(last.from)}
          points={quarters.map(({ from, mean }) => ({
            key: from,
            on: from,
            value: mean,
            shown: mean === null ? "" : totalWords(mean),
            name: mean === null ? "" : name(from, mean),
            href: href({ of: "quarter", from }),
          }))}
        />
      )}
    </ChartWithTable>
  )
}
