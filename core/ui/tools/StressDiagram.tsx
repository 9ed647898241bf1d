import type { ToolPart, ToolStep } from "../../../content/tool-schema.ts"
import { type Filled, type ReadPart, readPart } from "../../curriculum/read-sheet.ts"
import { m } from "../../words/messages.js"
import { PartRead } from "./PartRead.tsx"
import "./stress-diagram.css"

const sides = ["vulnerability", "stress", "lowers-vulnerability", "lowers-stress"] as const

type StressDiagramProps = { readonly step: Pick<ToolStep, "parts">; readonly filled: Filled }

/**
 * How vulnerability and stress come together, and what lowers each, filled with the person's words. The four sides are
 * the step's parts of these names; where it has another, that stands where both meet.
 */
export const StressDiagram = ({ step, filled }: StressDiagramProps) => {
  const box = (id: (typeof sides)[number], look: "raises" | "lowers") => {
    const part = step.parts.find(one => one.id === id)
    return part && <Box title={part.title} read={readPart(part, filled)} look={look} />
  }
  return (
    <figure class="stress-diagram" aria-label={m.tool_diagram_label()}>
      {box("vulnerability", "raises")}
      {box("stress", "raises")}
      <Meeting part={step.parts.find(part => !sides.some(side => side === part.id))} filled={filled} />
      {box("lowers-vulnerability", "lowers")}
      {box("lowers-stress", "lowers")}
    </figure>
  )
}

type BoxProps = { readonly title: string; readonly read: ReadPart | null; readonly look: "raises" | "lowers" }

const Box = ({ title, read, look }: BoxProps) => (
  <section class={`stress-box stress-${look}`}>
    <h3>{title}</h3>
    {read ? <PartRead of={read} /> : <p class="stress-empty">{m.tool_nothing_yet()}</p>}
  </section>
)

type MeetingProps = { readonly part: ToolPart | undefined; readonly filled: Filled }

/** Two arrows come down from what raises it and meet; two point up from what lowers it. */
const Meeting = ({ part, filled }: MeetingProps) => {
  const read = part ? readPart(part, filled) : null
  return (
    <div class="stress-meeting">
      <svg class="stress-arrows stress-down" viewBox="0 0 400 60" preserveAspectRatio="none" aria-hidden="true">
        <path d="M100 2 C100 40 160 26 176 50" />
        <path d="M300 2 C300 40 240 26 224 50" />
        <path d="m162 45 14 6 3 -17" />
        <path d="m238 45 -14 6 -3 -17" />
      </svg>
      <svg class="stress-arrows stress-up" viewBox="0 0 400 100" preserveAspectRatio="none" aria-hidden="true">
        <path stroke-dasharray="5 6" d="M30 98 L30 6" />
        <path stroke-dasharray="5 6" d="M370 98 L370 6" />
        <path d="m21 14 9 -11 9 11" />
        <path d="m361 14 9 -11 9 11" />
      </svg>
      <section class="stress-box stress-both">
        <h3>{part && read ? part.title : m.tool_diagram_both()}</h3>
        {read ? <PartRead of={read} /> : <p>{m.tool_diagram_meet()}</p>}
      </section>
      <span>{m.tool_diagram_lowers()}</span>
      <span>{m.tool_diagram_lowers()}</span>
    </div>
  )
}
