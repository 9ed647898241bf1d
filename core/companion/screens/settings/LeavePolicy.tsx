import { useState } from "preact/hooks"
import { useAct, useCore, useToasts } from "../../../ui/core-context.tsx"
import { Button } from "../../../ui/parts/Button.tsx"
import { Dialog } from "../../../ui/parts/Dialog.tsx"
import { m } from "../../../words/messages.js"

/** A policy is followed, not enforced against its member: leaving it is asked once, and logged. */
export const LeavePolicy = () => {
  const core = useCore()
  const act = useAct()
  const toasts = useToasts()
  const [asking, setAsking] = useState(false)
  const leave = async () => {
    setAsking(false)
    if ((await act(core.policy.setAside())).ok) toasts.say(m.policy_left())
  }
  return (
    <>
      <Button kind="link" onClick={() => setAsking(true)}>
        {m.policy_leave()}
      </Button>
      <Dialog
        open={asking}
        title={m.policy_leave_ask()}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{m.policy_not_now()}</Button>
            <Button kind="danger" onClick={() => void leave()}>
              {m.policy_leave()}
            </Button>
          </>
        }
      >
        <p>{m.policy_leave_what()}</p>
      </Dialog>
    </>
  )
}
