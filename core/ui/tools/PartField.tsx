import type { ComponentChildren } from "preact"
import type { ToolPart } from "../../../content/tool-schema.ts"
import { readPart } from "../../curriculum/read-sheet.ts"
import { isMarked } from "../../domain/sensitive.ts"
import { partMark } from "../../domain/sheet-marks.ts"
import type { ToolSheet } from "../../domain/tool-sheet.ts"
import { Choice } from "../parts/Choice.tsx"
import { Scale } from "../parts/Scale.tsx"
import { TextArea } from "../parts/TextArea.tsx"
import { TextField } from "../parts/TextField.tsx"
import { FieldMark } from "../rights/FieldMark.tsx"
import { BreathingGuide } from "./BreathingGuide.tsx"
import { ChecksField } from "./ChecksField.tsx"
import { LinesField } from "./LinesField.tsx"
import { RowsField } from "./RowsField.tsx"
import { StepsGuide } from "./StepsGuide.tsx"
import type { SheetActs } from "./use-sheet-acts.ts"

type PartFieldProps = {
  readonly sheet: ToolSheet
  readonly part: ToolPart
  readonly acts: SheetActs
  /** Whether a part can be marked as about alcohol or drugs here: by the facilitator, where not all of it is anyway. */
  readonly markable: boolean
}

/** One question of a tool, and what answers it. */
export const PartField = ({ sheet, part, acts, markable }: PartFieldProps) => {
  const marked = isMarked(sheet.sensitive, partMark(part.id))
  const mark = markable && (
    <FieldMark
      alone
      on={marked}
      field={part.title}
      text={readPart(part, sheet) ? part.title : ""}
      onMark={on => void acts.markPart(part.id, on)}
    />
  )
  return (
    <div class="tool-part">
      <Answer sheet={sheet} part={part} acts={acts} />
      {mark}
    </div>
  )
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)

const Answer = ({ sheet, part, acts }: Omit<PartFieldProps, "markable">) => {
  const { id, ask } = part
  const hint = part.hint ?? undefined
  switch (part.kind) {
    case "text":
      return (
        <TextArea
          label={ask}
          hint={hint}
          ruled
          value={sheet.texts[id] ?? ""}
          onWrite={(was, text) => acts.write(id, was, text)}
        />
      )
    case "scale":
      return (
        <div class="stack-close">
          <Scale
            label={ask}
            value={sheet.numbers[id] ?? null}
            low={part.low}
            high={part.high}
            onChange={value => void acts.rate(id, value)}
          />
          {hint && <p class="field-hint">{hint}</p>}
        </div>
      )
    case "choice":
      return (
        <Choice
          label={ask}
          hint={hint}
          options={part.options.map(option => ({ value: option.id, label: option.words }))}
          chosen={part.options.find(option => sheet.marks[`${id}.${option.id}`])?.id ?? null}
          onChoose={option => void acts.mark(`${id}.${option}`, true)}
        />
      )
    case "day":
      return (
        <TextField
          label={ask}
          hint={hint}
          type="date"
          value={sheet.days[id] ?? ""}
          onInput={text => {
            if (text === "" || isDay(text)) void acts.setDay(id, text === "" ? null : text)
          }}
        />
      )
    case "lines":
      return (
        <Asked part={part}>
          <LinesField sheet={sheet} part={part} suggestions={part.suggestions} acts={acts} />
        </Asked>
      )
    case "checks":
      return (
        <Asked part={part}>
          <ChecksField sheet={sheet} part={part} acts={acts} />
        </Asked>
      )
    case "rows":
      return (
        <Asked part={part}>
          <RowsField sheet={sheet} part={part} acts={acts} />
        </Asked>
      )
    case "guide":
      return (
        <Asked part={part}>
          {part.guide === "breathing" ? <BreathingGuide part={part} /> : <StepsGuide part={part} />}
        </Asked>
      )
  }
}

type AskedProps = { readonly part: ToolPart; readonly children: ComponentChildren }

/** A question over several controls. */
const Asked = ({ part, children }: AskedProps) => (
  <section class="tool-asked" aria-labelledby={`ask-${part.id}`}>
    <h3 class="field-label" id={`ask-${part.id}`}>
      {part.ask}
    </h3>
    {part.hint && <p class="field-hint">{part.hint}</p>}
    {children}
  </section>
)
