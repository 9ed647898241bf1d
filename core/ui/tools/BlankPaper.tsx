import type { Tool, ToolPart, ToolStep } from "../../../content/tool-schema.ts"
import { m } from "../../words/messages.js"
import { Document, WriteLines } from "../parts/Document.tsx"
import { Markup } from "../parts/Markup.tsx"
import { type PaperRoom, paperRoom } from "./paper-room.ts"
import "./tool-paper.css"
import "./tool-print.css"

/** A tool as an empty sheet, to fill in by hand. */
export const BlankPaper = ({ tool }: { readonly tool: Tool }) => (
  <div class="tool-paper tool-blank">
    <Document within title={tool.title} footer={<p>{m.tool_blank_foot({ version: tool.version })}</p>}>
      <Markup html={tool.intro} />
      {tool.steps.map(step => (
        <Step key={step.id} step={step} room={paperRoom(tool)} />
      ))}
    </Document>
  </div>
)

const Step = ({ step, room }: { readonly step: ToolStep; readonly room: PaperRoom }) => {
  const boxed = step.layout === "balance" || step.layout === "diagram"
  return (
    <section class="tool-blank-step">
      <h3>{step.title}</h3>
      <div class={boxed ? "tool-paper-balance" : "tool-blank-parts"}>
        {step.parts.map(part => (
          <div class="tool-blank-part" key={part.id}>
            <h4>{part.ask}</h4>
            {part.hint && <p class="quiet">{part.hint}</p>}
            {/* All of the boxes are seen at once where it can be. */}
            <Blank part={part} room={boxed ? { ...room, more: 2 } : room} />
          </div>
        ))}
      </div>
    </section>
  )
}

const Blank = ({ part, room }: { readonly part: ToolPart; readonly room: PaperRoom }) => {
  switch (part.kind) {
    case "text":
      return <WriteLines count={room.text} />
    case "day":
      return <WriteLines count={1} />
    case "lines":
      return (
        <>
          {part.suggestions.length > 0 && (
            <ul class="tool-ticks">
              {part.suggestions.map(words => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          )}
          <WriteLines count={part.suggestions.length > 0 ? room.more : room.lines} />
        </>
      )
    case "choice":
      return (
        <ul class="tool-ticks">
          {part.options.map(option => (
            <li key={option.id}>{option.words}</li>
          ))}
        </ul>
      )
    case "checks":
      return (
        <>
          {part.groups.map(group => (
            <div key={group.id}>
              {part.groups.length > 1 && <p class="label">{group.title}</p>}
              <ul class="tool-ticks">
                {group.items.map(item => (
                  <li key={item.id}>{item.words}</li>
                ))}
              </ul>
            </div>
          ))}
          <WriteLines count={room.more} />
        </>
      )
    case "scale":
      return (
        <p class="tool-blank-scale numbers">
          <span>{part.low}</span>
          {Array.from({ length: 11 }, (_, i) => (
            <i key={i}>{i}</i>
          ))}
          <span>{part.high}</span>
        </p>
      )
    case "rows":
      return (
        <table class="tool-blank-table">
          <thead>
            <tr>
              {part.columns.map(column => (
                <th key={column.id} scope="col">
                  {column.title}
                  {column.kind === "scale" && <span class="quiet"> 0–10</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: room.rows }, (_, i) => (
              <tr key={i}>
                {part.columns.map(column => (
                  <td key={column.id} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    case "guide":
      return part.guide === "steps" ? (
        <ol class="bullets">
          {part.words.map(words => (
            <li key={words}>{words}</li>
          ))}
        </ol>
      ) : (
        <p>
          {part.words
            .map((words, i) => ({ words, seconds: part.seconds[i] ?? 0 }))
            .filter(({ seconds }) => seconds > 0)
            .map(({ words, seconds }) => m.tool_blank_breath({ words, seconds }))
            .join(" · ")}
        </p>
      )
  }
}
