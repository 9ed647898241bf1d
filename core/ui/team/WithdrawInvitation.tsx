import { useState } from "preact/hooks"
import type { InvitationId } from "../../base/id.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"

/** Whoever asks with it from now on is told to compare twice. Who was admitted stays. */
export const WithdrawInvitation = ({ id }: { readonly id: InvitationId }) => {
  const core = useCore()
  const act = useAct()
  const { say } = useToasts()
  const [asking, setAsking] = useState(false)
  const withdraw = async () => {
    const withdrawn = await act(core.team.withdraw({ id }))
    if (!withdrawn.ok) return
    setAsking(false)
    say(m.team_withdrawn())
  }
  return (
    <section class="not-on-paper">
      <Button kind="danger" onClick={() => setAsking(true)}>
        {m.team_withdraw()}
      </Button>
      <Dialog
        open={asking}
        title={m.team_withdraw_title()}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{m.note_cancel()}</Button>
            <Button kind="danger" onClick={() => void withdraw()}>
              {m.team_withdraw()}
            </Button>
          </>
        }
      >
        <p>{m.team_withdraw_means()}</p>
      </Dialog>
    </section>
  )
}
