import { useEffect, useRef, useState } from "preact/hooks"
import type { Tool } from "../../../content/tool-schema.ts"
import { readPart } from "../../curriculum/read-sheet.ts"
import type { ToolSheet } from "../../domain/tool-sheet.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Expander } from "../parts/Expander.tsx"
import { Markup } from "../parts/Markup.tsx"
import { Notice } from "../parts/Notice.tsx"
import { Ready } from "../parts/Ready.tsx"
import { StepRail } from "../parts/StepRail.tsx"
import { SheetStep } from "./SheetStep.tsx"
import { useSheet } from "./use-sheet.ts"
import { useSheetActs } from "./use-sheet-acts.ts"
import "./tool-form.css"

type ToolSheetFormProps = {
  readonly sheetId: string
  /** With the facilitator's side: how to lead each step, and marking an answer as about alcohol or drugs. */
  readonly facilitator?: boolean
  /** The last step was left, forwards. */
  readonly onDone: () => void
  /** What the button on the last step says. */
  readonly done?: string
}

/**
 * One practice tool to fill in, step by step. It saves as it is typed, and leads nowhere else: it can be handed to the
 * person alone. A kept version is not filled in, and shows nothing.
 */
export const ToolSheetForm = ({ sheetId, facilitator = false, onDone, done }: ToolSheetFormProps) => (
  <Ready of={useSheet(sheetId)} what={m.tool_what()} lines={6}>
    {({ sheet, tool }) => {
      if (!tool) return <Notice title={m.tool_not_here()}>{m.tool_not_here_next()}</Notice>
      if (sheet.status === "kept") return <Notice title={m.tool_is_kept()} />
      return <Run {...{ sheet, tool, facilitator, onDone }} done={done ?? m.tool_finish()} />
    }}
  </Ready>
)

type RunProps = {
  readonly sheet: ToolSheet
  readonly tool: Tool
  readonly facilitator: boolean
  readonly onDone: () => void
  readonly done: string
}

const Run = ({ sheet, tool, facilitator, onDone, done }: RunProps) => {
  const acts = useSheetActs(sheet.id)
  const holds = tool.steps.map(step => step.parts.some(part => readPart(part, sheet) !== null))
  // What was left off is gone on with; what changes a kept version is gone through from the start.
  const [at, setAt] = useState(() => (sheet.follows !== null || !holds[0] ? 0 : Math.max(0, holds.indexOf(false))))
  const heading = useRef<HTMLHeadingElement>(null)
  const moved = useRef(false)
  useEffect(() => {
    if (moved.current) {
      scrollTo({ top: 0 })
      heading.current?.focus({ preventScroll: true })
    }
    moved.current = true
  }, [at])
  const step = tool.steps[at]
  if (!step) return null
  const last = at === tool.steps.length - 1
  return (
    <div class="stack tool-form">
      <StepRail
        label={m.tool_steps()}
        steps={tool.steps.map(({ id, title }, i) => ({ id, label: title, state: holds[i] ? "done" : "ahead" }))}
        current={step.id}
        onGo={to => setAt(tool.steps.findIndex(({ id }) => id === to))}
      />
      <div class="stack-close">
        <p class="label">{m.tool_step_of({ at: at + 1, of: tool.steps.length })}</p>
        <h2 class="tool-step-title" ref={heading} tabIndex={-1}>
          {step.title}
        </h2>
      </div>
      {/* A facilitator has just read it on the way here. */}
      {!facilitator && at === 0 && holds.every(held => !held) && (
        <div class="tool-intro">
          <Markup html={tool.intro} />
        </div>
      )}
      <SheetStep key={step.id} step={step} sheet={sheet} acts={acts} markable={facilitator && !tool.substanceUse} />
      <div class="tool-go">
        {at > 0 && <Button onClick={() => setAt(at - 1)}>{m.tool_back()}</Button>}
        <Button kind="primary" onClick={() => (last ? onDone() : setAt(at + 1))}>
          {last ? done : m.tool_next({ title: tool.steps[at + 1]?.title ?? "" })}
        </Button>
      </div>
      {facilitator && step.lead !== "" && (
        <Expander title={m.tool_lead()} note={m.tool_lead_note()}>
          <Markup html={step.lead} />
        </Expander>
      )}
    </div>
  )
}
