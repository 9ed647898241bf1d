import { useState } from "preact/hooks"
import type { InvitationFailure } from "../../team/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { DeviceNameField } from "../team/DeviceNameField.tsx"

type JoinFormProps = {
  readonly text: string
  readonly onJoined: () => void
  readonly onRefused: (failure: InvitationFailure) => void
}

/** What this device is called in the program: then it has keys of its own, and asks with its first export. */
export const JoinForm = ({ text, onJoined, onRefused }: JoinFormProps) => {
  const core = useCore()
  const act = useAct()
  const [label, setLabel] = useState("")
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const join = async (event: Event) => {
    event.preventDefault()
    setAsked(true)
    if (label.trim() === "" || busy) return
    setBusy(true)
    const joined = await act(core.team.join({ text, label: label.trim() }), [
      "NotAnInvitation",
      "Forged",
      "InvitationOver",
    ])
    setBusy(false)
    if (joined.ok) return onJoined()
    const { error } = joined
    if (error.type === "NotAnInvitation" || error.type === "Forged" || error.type === "InvitationOver") onRefused(error)
  }
  return (
    <form class="stack" onSubmit={event => void join(event)}>
      <DeviceNameField value={label} asked={asked} onInput={setLabel} />
      <p class="quiet">{m.join_means()}</p>
      <div>
        <Button kind="primary" type="submit" busy={busy}>
          {m.join_do()}
        </Button>
      </div>
    </form>
  )
}
