import { systemClock } from "../../base/clock.ts"
import { m } from "../../words/messages.js"
import { List, ListRow } from "../parts/List.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"
import { sheetLine } from "./sheet-line.ts"
import { toolTitle } from "./tool-titles.ts"
import { useToolHeads } from "./use-tool-heads.ts"
import { currentSheets } from "./versions.ts"

const shown = 3

/** On a person's page: the tools touched last, and the way to all of them. */
export const PersonToolsSection = ({ participantId }: { readonly participantId: string }) => {
  const when = useWhen()
  const heads = useToolHeads(participantId)
  const sheets = heads.state === "ready" ? currentSheets(heads.value) : []
  return (
    <section class="stack-close" aria-labelledby="person-tools">
      <h2 id="person-tools">{m.tools_title()}</h2>
      <List>
        {sheets.slice(0, shown).map(head => (
          <ListRow
            key={head.id}
            title={toolTitle(head.toolId)}
            line={sheetLine(head, when, systemClock.today())}
            href={hrefTo(paths.toolSheet(head.id))}
          />
        ))}
        <ListRow
          title={m.tools_to_all()}
          line={sheets.length > shown ? m.tools_to_all_more({ count: sheets.length }) : m.tools_to_all_line()}
          href={hrefTo(paths.tools(participantId))}
        />
      </List>
    </section>
  )
}
