import { useEffect, useRef } from "preact/hooks"
import { m } from "../../words/messages.js"
import { useWhen } from "../use-when.ts"
import type { ChartCell, ChartTable } from "./chart-table.ts"

/** The table behind a drawing. Where it is too wide it scrolls within itself, and the keyboard reaches it then. */
export const ChartData = ({ caption, columns, rows }: ChartTable & { readonly caption: string }) => {
  const scroll = useStopWhileScrolling()
  return (
    <section class="chart-scroll" aria-label={caption} ref={scroll}>
      <table>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, kind }) => (
              <th key={title} scope="col" class={kind === "number" ? "chart-number" : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name = null, ...cells], href }) => (
            <tr key={key}>
              <th scope="row">{href === undefined ? <Cell of={name} /> : <a href={href}>{name}</a>}</th>
              {cells.map((cell, at) => (
                <td
                  key={columns[at + 1]?.title}
                  class={columns[at + 1]?.kind === "number" ? "chart-number" : undefined}
                >
                  <Cell of={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Cell = ({ of }: { readonly of: ChartCell }) => {
  const when = useWhen()
  if (of === null)
    return (
      <>
        <span aria-hidden="true">–</span>
        <span class="unseen">{m.chart_no_data()}</span>
      </>
    )
  return <>{typeof of === "number" ? when.number(of) : of}</>
}

/** A stop for the keyboard only where there is something to scroll. */
const useStopWhileScrolling = () => {
  const element = useRef<HTMLElement>(null)
  useEffect(() => {
    const { current } = element
    if (!current) return
    const watcher = new ResizeObserver(() => {
      if (current.scrollWidth > current.clientWidth) current.tabIndex = 0
      else current.removeAttribute("tabindex")
    })
    watcher.observe(current)
    return () => watcher.disconnect()
  }, [])
  return element
}
