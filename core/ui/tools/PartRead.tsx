import type { ReadPart } from "../../curriculum/read-sheet.ts"
import { m } from "../../words/messages.js"
import { useWhen } from "../use-when.ts"

/** What a part holds, to be read: words, a list, a number on its line, a day, a table. */
export const PartRead = ({ of: part }: { readonly of: ReadPart }) => {
  const when = useWhen()
  switch (part.as) {
    case "words":
      return <p class="tool-words">{part.words}</p>
    case "list":
      return part.items.length === 1 ? (
        <Item of={part.items[0]} />
      ) : (
        <ul class="bullets">
          {part.items.map(item => (
            <li key={item.words}>
              <Item of={item} />
            </li>
          ))}
        </ul>
      )
    case "number":
      return (
        <p class="tool-number">
          <b class="numbers">{m.tool_number({ value: part.value })}</b>
          <span class="quiet">{m.tool_number_ends({ low: part.low, high: part.high })}</span>
        </p>
      )
    case "day":
      return <p>{when.fullDay(part.day)}</p>
    case "table":
      return (
        <ul class="tool-entries">
          {part.rows.map(cells => (
            <li key={cells.join("\n")}>
              {cells.map((cell, i) => {
                const column = part.columns[i]
                if (cell === "" || !column) return null
                const said = column.kind === "day" ? when.fullDay(cell) : cell
                if (i === 0) return <b key={column.id}>{said}</b>
                if (column.kind === "choice") return <span key={column.id}>{cell}</span>
                return (
                  <span key={column.id}>
                    <span class="quiet">{column.title}</span>
                    {said}
                    {column.kind === "scale" && <span class="unseen"> {m.tool_of_ten()}</span>}
                  </span>
                )
              })}
            </li>
          ))}
        </ul>
      )
  }
}

type ItemProps = { readonly of: { readonly words: string; readonly example: string } | undefined }

const Item = ({ of: item }: ItemProps) =>
  item ? (
    <p class="tool-words">
      {item.words}
      {item.example !== "" && <span class="tool-example-read">{item.example}</span>}
    </p>
  ) : null
