import { useState } from "preact/hooks"
import type { HandedThing } from "../../hand-over/api.ts"
import { m } from "../../words/messages.js"
import { useLock } from "../lock/use-lock.ts"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { Screen } from "../parts/Screen.tsx"
import { useWakeLock } from "../use-wake-lock.ts"
import { HandedBody } from "./HandedBody.tsx"
import { useLarge } from "./use-large.ts"
import "./hand-over.css"

type HandedOverProps = { readonly thing: HandedThing; readonly crisis: string }

/** The tablet in a participant's hands: one thing in large type, the crisis card, and the way to give it back. */
export const HandedOver = ({ thing, crisis }: HandedOverProps) => {
  const [asking, setAsking] = useState(false)
  const lock = useLock()
  /** It has a way onwards of its own. */
  const leads = thing.kind === "tool-sheet" || thing.kind === "rating"
  useLarge(document.documentElement)
  useWakeLock(true)
  return (
    <Screen
      name={m.hand_over_name()}
      tab={null}
      crisis={crisis}
      actions={
        <Button kind={leads ? "quiet" : "primary"} wide onClick={() => setAsking(true)}>
          {m.hand_over_done()}
        </Button>
      }
    >
      <div class="handed">
        <HandedBody thing={thing} onDone={() => setAsking(true)} />
      </div>
      <Dialog
        open={asking}
        title={m.hand_over_done_title()}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{m.hand_over_not_yet()}</Button>
            <Button kind="primary" onClick={() => void lock()}>
              {m.hand_over_lock()}
            </Button>
          </>
        }
      >
        <p>{thing.kind === "card" ? m.hand_over_done_read() : m.hand_over_done_wrote()}</p>
      </Dialog>
    </Screen>
  )
}
