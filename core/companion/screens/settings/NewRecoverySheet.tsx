import { Printer } from "lucide"
import { useState } from "preact/hooks"
import { dayOf } from "../../../base/clock.ts"
import { useCore, useToasts } from "../../../ui/core-context.tsx"
import { failureLine } from "../../../ui/failure-words.ts"
import { Button } from "../../../ui/parts/Button.tsx"
import { TextField } from "../../../ui/parts/TextField.tsx"
import { DerivationProgress } from "../../../ui/unlock/DerivationProgress.tsx"
import { RecoverySheet } from "../../../ui/unlock/RecoverySheet.tsx"
import { SheetCheck } from "../../../ui/unlock/SheetCheck.tsx"
import { useDerivation } from "../../../ui/unlock/use-derivation.ts"
import { useSheetCheck } from "../../../ui/unlock/use-sheet-check.ts"
import { m } from "../../../words/messages.js"
import { placeHere } from "../../members.ts"
import { endSheetCheck, expectSheetCheck, isSheetUnchecked } from "../../sheet-unchecked.ts"

/** A new code; the old sheet opens nothing from then on. The code is shown until it is typed back, or this is left. */
export const NewRecoverySheet = () => {
  const [code, setCode] = useState<string | null>(null)
  return code === null ? <MakeSheet onMade={setCode} /> : <KeepSheet code={code} onKept={() => setCode(null)} />
}

const MakeSheet = ({ onMade }: { readonly onMade: (code: string) => void }) => {
  const core = useCore()
  const { part, derive, cancel } = useDerivation()
  const [passphrase, setPassphrase] = useState("")
  const [wrong, setWrong] = useState<string | null>(null)

  const renew = async (event: Event) => {
    event.preventDefault()
    if (part !== null) return
    setWrong(null)
    const was = isSheetUnchecked(placeHere)
    expectSheetCheck(placeHere)
    const result = await derive(
      (signal, onProgress) => core.vault.renewRecovery({ passphrase }, signal, onProgress),
      ["WrongPassphrase", "TooManyTries"],
    )
    if (result.ok) return onMade(result.value.recoveryCode)
    if (!was) endSheetCheck(placeHere)
    if (result.error.type === "WrongPassphrase" || result.error.type === "TooManyTries")
      setWrong(failureLine(result.error))
  }

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

type KeepSheetProps = { readonly code: string; readonly onKept: () => void }

const KeepSheet = ({ code, onKept }: KeepSheetProps) => {
  const toasts = useToasts()
  const [onPaper, setOnPaper] = useState(false)
  const { fields, check } = useSheetCheck(code)
  const submit = (event: Event) => {
    event.preventDefault()
    if (!check()) return
    endSheetCheck(placeHere)
    toasts.say(m.sheet_checked())
    onKept()
  }
  if (!onPaper)
    return (
      <div class="stack">
        <RecoverySheet code={code} on={dayOf(new Date().toISOString())} />
        <div class="row">
          <Button icon={Printer} onClick={() => print()}>
            {m.recovery_print()}
          </Button>
          <Button onClick={() => setOnPaper(true)}>{m.sheet_on_paper()}</Button>
        </div>
      </div>
    )
  return (
    <form class="stack" onSubmit={submit}>
      <p>{m.sheet_check_why()}</p>
      <SheetCheck fields={fields} />
      <div class="row">
        <Button type="submit">{m.sheet_check_done()}</Button>
        <Button kind="link" onClick={() => setOnPaper(false)}>
          {m.sheet_show_again()}
        </Button>
      </div>
    </form>
  )
}
