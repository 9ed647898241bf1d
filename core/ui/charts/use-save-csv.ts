import { m } from "../../words/messages.js"
import { useToasts } from "../core-context.tsx"
import { handOverFile } from "../hand-over-file.ts"
import { useTell } from "../use-tell.ts"
import { useWaysToHandOver } from "../use-ways-to-hand-over.ts"
import { type ChartTable, csvFile } from "./chart-table.ts"

/** What the table is of, for the log. */
type Told = { readonly kind: string; readonly id: string; readonly owner: string }

/** Hands a table to the device as a file, and says what became of it. */
export const useSaveCsv = (told: Told) => {
  const tell = useTell()
  const waysOf = useWaysToHandOver(true)
  const { say, showTrouble } = useToasts()
  return async (table: ChartTable, fileName: string) => {
    const handed = await csvFile(table, fileName)
    // Where an app may drop downloads without a word there is a share sheet, and it comes first there.
    const [way = "download"] = waysOf(handed)
    const { outcome } = await handOverFile(handed, way, m.chart_csv_kind())
    if (outcome === "refused")
      return showTrouble({ title: m.chart_csv_refused(), next: m.chart_csv_refused_next(), stopped: false })
    if (outcome === "stopped") return
    tell({ act: "copied", ...told })
    say(m.chart_csv_saved())
  }
}
