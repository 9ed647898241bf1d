import { Fingerprint } from "lucide"
import { useEffect, useRef, useState } from "preact/hooks"
import type { PasskeyHint } from "../../vault/api.ts"
import { m } from "../../words/messages.js"
import { useCore } from "../core-context.tsx"
import { failureLine } from "../failure-words.ts"
import { Button } from "../parts/Button.tsx"
import { TextField } from "../parts/TextField.tsx"
import { DerivationProgress } from "./DerivationProgress.tsx"
import { deviceWord } from "./device-word.ts"
import { askPasskey, createPasskey, giveUpPasskey, type MadePasskey, passkeyFailureWords } from "./passkey.ts"
import { useDerivation } from "./use-derivation.ts"

type AddPasskeyProps = {
  /** Those that the vault has: an authenticator with one of them makes no second. */
  readonly existing: readonly Pick<PasskeyHint, "credentialId">[]
  readonly primary?: boolean
  readonly onAdded: (name: string) => void
}

/** Makes a passkey and lets it open this vault. The passphrase shows that it is the member who does so. */
export const AddPasskey = ({ existing, primary, onAdded }: AddPasskeyProps) => {
  const core = useCore()
  const { part, derive, cancel } = useDerivation()
  const [name, setName] = useState(deviceWord)
  const [passphrase, setPassphrase] = useState("")
  const [wrong, setWrong] = useState<string | null>(null)
  const [said, setSaid] = useState("")
  const [asking, setAsking] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  /** Made, and not yet the vault's: a wrong passphrase must not make a second one in the authenticator. */
  const made = useRef<MadePasskey | null>(null)

  const forget = () => {
    made.current?.secret?.fill(0)
    made.current = null
  }
  useEffect(
    () => () => {
      if (made.current) void giveUpPasskey(made.current.credentialId)
      forget()
    },
    [],
  )

  /** The new passkey with its secret; null when the authenticator did not go along, which is said. */
  const withSecret = async () => {
    if (!made.current) {
      const created = await createPasskey(existing)
      if (!created.ok) {
        setSaid(created.error.type === "Declined" ? m.passkey_not_made() : passkeyFailureWords(created.error))
        return null
      }
      made.current = created.value
    }
    const { secret, ...hint } = made.current
    if (secret) return { ...hint, secret }
    const answer = await askPasskey([hint])
    if (answer.ok) {
      made.current = { ...hint, secret: answer.value.secret }
      return { ...hint, secret: answer.value.secret }
    }
    if (answer.error.type === "WithoutSecret") {
      void giveUpPasskey(hint.credentialId)
      forget()
    }
    setSaid(answer.error.type === "Declined" ? m.passkey_once_more() : passkeyFailureWords(answer.error))
    return null
  }

  const add = async (event: Event) => {
    event.preventDefault()
    if (asking || part !== null) return
    setSaid("")
    setWrong(null)
    if (passphrase === "") {
      setWrong(m.passkey_passphrase_missing())
      return form.current?.querySelector<HTMLInputElement>("[autocomplete=current-password]")?.focus()
    }
    setAsking(true)
    const passkey = await withSecret()
    setAsking(false)
    if (!passkey) return
    const called = name.trim() || deviceWord()
    const result = await derive(
      (signal, onProgress) => core.vault.addPasskey({ ...passkey, passphrase, name: called }, signal, onProgress),
      ["WrongPassphrase", "TooManyTries"],
    )
    if (result.ok) {
      forget()
      setPassphrase("")
      return onAdded(called)
    }
    if (result.error.type === "WrongPassphrase" || result.error.type === "TooManyTries")
      setWrong(failureLine(result.error))
  }

  return (
    <form class="stack" ref={form} onSubmit={add}>
      <TextField label={m.passkey_name()} hint={m.passkey_name_hint()} value={name} onInput={setName} />
      <TextField
        label={m.settings_passphrase_now()}
        hint={m.passkey_passphrase_hint()}
        type="passphrase"
        autoComplete="current-password"
        value={passphrase}
        error={wrong}
        onInput={setPassphrase}
      />
      <Button kind={primary ? "primary" : "quiet"} icon={Fingerprint} type="submit" busy={asking || part !== null}>
        {m.passkey_add()}
      </Button>
      <p class="quiet" role="status">
        {said}
      </p>
      {part !== null && <DerivationProgress label={m.unlock_deriving()} part={part} onCancel={cancel} />}
    </form>
  )
}
