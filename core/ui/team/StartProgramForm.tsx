import { useState } from "preact/hooks"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { TextField } from "../parts/TextField.tsx"
import { DeviceNameField } from "./DeviceNameField.tsx"

/** As the protocol wants it: it stands in the names of files. */
const isCode = (code: string) => /^[a-z0-9]{2,12}$/.test(code)

/** What the program is called, by what word its files go, and what this device is called in it. */
export const StartProgramForm = ({ onStarted }: { readonly onStarted: () => void }) => {
  const core = useCore()
  const act = useAct()
  const [name, setName] = useState("")
  const [code, setCode] = useState("")
  const [label, setLabel] = useState("")
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const word = code.trim().toLowerCase()
  const start = async (event: Event) => {
    event.preventDefault()
    setAsked(true)
    if (name.trim() === "" || !isCode(word) || label.trim() === "" || busy) return
    setBusy(true)
    const started = await act(core.team.start({ name: name.trim(), code: word, label: label.trim() }))
    setBusy(false)
    if (started.ok) onStarted()
  }
  return (
    <form class="sections" onSubmit={event => void start(event)}>
      <TextField
        label={m.team_start_name()}
        hint={m.team_start_name_hint()}
        value={name}
        onInput={setName}
        error={asked && name.trim() === "" ? m.team_start_name_missing() : null}
        first
      />
      <TextField
        label={m.team_start_code()}
        hint={m.team_start_code_hint()}
        value={code}
        onInput={setCode}
        error={asked && !isCode(word) ? m.team_start_code_wrong() : null}
      />
      <DeviceNameField value={label} asked={asked} onInput={setLabel} />
      <p class="quiet">{m.team_start_means()}</p>
      <div>
        <Button kind="primary" type="submit" busy={busy}>
          {m.team_start_do()}
        </Button>
      </div>
    </form>
  )
}
