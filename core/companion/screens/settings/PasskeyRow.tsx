import { Pencil, Trash2 } from "lucide"
import { useState } from "preact/hooks"
import { useAct, useCore, useToasts } from "../../../ui/core-context.tsx"
import { Button } from "../../../ui/parts/Button.tsx"
import { Dialog } from "../../../ui/parts/Dialog.tsx"
import { Menu } from "../../../ui/parts/Menu.tsx"
import { TextField } from "../../../ui/parts/TextField.tsx"
import { giveUpPasskey, passkeysHere } from "../../../ui/unlock/passkey.ts"
import { useWhen } from "../../../ui/use-when.ts"
import type { Passkey } from "../../../vault/api.ts"
import { m } from "../../../words/messages.js"

/** One passkey by its name and day, and what can be done with it. */
export const PasskeyRow = ({ of: passkey }: { readonly of: Passkey }) => {
  const when = useWhen()
  const [asked, setAsked] = useState<"rename" | "remove" | null>(null)
  const close = () => setAsked(null)
  return (
    <li>
      <div class="list-row">
        <span class="list-text">
          <span class="list-title">{passkey.name}</span>
          <span class="quiet">{m.passkey_added_on({ day: when.fullDay(passkey.addedOn) })}</span>
        </span>
        <Menu
          label={m.passkey_menu({ name: passkey.name })}
          items={[
            { label: m.passkey_rename(), icon: Pencil, onChoose: () => setAsked("rename") },
            { label: m.passkey_remove(), icon: Trash2, danger: true, onChoose: () => setAsked("remove") },
          ]}
        />
      </div>
      <RenamePasskey of={passkey} open={asked === "rename"} onClose={close} />
      <RemovePasskey of={passkey} open={asked === "remove"} onClose={close} />
    </li>
  )
}

type AskProps = { readonly of: Passkey; readonly open: boolean; readonly onClose: () => void }

const RenamePasskey = ({ of: { credentialId, name }, open, onClose }: AskProps) => {
  const core = useCore()
  const act = useAct()
  const [next, setNext] = useState(name)
  const rename = async (event: Event) => {
    event.preventDefault()
    if (next.trim() === "") return
    if ((await act(core.vault.renamePasskey({ credentialId, name: next.trim() }))).ok) onClose()
  }
  return (
    <Dialog open={open} title={m.passkey_rename_title()} onClose={onClose}>
      <form class="stack" onSubmit={rename}>
        <TextField label={m.passkey_name()} value={next} first required onInput={setNext} />
        <Button kind="primary" type="submit">
          {m.passkey_rename_keep()}
        </Button>
      </form>
    </Dialog>
  )
}

const RemovePasskey = ({ of: { credentialId, name }, open, onClose }: AskProps) => {
  const core = useCore()
  const act = useAct()
  const toasts = useToasts()
  const remove = async () => {
    const removed = await act(core.vault.removePasskey({ credentialId }))
    if (!removed.ok) return
    if (passkeysHere()) void giveUpPasskey(credentialId)
    toasts.say(m.passkey_removed({ name }))
  }
  return (
    <Dialog
      open={open}
      title={m.passkey_remove_title({ name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{m.passkey_remove_stay()}</Button>
          <Button kind="danger" onClick={() => void remove()}>
            {m.passkey_remove()}
          </Button>
        </>
      }
    >
      <p>{m.passkey_remove_what()}</p>
    </Dialog>
  )
}
