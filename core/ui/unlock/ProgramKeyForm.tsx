import { useState } from "preact/hooks"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { failureLine } from "../failure-words.ts"
import { Button } from "../parts/Button.tsx"
import { Field } from "../parts/Field.tsx"
import { TextField } from "../parts/TextField.tsx"

type Wrong = { readonly field: "key" | "by" | "reason"; readonly words: string }

type ProgramKeyFormProps = {
  /** Too many wrong tries: nothing is heard yet. What is typed stays. */
  readonly waiting: boolean
  readonly onBack: () => void
}

/** Opens the vault with the recovery key of its program. Who does, and why, is said first: every supervisor is told. */
export const ProgramKeyForm = ({ waiting, onBack }: ProgramKeyFormProps) => {
  const core = useCore()
  const act = useAct()
  const [said, setSaid] = useState({ identity: "", by: "", reason: "" })
  const [wrong, setWrong] = useState<Wrong | null>(null)
  const [busy, setBusy] = useState(false)
  const saying = (field: keyof typeof said) => (text: string) => setSaid(before => ({ ...before, [field]: text }))
  const wrongIn = (field: Wrong["field"]) => (wrong?.field === field ? wrong.words : null)

  const open = async (event: Event) => {
    event.preventDefault()
    if (busy || waiting) return
    if (said.by.trim() === "") return setWrong({ field: "by", words: m.program_key_by_missing() })
    if (said.reason.trim() === "") return setWrong({ field: "reason", words: m.program_key_reason_missing() })
    setWrong(null)
    setBusy(true)
    const result = await act(core.breakGlass.open(said), ["WrongRecoveryIdentity", "TooManyTries"])
    setBusy(false)
    if (!result.ok && result.error.type === "WrongRecoveryIdentity")
      setWrong({ field: "key", words: failureLine(result.error) })
  }

  return (
    <form class="stack" onSubmit={open}>
      <Field label={m.program_key()} hint={m.program_key_hint()} error={wrongIn("key")}>
        {wiring => (
          <input
            {...wiring}
            class="input input-code"
            type="text"
            value={said.identity}
            autoComplete="off"
            autoCapitalize="characters"
            spellcheck={false}
            onInput={event => saying("identity")(event.currentTarget.value)}
          />
        )}
      </Field>
      <TextField label={m.program_key_by()} value={said.by} error={wrongIn("by")} onInput={saying("by")} />
      <Field label={m.program_key_reason()} hint={m.program_key_reason_hint()} error={wrongIn("reason")}>
        {wiring => (
          <textarea
            {...wiring}
            class="input"
            rows={3}
            value={said.reason}
            onInput={event => saying("reason")(event.currentTarget.value)}
          />
        )}
      </Field>
      <Button kind="primary" type="submit" wide busy={busy} disabled={waiting}>
        {m.program_key_open()}
      </Button>
      <Button kind="link" onClick={onBack}>
        {m.recovery_back()}
      </Button>
    </form>
  )
}
