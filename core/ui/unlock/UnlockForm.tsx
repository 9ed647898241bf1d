import { useRef, useState } from "preact/hooks"
import { m } from "../../words/messages.js"
import { useCore } from "../core-context.tsx"
import { failureWords } from "../failure-words.ts"
import { Button } from "../parts/Button.tsx"
import { TextField } from "../parts/TextField.tsx"
import { DerivationProgress } from "./DerivationProgress.tsx"
import { useDerivation } from "./use-derivation.ts"

type UnlockFormProps = {
  /** Shown to whoever looks: the sample's passphrase is no secret. */
  readonly knownPassphrase?: string
}

/** Opens the vault with its passphrase. What is typed before the core answers stays. */
export const UnlockForm = ({ knownPassphrase }: UnlockFormProps) => {
  const core = useCore()
  const { part, derive, cancel } = useDerivation()
  const [passphrase, setPassphrase] = useState("")
  const [wrong, setWrong] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const select = () => form.current?.querySelector("input")?.select()

  const unlock = async (typed: string) => {
    if (part !== null) return
    if (typed === "") return select()
    setWrong(null)
    const result = await derive(
      (signal, onProgress) => core.vault.unlock({ passphrase: typed }, signal, onProgress),
      ["WrongPassphrase"],
    )
    if (result.ok) return
    if (result.error.type === "WrongPassphrase") {
      const { title, next } = failureWords(result.error)
      setWrong(`${title} ${next}`)
    }
    select()
  }

  return (
    <form
      class="stack unlock-form"
      ref={form}
      onSubmit={event => {
        event.preventDefault()
        void unlock(passphrase)
      }}
    >
      <TextField
        label={m.unlock_passphrase()}
        type="passphrase"
        autoComplete="current-password"
        value={passphrase}
        error={wrong}
        first
        onInput={typed => {
          setPassphrase(typed)
          setWrong(null)
        }}
      />
      {knownPassphrase && (
        <p class="quiet">
          {m.unlock_sample_passphrase()} <b>{knownPassphrase}</b>
        </p>
      )}
      {part === null ? (
        <Button kind="primary" type="submit" wide>
          {m.unlock_open()}
        </Button>
      ) : (
        <DerivationProgress label={m.unlock_deriving()} part={part} onCancel={cancel} />
      )}
    </form>
  )
}
