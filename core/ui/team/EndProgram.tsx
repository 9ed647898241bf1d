import { useState } from "preact/hooks"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"

/** The last one of a program can end it. */
export const EndProgram = ({ name }: { readonly name: string }) => {
  const core = useCore()
  const act = useAct()
  const [asking, setAsking] = useState(false)
  const end = async () => {
    if ((await act(core.team.leave(null))).ok) setAsking(false)
  }
  return (
    <section class="not-on-paper">
      <h2>{m.team_end()}</h2>
      <p class="quiet">{m.team_end_what()}</p>
      <Button kind="danger" onClick={() => setAsking(true)}>
        {m.team_end()}
      </Button>
      <Dialog
        open={asking}
        title={m.team_end_title({ program: name })}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{m.note_cancel()}</Button>
            <Button kind="danger" onClick={() => void end()}>
              {m.team_end()}
            </Button>
          </>
        }
      >
        <p>{m.team_end_means()}</p>
      </Dialog>
    </section>
  )
}
