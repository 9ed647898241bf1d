import { systemClock } from "../../base/clock.ts"
import { toolHeads } from "../../curriculum/tool-heads.ts"
import type { ToolSheetHead } from "../../domain/tool-sheet.ts"
import { m } from "../../words/messages.js"
import { EmptyState } from "../parts/EmptyState.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"
import { sheetLine } from "./sheet-line.ts"
import { formToolIds, toolTitle } from "./tool-titles.ts"
import { currentSheets } from "./versions.ts"
import "./person-tools.css"

type PersonToolsProps = { readonly participantId: string; readonly heads: readonly ToolSheetHead[] }

/** What a person has filled in, and the shelf of all there is to begin. */
export const PersonTools = ({ participantId, heads }: PersonToolsProps) => {
  const when = useWhen()
  const today = systemClock.today()
  const sheets = currentSheets(heads)
  return (
    <div class="person-tools">
      <section class="stack-close" aria-labelledby="tools-filled">
        <h2 id="tools-filled">{m.tools_filled()}</h2>
        {sheets.length === 0 ? (
          <EmptyState title={m.tools_none()}>{m.tools_none_next()}</EmptyState>
        ) : (
          <List>
            {sheets.map(head => (
              <ListRow
                key={head.id}
                title={toolTitle(head.toolId)}
                line={sheetLine(head, when, today)}
                href={hrefTo(paths.toolSheet(head.id))}
              />
            ))}
          </List>
        )}
      </section>
      <section class="stack-close" aria-labelledby="tools-all">
        <h2 id="tools-all">{m.tools_all()}</h2>
        <List>
          {toolHeads.map(({ id, title, what, minutes }) => (
            <ListRow
              key={id}
              title={title}
              line={what}
              end={when.minutes(minutes)}
              href={hrefTo(paths.tool(participantId, id))}
            />
          ))}
          {formToolIds.map(id => (
            <ListRow
              key={id}
              title={toolTitle(id)}
              line={m.tool_form_inventory_line()}
              href={hrefTo(paths.tool(participantId, id))}
            />
          ))}
          <ListRow title={m.tool_problem()} line={m.tool_problem_line()} href={hrefTo(paths.goals(participantId))} />
          <ListRow
            title={m.tool_strengths()}
            line={m.tool_strengths_line()}
            href={hrefTo(paths.person(participantId))}
          />
        </List>
      </section>
    </div>
  )
}
