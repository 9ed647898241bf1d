import { X } from "lucide"
import type { ComponentChildren } from "preact"
import { type Day, systemClock } from "../../base/clock.ts"
import type { EntryId } from "../../base/id.ts"
import type { ToolSheet } from "../../domain/tool-sheet.ts"
import type { ToolEntryList } from "../../tools/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { dotted } from "../dotted.ts"
import { IconButton } from "../parts/IconButton.tsx"
import { useTakeAway } from "../use-take-away.ts"
import { useWhen } from "../use-when.ts"

type Done = {
  readonly id: EntryId
  readonly on: Day
  readonly title: string
  readonly words: string
  readonly inside?: ComponentChildren
}

type DoneListProps = {
  readonly sheet: ToolSheet
  readonly list: ToolEntryList
  /** Oldest first, as they are kept. */
  readonly entries: readonly Done[]
}

/** What was done with a sheet, newest first: the day, and what there is to say of it. */
export const DoneList = ({ sheet: { id }, list, entries }: DoneListProps) => {
  const core = useCore()
  const act = useAct()
  const when = useWhen()
  const takeAway = useTakeAway()
  const today = systemClock.today()
  if (entries.length === 0) return null
  return (
    <ul class="tool-done">
      {entries.toReversed().map(one => (
        <li key={one.id}>
          <div class="stack-close">
            <b>{dotted(one.title, when.relative(one.on, today))}</b>
            {one.words.trim() !== "" && <p>{one.words}</p>}
            {one.inside}
          </div>
          <IconButton
            icon={X}
            label={m.tool_done_remove({ day: when.day(one.on, today) })}
            onClick={() =>
              void takeAway(
                removed => act(core.tools.setEntryRemoved({ id, list, entryId: one.id, removed })),
                m.tool_done_removed(),
              )
            }
          />
        </li>
      ))}
    </ul>
  )
}
