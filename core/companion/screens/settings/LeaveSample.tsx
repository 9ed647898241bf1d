import { useState } from "preact/hooks"
import { Button } from "../../../ui/parts/Button.tsx"
import { Dialog } from "../../../ui/parts/Dialog.tsx"
import { m } from "../../../words/messages.js"
import { beginLeaving } from "../../members.ts"

export const LeaveSample = () => {
  const [asking, setAsking] = useState(false)
  return (
    <section>
      <p>{m.settings_leave_what()}</p>
      <Button kind="danger" onClick={() => setAsking(true)}>
        {m.settings_leave_now()}
      </Button>
      <Dialog
        open={asking}
        title={m.settings_leave_sure()}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{m.settings_leave_stay()}</Button>
            <Button kind="danger" onClick={() => beginLeaving("sample")}>
              {m.settings_leave_yes()}
            </Button>
          </>
        }
      >
        <p>{m.settings_leave_gone()}</p>
      </Dialog>
    </section>
  )
}
