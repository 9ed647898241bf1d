import { useRef, useState } from "preact/hooks"
import type { Failure } from "../../base/failure.ts"
import { m } from "../../words/messages.js"
import { useCore } from "../core-context.tsx"
import { failureLine } from "../failure-words.ts"
import { Button } from "../parts/Button.tsx"
import { Field } from "../parts/Field.tsx"
import { TextField } from "../parts/TextField.tsx"
import { DerivationProgress } from "../unlock/DerivationProgress.tsx"
import { useDerivation } from "../unlock/use-derivation.ts"
import { FileTrouble } from "./FileTrouble.tsx"
import { isFileFailure } from "./file-words.ts"

type OpenBackupProps = {
  readonly file: Blob
  /** Everything is back, and the vault is open. */
  readonly onRestored: (records: number) => void
}

/** The passphrase or the recovery code of a backup's vault, and then all of it, or nothing. */
export const OpenBackup = ({ file, onRestored }: OpenBackupProps) => {
  const core = useCore()
  const { part, derive, cancel } = useDerivation()
  const [by, setBy] = useState<"passphrase" | "code">("passphrase")
  const [typed, setTyped] = useState("")
  const [wrong, setWrong] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<Failure | null>(null)
  const form = useRef<HTMLFormElement>(null)

  const restore = async (event: Event) => {
    event.preventDefault()
    if (part !== null || typed.trim() === "") return form.current?.querySelector("input")?.focus()
    setWrong(null)
    setTrouble(null)
    const proof = by === "passphrase" ? { passphrase: typed } : { recoveryCode: typed }
    const restored = await derive(
      (signal, onProgress) => core.backup.restore({ file, proof }, signal, onProgress),
      ["WrongPassphrase", "WrongRecoveryCode", "Malformed", "Tampered", "FromNewerVersion"],
    )
    if (restored.ok) return onRestored(restored.value.records)
    const { error } = restored
    if (isFileFailure(error)) return setTrouble(error)
    if (error.type !== "WrongPassphrase" && error.type !== "WrongRecoveryCode") return
    setWrong(failureLine(error))
    form.current?.querySelector("input")?.select()
  }
  const type = (text: string) => {
    setTyped(text)
    setWrong(null)
  }
  const change = () => {
    type("")
    setBy(by === "passphrase" ? "code" : "passphrase")
  }

  return (
    <form class="stack" ref={form} onSubmit={restore}>
      {trouble && <FileTrouble failure={trouble} />}
      {by === "passphrase" ? (
        <TextField
          key="passphrase"
          label={m.restore_passphrase()}
          type="passphrase"
          autoComplete="current-password"
          value={typed}
          error={wrong}
          first
          onInput={type}
        />
      ) : (
        <Field key="code" label={m.recovery_code()} hint={m.recovery_code_hint()} error={wrong}>
          {wiring => (
            <input
              {...wiring}
              class="input input-code"
              type="text"
              value={typed}
              autoCapitalize="characters"
              spellcheck={false}
              onInput={event => type(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
      <Button kind="primary" type="submit" wide busy={part !== null}>
        {m.restore_now()}
      </Button>
      {part !== null && <DerivationProgress label={m.restore_working()} part={part} onCancel={cancel} />}
      <Button kind="link" onClick={change}>
        {by === "passphrase" ? m.restore_by_code() : m.restore_by_passphrase()}
      </Button>
    </form>
  )
}
