import { Plus } from "lucide"
import { useState } from "preact/hooks"
import type { EntryId } from "../../base/id.ts"
import { topicHeads } from "../../curriculum/heads.ts"
import { toolHeads } from "../../curriculum/tool-heads.ts"
import type { Participant } from "../../domain/participant.ts"
import { kept } from "../../domain/shape.ts"
import { mayHaveTool, supporterName, supportersOf } from "../../domain/supporters.ts"
import type { ToolSheet } from "../../domain/tool-sheet.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Chip, Chips } from "../parts/Chip.tsx"
import { Choice } from "../parts/Choice.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { Notice } from "../parts/Notice.tsx"
import { TextField } from "../parts/TextField.tsx"
import { DoneList } from "./DoneList.tsx"

type SharesProps = { readonly sheet: ToolSheet; readonly person: Participant }
type How = ToolSheet["shares"][string]["how"]

/** Who has the sheet, or has seen it: someone among the person's supporters, or anyone named. */
export const Shares = ({ sheet, person }: SharesProps) => {
  const [open, setOpen] = useState(false)
  return (
    <section class="stack-close" aria-labelledby="tool-shared">
      <h2 id="tool-shared">{m.tool_shared()}</h2>
      <p class="quiet">{m.tool_shared_why()}</p>
      <DoneList
        sheet={sheet}
        list="shares"
        entries={kept(sheet.shares).map(({ id, on, with: whom, how }) => ({
          id,
          on,
          title: whom,
          words: how === "copy" ? m.tool_shared_copy() : m.tool_shared_shown(),
        }))}
      />
      <div>
        <Button icon={Plus} onClick={() => setOpen(true)}>
          {m.tool_shared_add()}
        </Button>
      </div>
      {open && <ShareDialog sheet={sheet} person={person} onClose={() => setOpen(false)} />}
    </section>
  )
}

const ShareDialog = ({ sheet: { id, toolId }, person, onClose }: SharesProps & { readonly onClose: () => void }) => {
  const core = useCore()
  const act = useAct()
  const supporters = supportersOf(person)
  const [chosen, setChosen] = useState<EntryId | null>(null)
  const [typed, setTyped] = useState("")
  const [how, setHow] = useState<How>("copy")
  const supporter = supporters.find(one => one.id === chosen)
  const substanceUse = toolHeads.find(head => head.id === toolId)?.substanceUse ?? false
  const name = supporter ? supporterName(supporter) : typed.trim()
  const keep = async () => {
    const kept = await act(core.tools.share({ id, with: name, supporterId: supporter?.id ?? null, how }))
    if (kept.ok) onClose()
  }
  return (
    <Dialog
      open
      title={m.tool_shared_add()}
      onClose={onClose}
      actions={
        <Button kind="primary" disabled={name === ""} onClick={() => void keep()}>
          {m.tool_shared_keep()}
        </Button>
      }
    >
      <div class="stack">
        {supporters.length > 0 && (
          <Chips label={m.tool_shared_who()}>
            {supporters.map(one => (
              <Chip key={one.id} on={chosen === one.id} onToggle={on => setChosen(on ? one.id : null)}>
                {supporterName(one)}
              </Chip>
            ))}
          </Chips>
        )}
        {supporter && !mayHaveTool(supporter, substanceUse, topicHeads) && (
          <Notice kind="attention" title={m.supporter_paper_ask({ name: person.chosenName })}>
            {m.tool_shared_ask({ supporter: name })}
          </Notice>
        )}
        {!supporter && (
          <TextField
            label={supporters.length > 0 ? m.tool_shared_other() : m.tool_shared_who()}
            hint={m.tool_shared_hint()}
            value={typed}
            onInput={setTyped}
          />
        )}
        <Choice
          label={m.tool_shared_how()}
          options={[
            { value: "copy", label: m.tool_shared_copy() },
            { value: "shown", label: m.tool_shared_shown() },
          ]}
          chosen={how}
          onChoose={setHow}
        />
      </div>
    </Dialog>
  )
}
