import { useRef, useState } from "preact/hooks"
import { m } from "../../words/messages.js"
import { useCore } from "../core-context.tsx"
import { failureLine } from "../failure-words.ts"
import { Button } from "../parts/Button.tsx"
import { TextField } from "../parts/TextField.tsx"
import { DerivationProgress } from "./DerivationProgress.tsx"
import { useDerivation } from "./use-derivation.ts"
import "./unlock.css"

type UnlockFormProps = {
  /** Too many wrong tries: nothing is heard yet. What is typed stays. */
  readonly waiting: boolean
  /** Another way in stands above it, and is the first. */
  readonly second: boolean
  /** The sample's passphrase, which is no secret: shown, and typed on request. */
  readonly knownPassphrase?: string
}

/** Opens the vault with its passphrase. What is typed before the core answers stays. */
export const UnlockForm = ({ waiting, second, knownPassphrase }: UnlockFormProps) => {
  const core = useCore()
  const { part, derive, cancel } = useDerivation()
  const [passphrase, setPassphrase] = useState("")
  const [wrong, setWrong] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const select = () => form.current?.querySelector("input")?.select()

  const unlock = async (event: Event) => {
    event.preventDefault()
    if (part !== null || waiting) return
    if (passphrase === "") return select()
    setWrong(null)
    const result = await derive(
      (signal, onProgress) => core.vault.unlock({ passphrase }, signal, onProgress),
      ["WrongPassphrase", "TooManyTries"],
    )
    if (result.ok) return
    if (result.error.type === "WrongPassphrase") setWrong(failureLine(result.error))
    select()
  }
  const type = (typed: string) => {
    setPassphrase(typed)
    setWrong(null)
  }

  return (
    <form class="stack" ref={form} onSubmit={unlock}>
      <TextField
        label={m.unlock_passphrase()}
        type="passphrase"
        autoComplete="current-password"
        value={passphrase}
        error={wrong}
        first
        onInput={type}
      />
      {knownPassphrase && (
        <p class="unlock-known">
          {m.unlock_sample_passphrase()} <b>{knownPassphrase}</b>
          <Button kind="link" onClick={() => type(knownPassphrase)}>
            {m.unlock_sample_type()}
          </Button>
        </p>
      )}
      <Button kind={second ? "quiet" : "primary"} type="submit" wide busy={part !== null} disabled={waiting}>
        {m.unlock_open()}
      </Button>
      {part !== null && <DerivationProgress label={m.unlock_deriving()} part={part} onCancel={cancel} />}
    </form>
  )
}
