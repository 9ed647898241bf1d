import { Plus } from "lucide"
import { useState } from "preact/hooks"
import type { EntryId } from "../../base/id.ts"
import { kept } from "../../domain/shape.ts"
import type { ToolSheet } from "../../domain/tool-sheet.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { TextArea } from "../parts/TextArea.tsx"
import { DoneList } from "./DoneList.tsx"

/** Times the sheet was gone through aloud or acted out. One tap keeps the day; what was noticed can be added. */
export const Rehearsals = ({ sheet }: { readonly sheet: ToolSheet }) => {
  const core = useCore()
  const act = useAct()
  const { id } = sheet
  const [open, setOpen] = useState<EntryId | null>(null)
  const add = async () => {
    const added = await act(core.tools.rehearse({ id, entryId: null, words: "" }))
    if (added.ok) setOpen(added.value)
  }
  return (
    <section class="stack-close" aria-labelledby="tool-rehearsed">
      <h2 id="tool-rehearsed">{m.tool_rehearsed()}</h2>
      <p class="quiet">{m.tool_rehearsed_why()}</p>
      <DoneList
        sheet={sheet}
        list="rehearsals"
        entries={kept(sheet.rehearsals).map(({ id: entryId, on, words }) => ({
          id: entryId,
          on,
          title: "",
          words: entryId === open ? "" : words,
          inside: entryId === open && (
            <TextArea
              label={m.tool_rehearsed_words()}
              rows={1}
              value={words}
              onWrite={async (_was, text) => (await act(core.tools.rehearse({ id, entryId, words: text }))).ok}
            />
          ),
        }))}
      />
      <div>
        <Button icon={Plus} onClick={() => void add()}>
          {m.tool_rehearsed_add()}
        </Button>
      </div>
    </section>
  )
}
