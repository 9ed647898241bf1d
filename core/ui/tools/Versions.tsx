import { systemClock } from "../../base/clock.ts"
import type { ToolSheetHead } from "../../domain/tool-sheet.ts"
import { m } from "../../words/messages.js"
import { List, ListRow } from "../parts/List.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"

type VersionsProps = { readonly versions: readonly ToolSheetHead[]; readonly current: string }

/** How a sheet has changed: every version that was kept, and the one that is being written. */
export const Versions = ({ versions, current }: VersionsProps) => {
  const when = useWhen()
  const today = systemClock.today()
  return (
    <section class="stack-close" aria-labelledby="tool-versions">
      <h2 id="tool-versions">{m.tool_versions()}</h2>
      <List>
        {versions.map(({ id, keptOn, startedOn }) => (
          <ListRow
            key={id}
            title={
              keptOn === null
                ? m.tool_version_open({ day: when.day(startedOn, today) })
                : m.tool_version_kept({ day: when.day(keptOn, today) })
            }
            end={id === current ? m.tool_version_here() : undefined}
            {...(id !== current && { href: hrefTo(paths.toolSheet(id)) })}
          />
        ))}
      </List>
    </section>
  )
}
