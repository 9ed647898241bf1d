import { Plus } from "lucide"
import { useState } from "preact/hooks"
import type { EntryId } from "../../base/id.ts"
import { kept } from "../../domain/shape.ts"
import type { ToolSheet } from "../../domain/tool-sheet.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Scale } from "../parts/Scale.tsx"
import { TextArea } from "../parts/TextArea.tsx"
import { DoneList } from "./DoneList.tsx"

/** Looked at again after a while: how much it helped, and what changes. Progress, not perfection. */
export const Reviews = ({ sheet }: { readonly sheet: ToolSheet }) => {
  const core = useCore()
  const act = useAct()
  const { id } = sheet
  const [open, setOpen] = useState<EntryId | null>(null)
  const add = async () => {
    const added = await act(core.tools.review({ id, entryId: null, review: {} }))
    if (added.ok) setOpen(added.value)
  }
  const put = async (entryId: EntryId, review: { readonly helpfulness?: number | null; readonly words?: string }) =>
    (await act(core.tools.review({ id, entryId, review }))).ok
  return (
    <section class="stack-close" aria-labelledby="tool-reviewed">
      <h2 id="tool-reviewed">{m.tool_reviewed()}</h2>
      <p class="quiet">{m.tool_reviewed_why()}</p>
      <DoneList
        sheet={sheet}
        list="reviews"
        entries={kept(sheet.reviews).map(({ id: entryId, on, helpfulness, words }) => ({
          id: entryId,
          on,
          title: helpfulness === null || entryId === open ? "" : m.tool_reviewed_helped({ helpfulness }),
          words: entryId === open ? "" : words,
          inside: entryId === open && (
            <div class="stack">
              <Scale
                label={m.tool_reviewed_how()}
                value={helpfulness}
                low={m.tool_scale_low()}
                high={m.tool_scale_high()}
                onChange={value => void put(entryId, { helpfulness: value })}
              />
              <TextArea
                label={m.tool_reviewed_changes()}
                ruled
                value={words}
                onWrite={(_was, text) => put(entryId, { words: text })}
              />
            </div>
          ),
        }))}
      />
      <div>
        <Button icon={Plus} onClick={() => void add()}>
          {m.tool_reviewed_add()}
        </Button>
      </div>
    </section>
  )
}
