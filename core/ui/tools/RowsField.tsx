import { Plus, X } from "lucide"
import { useState } from "preact/hooks"
import type { ToolColumn, ToolPart } from "../../../content/tool-schema.ts"
import { type EntryId, newId } from "../../base/id.ts"
import { inOrder } from "../../domain/shape.ts"
import type { ToolSheet } from "../../domain/tool-sheet.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Chip, Chips } from "../parts/Chip.tsx"
import { IconButton } from "../parts/IconButton.tsx"
import { Scale } from "../parts/Scale.tsx"
import { TextArea } from "../parts/TextArea.tsx"
import { TextField } from "../parts/TextField.tsx"
import type { SheetActs } from "./use-sheet-acts.ts"

type Rows = Extract<ToolPart, { readonly kind: "rows" }>
type RowsFieldProps = { readonly sheet: ToolSheet; readonly part: Rows; readonly acts: SheetActs }
type Cell = string | number | undefined

/** A table that grows, an entry a card. The first one waits there; a further one is asked for. */
export const RowsField = ({ sheet, part, acts }: RowsFieldProps) => {
  const rows = inOrder(sheet.rows[part.id] ?? {})
  const [fresh, setFresh] = useState<EntryId | null>(() => (rows.length === 0 ? newId<EntryId>() : null))
  const waits = fresh !== null && !rows.some(row => row.id === fresh)
  const entries = [
    ...rows.map(({ id, cells }) => ({ id, cells: cells as Readonly<Record<string, Cell>>, isThere: true })),
    ...(waits ? [{ id: fresh, cells: {} as Readonly<Record<string, Cell>>, isThere: false }] : []),
  ]
  const put = async (id: EntryId, isThere: boolean, columnId: string, value: string | number) =>
    !isThere && String(value).trim() === "" ? true : acts.putRow(part.id, id, { [columnId]: value })
  return (
    <div class="stack">
      {entries.map(({ id, cells, isThere }, i) => (
        <fieldset key={id} class="tool-row">
          <legend class="unseen">{m.tool_line({ title: part.title, number: i + 1 })}</legend>
          {isThere && (
            <div class="tool-row-end">
              <IconButton
                icon={X}
                label={m.tool_row_remove({ title: part.title, number: i + 1 })}
                onClick={() => void acts.takeRow(part.id, id)}
              />
            </div>
          )}
          {part.columns.map(column => (
            <CellField
              key={column.id}
              column={column}
              value={cells[column.id]}
              onPut={value => put(id, isThere, column.id, value)}
            />
          ))}
        </fieldset>
      ))}
      {!waits && (
        <div>
          <Button icon={Plus} onClick={() => setFresh(newId<EntryId>())}>
            {part.row}
          </Button>
        </div>
      )}
    </div>
  )
}

type CellFieldProps = {
  readonly column: ToolColumn
  readonly value: Cell
  readonly onPut: (value: string | number) => Promise<boolean>
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)
const isTime = (text: string) => /^\d\d:\d\d$/.test(text)

const CellField = ({ column, value, onPut }: CellFieldProps) => {
  const text = String(value ?? "")
  switch (column.kind) {
    case "text":
      return <TextArea label={column.title} rows={1} value={text} onWrite={(_was, words) => onPut(words)} />
    case "scale":
      return (
        <Scale
          label={column.title}
          value={typeof value === "number" ? value : null}
          low={m.tool_scale_low()}
          high={m.tool_scale_high()}
          onChange={number => void onPut(number ?? "")}
        />
      )
    case "choice":
      return (
        <Chips label={column.title}>
          {column.options.map(({ id, words }) => (
            <Chip key={id} on={value === id} onToggle={on => void onPut(on ? id : "")}>
              {words}
            </Chip>
          ))}
        </Chips>
      )
    case "day":
    case "time":
      return (
        <TextField
          label={column.title}
          type={column.kind === "day" ? "date" : "time"}
          value={text}
          onInput={said => {
            if (said === "" || isDay(said) || isTime(said)) void onPut(said)
          }}
        />
      )
  }
}
