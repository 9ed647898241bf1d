import type { ToolPart } from "../../../content/tool-schema.ts"
import type { ToolSheet } from "../../domain/tool-sheet.ts"
import { m } from "../../words/messages.js"
import { Checkbox } from "../parts/Checkbox.tsx"
import { TextArea } from "../parts/TextArea.tsx"
import { LinesField } from "./LinesField.tsx"
import type { SheetActs } from "./use-sheet-acts.ts"

type ChecksFieldProps = {
  readonly sheet: ToolSheet
  readonly part: Extract<ToolPart, { readonly kind: "checks" }>
  readonly acts: SheetActs
}

/** Ticks in groups, an example beside each that is ticked, and lines of one's own. */
export const ChecksField = ({ sheet, part, acts }: ChecksFieldProps) => (
  <div class="stack">
    {part.groups.map(group => (
      <section key={group.id} class="choices" aria-labelledby={`${part.id}-${group.id}`}>
        {part.groups.length > 1 && <h4 id={`${part.id}-${group.id}`}>{group.title}</h4>}
        {group.items.map(({ id, words }) => {
          const path = `${part.id}.${id}`
          const on = sheet.marks[path] ?? false
          return (
            <div key={id} class="stack-close">
              <Checkbox label={words} checked={on} onChange={ticked => void acts.mark(path, ticked)} />
              {on && part.example !== null && (
                <div class="tool-example">
                  <TextArea
                    label={part.example}
                    rows={1}
                    value={sheet.texts[path] ?? ""}
                    onWrite={(was, text) => acts.write(path, was, text)}
                  />
                </div>
              )}
            </div>
          )
        })}
      </section>
    ))}
    <section class="stack-close" aria-label={m.tool_checks_own()}>
      <p class="label">{m.tool_checks_own()}</p>
      <LinesField sheet={sheet} part={part} suggestions={[]} acts={acts} />
    </section>
  </div>
)
