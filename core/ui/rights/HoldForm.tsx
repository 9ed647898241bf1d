import { useState } from "preact/hooks"
import type { Participant } from "../../domain/participant.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { TextField } from "../parts/TextField.tsx"
import { useWhen } from "../use-when.ts"

/** Puts a legal hold on a person's records, or lifts the one there is. */
export const HoldForm = ({ person }: { readonly person: Participant }) => {
  const core = useCore()
  const act = useAct()
  const toasts = useToasts()
  const when = useWhen()
  const [reason, setReason] = useState("")
  const [error, setError] = useState<string | null>(null)
  const { id: participantId, legalHold } = person
  const hold = async (event: Event) => {
    event.preventDefault()
    if (reason.trim() === "") return setError(m.keeping_hold_needed())
    if ((await act(core.rights.holdRecords({ participantId, reason }))).ok) setReason("")
  }
  const lift = async () => {
    if ((await act(core.rights.liftHold({ participantId }))).ok) toasts.say(m.keeping_lifted())
  }
  if (legalHold)
    return (
      <Notice
        kind="attention"
        title={m.keeping_held({ day: when.fullDay(legalHold.on) })}
        actions={
          <Button kind="link" onClick={() => void lift()}>
            {m.keeping_lift()}
          </Button>
        }
      >
        {legalHold.reason}
      </Notice>
    )
  return (
    <form class="stack" onSubmit={hold}>
      <p class="quiet">{m.keeping_hold_what({ name: person.chosenName })}</p>
      <TextField
        label={m.keeping_hold_why()}
        value={reason}
        error={error}
        onInput={now => {
          setReason(now)
          setError(null)
        }}
      />
      <Button type="submit">{m.keeping_hold_now()}</Button>
    </form>
  )
}
