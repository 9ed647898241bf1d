import { useState } from "preact/hooks"
import { dayOf, systemClock } from "../../base/clock.ts"
import type { Belonging } from "../../team/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { useOutgoing } from "../exchange/use-exchange.ts"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { hrefTo, paths } from "../paths.ts"
import { SixWords } from "../team/SixWords.tsx"
import { useWhen } from "../use-when.ts"

type AskingProps = { readonly of: Extract<Belonging, { readonly stage: "asking" }> }

/** What is left to do until a supervisor lets this device in: the first export, and the six words by voice. */
export const Asking = ({ of: { from, words, code, since } }: AskingProps) => {
  const core = useCore()
  const act = useAct()
  const when = useWhen()
  const [leaving, setLeaving] = useState(false)
  const leave = async () => {
    if ((await act(core.team.leave(null))).ok) setLeaving(false)
  }
  return (
    <div class="sections">
      <SendFirst from={from} />
      <section>
        <h2>{m.join_call({ name: from })}</h2>
        <p>{m.join_call_what()}</p>
        <SixWords words={words} />
        <p class="quiet">{m.join_call_differ({ name: from })}</p>
      </section>
      <section>
        <p class="quiet numbers">{m.join_since({ day: when.day(dayOf(since), systemClock.today()), code })}</p>
        <Button kind="link" onClick={() => setLeaving(true)}>
          {m.join_take_back()}
        </Button>
        <Dialog
          open={leaving}
          title={m.join_take_back_title()}
          onClose={() => setLeaving(false)}
          actions={
            <>
              <Button onClick={() => setLeaving(false)}>{m.note_cancel()}</Button>
              <Button kind="primary" onClick={() => void leave()}>
                {m.join_take_back()}
              </Button>
            </>
          }
        >
          <p>{m.join_take_back_means()}</p>
        </Dialog>
      </section>
    </div>
  )
}

/** Before the call: what the supervisor's screen is to show has to come there. Quiet once it has left. */
const SendFirst = ({ from }: { readonly from: string }) => {
  const outgoing = useOutgoing()
  const left = outgoing.state === "ready" && outgoing.value.some(({ cuts }) => cuts.some(({ way }) => way !== null))
  return (
    <section>
      <h2>{left ? m.join_sent() : m.join_send()}</h2>
      <p>{left ? m.join_sent_what({ name: from }) : m.join_send_what()}</p>
      <Button kind={left ? "quiet" : "primary"} href={hrefTo(paths.exports)}>
        {left ? m.join_sent_do() : m.join_send_do()}
      </Button>
    </section>
  )
}
