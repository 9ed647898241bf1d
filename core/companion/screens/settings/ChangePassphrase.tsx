import { useState } from "preact/hooks"
import { useCore, useToasts } from "../../../ui/core-context.tsx"
import { failureLine } from "../../../ui/failure-words.ts"
import { Button } from "../../../ui/parts/Button.tsx"
import { TextField } from "../../../ui/parts/TextField.tsx"
import { DerivationProgress } from "../../../ui/unlock/DerivationProgress.tsx"
import { NewPassphraseField } from "../../../ui/unlock/NewPassphraseField.tsx"
import { useDerivation } from "../../../ui/unlock/use-derivation.ts"
import { m } from "../../../words/messages.js"

/** The same vault under another passphrase. The recovery sheet stays as it is. */
export const ChangePassphrase = () => {
  const core = useCore()
  const toasts = useToasts()
  const { part, derive, cancel } = useDerivation()
  const [now, setNow] = useState("")
  const [next, setNext] = useState("")
  const [wrong, setWrong] = useState<"now" | "next" | null>(null)
  const [words, setWords] = useState("")

  const change = async (event: Event) => {
    event.preventDefault()
    if (part !== null) return
    setWrong(null)
    const result = await derive(
      (signal, onProgress) => core.vault.changePassphrase({ proof: { passphrase: now }, next }, signal, onProgress),
      ["WrongPassphrase", "PassphraseTooShort", "TooManyTries"],
    )
    if (result.ok) {
      setNow("")
      setNext("")
      return toasts.say(m.settings_passphrase_changed())
    }
    const { type } = result.error
    if (type !== "WrongPassphrase" && type !== "PassphraseTooShort" && type !== "TooManyTries") return
    setWords(failureLine(result.error))
    setWrong(type === "PassphraseTooShort" ? "next" : "now")
  }

  return (
    <form class="stack" onSubmit={change}>
      <TextField
        label={m.settings_passphrase_now()}
        type="passphrase"
        autoComplete="current-password"
        value={now}
        error={wrong === "now" ? words : null}
        onInput={setNow}
      />
      <NewPassphraseField
        label={m.recovery_next()}
        hint={m.recovery_next_hint()}
        value={next}
        error={wrong === "next" ? words : null}
        onInput={setNext}
      />
      <Button type="submit" busy={part !== null}>
        {m.settings_passphrase_change()}
      </Button>
      {part !== null && <DerivationProgress label={m.recovery_opening()} part={part} onCancel={cancel} />}
    </form>
  )
}
