import type { Tool } from "../../../content/tool-schema.ts"
import { systemClock } from "../../base/clock.ts"
import type { ToolSheetHead } from "../../domain/tool-sheet.ts"
import { m } from "../../words/messages.js"
import { Expander } from "../parts/Expander.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { Markup } from "../parts/Markup.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"
import { sheetLine } from "./sheet-line.ts"
import { currentSheets } from "./versions.ts"
import "./tool-start.css"

type ToolStartProps = { readonly tool: Tool; readonly heads: readonly ToolSheetHead[] }

/** Before a tool: what it is for, in the person's size; what was done with it before; how to lead it. */
export const ToolStart = ({ tool, heads }: ToolStartProps) => {
  const when = useWhen()
  const today = systemClock.today()
  const earlier = currentSheets(heads.filter(head => head.toolId === tool.id))
  return (
    <div class="stack tool-start">
      <p class="tool-what">{tool.what}</p>
      <div class="tool-intro">
        <Markup html={tool.intro} />
      </div>
      <p class="quiet">{m.tool_takes({ minutes: when.minutes(tool.minutes), count: tool.steps.length })}</p>
      {earlier.length > 0 && (
        <section class="stack-close" aria-labelledby="tool-earlier">
          <h2 id="tool-earlier">{m.tool_earlier()}</h2>
          <List>
            {earlier.map(head => (
              <ListRow key={head.id} title={sheetLine(head, when, today)} href={hrefTo(paths.toolSheet(head.id))} />
            ))}
          </List>
        </section>
      )}
      <div>
        <Expander title={m.tool_lead()} note={m.tool_lead_all()}>
          <Markup html={tool.facilitator} />
        </Expander>
        <List>
          <ListRow title={m.tool_blank()} line={m.tool_blank_line()} href={hrefTo(paths.blankTool(tool.id))} />
        </List>
      </div>
      {tool.substanceUse && <p class="quiet">{m.tool_substance()}</p>}
    </div>
  )
}
