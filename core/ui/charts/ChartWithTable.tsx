import { Download, Table2 } from "lucide"
import type { ComponentChildren } from "preact"
import { useId, useState } from "preact/hooks"
import { m } from "../../words/messages.js"
import { Icon } from "../parts/Icon.tsx"
import { ChartData } from "./ChartData.tsx"
import type { ChartTable } from "./chart-table.ts"
import { useSaveCsv } from "./use-save-csv.ts"
import "./charts.css"

type ChartWithTableProps = ChartTable & {
  readonly title: string
  /** What the drawing shows, in words, for those who do not see it and for those in a hurry. */
  readonly summary: string
  /** Said by the page around it already, so for screen readers only. */
  readonly titleUnseen?: boolean
  readonly summaryUnseen?: boolean
  /** Of the file, without an ending; nothing about a person. */
  readonly fileName: string
  /** Whose numbers they are, for the log; left out where they are the program's. */
  readonly owner?: string
  /** What the marks of the drawing mean. */
  readonly legend?: ComponentChildren
  /** The drawing. */
  readonly children: ComponentChildren
}

/** A drawing with the table behind it one tap away. On paper both stand, the table under the drawing. */
export const ChartWithTable = ({
  title,
  summary,
  titleUnseen,
  summaryUnseen,
  fileName,
  owner = "",
  legend,
  children,
  ...table
}: ChartWithTableProps) => {
  const id = useId()
  const [shown, setShown] = useState(false)
  const save = useSaveCsv({ kind: "table", id: "", owner })
  return (
    <figure class="chart" aria-labelledby={id}>
      <figcaption class="chart-head">
        <h2 class={titleUnseen ? "unseen" : undefined} id={id}>
          {title}
        </h2>
        <p class={summaryUnseen ? "unseen" : "quiet"}>{summary}</p>
      </figcaption>
      {children}
      <div class="chart-foot">
        {legend && <div class="chart-legend">{legend}</div>}
        <div class="chart-acts not-on-paper">
          <button
            class="button button-link"
            type="button"
            aria-expanded={shown}
            aria-controls={`${id}-table`}
            onClick={() => setShown(!shown)}
          >
            <Icon of={Table2} />
            <span>{shown ? m.chart_table_hide() : m.chart_table_show()}</span>
          </button>
          {shown && (
            <button class="button button-link" type="button" onClick={() => void save(table, fileName)}>
              <Icon of={Download} />
              <span>{m.chart_csv()}</span>
            </button>
          )}
        </div>
      </div>
      <div class={shown ? "chart-table chart-table-shown" : "chart-table"} id={`${id}-table`}>
        <ChartData caption={title} {...table} />
      </div>
    </figure>
  )
}
