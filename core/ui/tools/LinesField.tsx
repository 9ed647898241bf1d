import { X } from "lucide"
import { useState } from "preact/hooks"
import type { ToolPart } from "../../../content/tool-schema.ts"
import { type EntryId, newId } from "../../base/id.ts"
import { inOrder } from "../../domain/shape.ts"
import type { ToolSheet } from "../../domain/tool-sheet.ts"
import { m } from "../../words/messages.js"
import { Chip } from "../parts/Chip.tsx"
import { IconButton } from "../parts/IconButton.tsx"
import { SavedField } from "../parts/SavedField.tsx"
import type { SheetActs } from "./use-sheet-acts.ts"

type LinesFieldProps = {
  readonly sheet: ToolSheet
  readonly part: Pick<ToolPart, "id" | "title">
  readonly suggestions: readonly string[]
  readonly acts: SheetActs
}

const same = (a: string, b: string) => a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase()

/** Short lines, with an empty one waiting below. What is tapped from the suggestions becomes a line like any other. */
export const LinesField = ({ sheet, part, suggestions, acts }: LinesFieldProps) => {
  const [fresh, setFresh] = useState(() => newId<EntryId>())
  const rows = inOrder(sheet.rows[part.id] ?? {})
  if (rows.some(row => row.id === fresh)) setFresh(newId<EntryId>())
  const wordsOf = (row: (typeof rows)[number]) => String(row.cells.words ?? "")
  const blank = rows.some(row => wordsOf(row).trim() === "")
  const lines = [
    ...rows.map(row => ({ id: row.id, words: wordsOf(row), isThere: true })),
    ...(blank ? [] : [{ id: fresh, words: "", isThere: false }]),
  ]
  const write = async (id: EntryId, words: string, isThere: boolean) =>
    !isThere && words.trim() === "" ? true : acts.putRow(part.id, id, { words })
  const toggle = (words: string, on: boolean) => {
    const held = rows.find(row => same(wordsOf(row), words))
    if (on) void acts.putRow(part.id, newId<EntryId>(), { words })
    else if (held) void acts.dropRow(part.id, held.id)
  }
  return (
    <div class="tool-lines">
      <ol>
        {lines.map(({ id, words, isThere }, i) => (
          <li key={id}>
            <SavedField
              label={m.tool_line({ title: part.title, number: i + 1 })}
              labelUnseen
              placeholder={words === "" ? m.tool_line_new() : undefined}
              value={words}
              onWrite={(_was, text) => write(id, text, isThere)}
            />
            {isThere && (
              <IconButton
                icon={X}
                label={m.tool_line_remove({ words: words || m.tool_line_new() })}
                onClick={() => void acts.takeRow(part.id, id)}
              />
            )}
          </li>
        ))}
      </ol>
      {suggestions.length > 0 && (
        <fieldset class="stack-close">
          <legend class="label">{m.tool_suggestions()}</legend>
          <div class="chips">
            {suggestions.map(words => (
              <Chip key={words} on={rows.some(row => same(wordsOf(row), words))} onToggle={on => toggle(words, on)}>
                {words}
              </Chip>
            ))}
          </div>
        </fieldset>
      )}
    </div>
  )
}
