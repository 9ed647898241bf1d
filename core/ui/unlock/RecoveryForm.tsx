import { useRef, useState } from "preact/hooks"
import { m } from "../../words/messages.js"
import { useCore } from "../core-context.tsx"
import { failureLine } from "../failure-words.ts"
import { Button } from "../parts/Button.tsx"
import { Field } from "../parts/Field.tsx"
import { DerivationProgress } from "./DerivationProgress.tsx"
import { NewPassphraseField } from "./NewPassphraseField.tsx"
import { UseProgramKey } from "./UseProgramKey.tsx"
import { useDerivation } from "./use-derivation.ts"

type Wrong = { readonly field: "code" | "next"; readonly words: string }

type RecoveryFormProps = {
  /** Too many wrong tries: nothing is heard yet. What is typed stays. */
  readonly waiting: boolean
  readonly onBack: () => void
  /** The program's recovery key is at hand instead. */
  readonly onProgramKey: () => void
}

/** Opens the vault with the code of the recovery sheet, and gives it a new passphrase before anything else. */
export const RecoveryForm = ({ waiting, onBack, onProgramKey }: RecoveryFormProps) => {
  const core = useCore()
  const { part, derive, cancel } = useDerivation()
  const [code, setCode] = useState("")
  const [next, setNext] = useState("")
  const [wrong, setWrong] = useState<Wrong | null>(null)
  const codeInput = useRef<HTMLInputElement>(null)

  const open = async (event: Event) => {
    event.preventDefault()
    if (part !== null || waiting) return
    setWrong(null)
    const result = await derive(
      async (signal, onProgress) => {
        const proof = { recoveryCode: code }
        const changed = await core.vault.changePassphrase({ proof, next }, signal, onProgress)
        return changed.ok ? core.vault.unlockWithRecovery({ code }) : changed
      },
      ["WrongRecoveryCode", "PassphraseTooShort", "TooManyTries"],
    )
    if (result.ok) return
    const words = failureLine(result.error)
    if (result.error.type === "PassphraseTooShort") setWrong({ field: "next", words })
    if (result.error.type !== "WrongRecoveryCode") return
    setWrong({ field: "code", words })
    codeInput.current?.select()
  }

  return (
    <form class="stack" onSubmit={open}>
      <Field
        label={m.recovery_code()}
        hint={m.recovery_code_hint()}
        error={wrong?.field === "code" ? wrong.words : null}
      >
        {wiring => (
          <input
            {...wiring}
            ref={codeInput}
            class="input input-code"
            type="text"
            value={code}
            autoComplete="off"
            autoCapitalize="characters"
            spellcheck={false}
            onInput={event => setCode(event.currentTarget.value)}
          />
        )}
      </Field>
      <NewPassphraseField
        label={m.recovery_next()}
        hint={m.recovery_next_hint()}
        value={next}
        error={wrong?.field === "next" ? wrong.words : null}
        onInput={setNext}
      />
      <Button kind="primary" type="submit" wide busy={part !== null} disabled={waiting}>
        {m.recovery_open()}
      </Button>
      {part !== null && <DerivationProgress label={m.recovery_opening()} part={part} onCancel={cancel} />}
      <Button kind="link" onClick={onBack}>
        {m.recovery_back()}
      </Button>
      <UseProgramKey onUse={onProgramKey} />
    </form>
  )
}
