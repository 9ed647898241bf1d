import { useRef } from "preact/hooks"
import type { Tool, ToolStep } from "../../../content/tool-schema.ts"
import { type ReadPart, readPart, readUnknown } from "../../curriculum/read-sheet.ts"
import type { ToolSheet } from "../../domain/tool-sheet.ts"
import { m } from "../../words/messages.js"
import { ReadAloud } from "../handout/ReadAloud.tsx"
import { Document } from "../parts/Document.tsx"
import { useWhen } from "../use-when.ts"
import { PartRead } from "./PartRead.tsx"
import { PeopleMap } from "./PeopleMap.tsx"
import { StressDiagram } from "./StressDiagram.tsx"
import "./tool-paper.css"
import "./tool-print.css"

type SheetPaperProps = { readonly tool: Tool; readonly sheet: ToolSheet }

/** A sheet as the person holds it: large, to read, to hear and to print. Nothing about who it is stands on it. */
export const SheetPaper = ({ tool, sheet }: SheetPaperProps) => {
  const when = useWhen()
  const page = useRef<HTMLDivElement>(null)
  const day = when.fullDay(sheet.keptOn ?? sheet.startedOn)
  return (
    <div class="tool-paper">
      <ReadAloud page={page} on={[sheet]} />
      <div ref={page}>
        <Document
          within
          title={tool.title}
          footer={<p class="not-read">{sheet.keptOn ? m.tool_paper_kept({ day }) : m.tool_paper_begun({ day })}</p>}
        >
          {tool.steps.map(step => (
            <StepRead key={step.id} step={step} sheet={sheet} />
          ))}
          <Parts of={readUnknown(tool, sheet)} />
        </Document>
      </div>
    </div>
  )
}

const StepRead = ({ step, sheet }: { readonly step: ToolStep; readonly sheet: ToolSheet }) => {
  const parts = step.parts.flatMap(part => readPart(part, sheet) ?? [])
  if (parts.length === 0) return null
  switch (step.layout) {
    case "diagram":
      return <StressDiagram step={step} filled={sheet} />
    case "map": {
      const table = step.parts.find(part => part.kind === "rows")
      return (
        <>
          {table?.kind === "rows" && <PeopleMap part={table} filled={sheet} />}
          <Parts of={parts} />
        </>
      )
    }
    case "balance":
      return (
        <div class="tool-paper-balance">
          <Parts of={parts} />
        </div>
      )
    case "column":
      return <Parts of={parts} />
  }
}

const Parts = ({ of: parts }: { readonly of: readonly ReadPart[] }) => (
  <>
    {parts.map(part => (
      <section class="tool-paper-part" key={part.id}>
        <h3>{part.title}</h3>
        <PartRead of={part} />
      </section>
    ))}
  </>
)
