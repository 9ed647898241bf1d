import { useState } from "preact/hooks"
import type { PackId } from "../../base/id.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"

/** Asked once: the file may not be at hand any more. */
export const RemovePack = ({ id, name }: { readonly id: PackId; readonly name: string }) => {
  const core = useCore()
  const act = useAct()
  const toasts = useToasts()
  const [asking, setAsking] = useState(false)
  const remove = async () => {
    setAsking(false)
    if ((await act(core.packs.remove({ id }))).ok) toasts.say(m.packs_removed())
  }
  return (
    <>
      <Button kind="link" onClick={() => setAsking(true)}>
        {m.packs_remove()}
      </Button>
      <Dialog
        open={asking}
        title={m.packs_remove_ask({ name })}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{m.packs_not_now()}</Button>
            <Button kind="danger" onClick={() => void remove()}>
              {m.packs_remove()}
            </Button>
          </>
        }
      >
        <p>{m.packs_remove_what()}</p>
      </Dialog>
    </>
  )
}
