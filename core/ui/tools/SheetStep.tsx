import type { ToolStep } from "../../../content/tool-schema.ts"
import { readPart } from "../../curriculum/read-sheet.ts"
import type { ToolSheet } from "../../domain/tool-sheet.ts"
import { PartField } from "./PartField.tsx"
import { PeopleMap } from "./PeopleMap.tsx"
import { StressDiagram } from "./StressDiagram.tsx"
import type { SheetActs } from "./use-sheet-acts.ts"

type SheetStepProps = {
  readonly step: ToolStep
  readonly sheet: ToolSheet
  readonly acts: SheetActs
  readonly markable: boolean
}

/** What there is to fill in at one step, laid out as the step wants it; a drawing fills itself while one writes. */
export const SheetStep = ({ step, sheet, acts, markable }: SheetStepProps) => {
  const fields = step.parts.map(part => (
    <PartField key={part.id} sheet={sheet} part={part} acts={acts} markable={markable} />
  ))
  const holds = step.parts.some(part => readPart(part, sheet) !== null)
  const table = step.parts.find(part => part.kind === "rows")
  switch (step.layout) {
    case "column":
      return <div class="tool-column">{fields}</div>
    case "balance":
      return <div class="tool-balance">{fields}</div>
    case "diagram":
      return (
        <div class="tool-column">
          <div class="tool-balance">{fields}</div>
          {holds && <StressDiagram step={step} filled={sheet} />}
        </div>
      )
    case "map":
      return (
        <div class="tool-column">
          {holds && table?.kind === "rows" && <PeopleMap part={table} filled={sheet} />}
          {fields}
        </div>
      )
  }
}
