import type { ToolStep } from "../../../content/tool-schema.ts"
import { type Filled, type ReadPart, readPart } from "../../curriculum/read-sheet.ts"
import { m } from "../../words/messages.js"
import { PartRead } from "./PartRead.tsx"
import "./stress-diagram.css"

type StressDiagramProps = { readonly step: Pick<ToolStep, "parts">; readonly filled: Filled }

/**
 * How vulnerability and stress come together, and what lowers each, filled with the person's words. The step's parts
 * are, in this order: vulnerability, stress, what lowers the first, what lowers the second.
 */
export const StressDiagram = ({ step, filled }: StressDiagramProps) => {
  const box = (at: number, look: "raises" | "lowers") => {
    const part = step.parts[at]
    return part && <Box title={part.title} read={readPart(part, filled)} look={look} />
  }
  return (
    <figure class="stress-diagram" aria-label={m.tool_diagram_label()}>
      {box(0, "raises")}
      {box(1, "raises")}
      <Meeting />
      {box(2, "lowers")}
      {box(3, "lowers")}
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

/** Two arrows come down from what raises it and meet; two point up from what lowers it. */
const Meeting = () => (
  <div class="stress-meeting">
    <svg viewBox="0 0 400 150" preserveAspectRatio="none" aria-hidden="true">
      <path class="stress-down" d="M100 4 C100 50 150 40 176 62" />
      <path class="stress-down" d="M300 4 C300 50 250 40 224 62" />
      <path class="stress-head" d="m164 62 14 2 -3 -13" />
      <path class="stress-head" d="m236 62 -14 2 3 -13" />
      <path class="stress-up" d="M50 146 L50 16" />
      <path class="stress-up" d="M350 146 L350 16" />
      <path class="stress-up stress-solid" d="m40 28 10 -14 10 14" />
      <path class="stress-up stress-solid" d="m340 28 10 -14 10 14" />
    </svg>
    <p>{m.tool_diagram_meet()}</p>
    <span>{m.tool_diagram_lowers()}</span>
    <span>{m.tool_diagram_lowers()}</span>
  </div>
)
