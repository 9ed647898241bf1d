import { Printer } from "lucide"
import { useState } from "preact/hooks"
import { dayOf } from "../../../core/base/clock.ts"
import { useCore } from "../../../core/ui/core-context.tsx"
import { failureWords } from "../../../core/ui/failure-words.ts"
import { Button } from "../../../core/ui/parts/Button.tsx"
import { TextField } from "../../../core/ui/parts/TextField.tsx"
import { DerivationProgress } from "../../../core/ui/unlock/DerivationProgress.tsx"
import { RecoverySheet } from "../../../core/ui/unlock/RecoverySheet.tsx"
import { useDerivation } from "../../../core/ui/unlock/use-derivation.ts"
import { m } from "../../../core/words/messages.js"

/** A new code; the old sheet opens nothing from then on. The code is shown until this screen is left. */
export const NewRecoverySheet = () => {
  const core = useCore()
  const { part, derive, cancel } = useDerivation()
  const [passphrase, setPassphrase] = useState("")
  const [wrong, setWrong] = useState<string | null>(null)
  const [code, setCode] = useState<string | null>(null)

  const renew = async (event: Event) => {
    event.preventDefault()
    if (part !== null) return
    setWrong(null)
    const result = await derive(
      (signal, onProgress) => core.vault.renewRecovery({ passphrase }, signal, onProgress),
      ["WrongPassphrase"],
    )
    if (result.ok) {
      setPassphrase("")
      setCode(result.value.recoveryCode)
    } else if (result.error.type === "WrongPassphrase") setWrong(failureWords(result.error).title)
  }

  if (code)
    return (
      <div class="stack">
        <RecoverySheet code={code} on={dayOf(new Date().toISOString())} />
        <div class="row">
          <Button icon={Printer} onClick={() => print()}>
            {m.recovery_print()}
          </Button>
          <Button onClick={() => setCode(null)}>{m.recovery_kept()}</Button>
        </div>
      </div>
    )
  return (
    <form class="stack" onSubmit={renew}>
      <p>{m.settings_sheet_what()}</p>
      <TextField
        label={m.settings_passphrase_now()}
        type="passphrase"
        autoComplete="current-password"
        value={passphrase}
        error={wrong}
        onInput={setPassphrase}
      />
      <Button type="submit" busy={part !== null}>
        {m.settings_sheet_make()}
      </Button>
      {part !== null && <DerivationProgress label={m.unlock_deriving()} part={part} onCancel={cancel} />}
    </form>
  )
}
