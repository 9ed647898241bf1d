import { useState } from "preact/hooks"
import { useCore } from "../../../ui/core-context.tsx"
import { failureWords } from "../../../ui/failure-words.ts"
import { Button } from "../../../ui/parts/Button.tsx"
import { DerivationProgress } from "../../../ui/unlock/DerivationProgress.tsx"
import { NewPassphraseField } from "../../../ui/unlock/NewPassphraseField.tsx"
import { useDerivation } from "../../../ui/unlock/use-derivation.ts"
import { m } from "../../../words/messages.js"
import { placeHere, settingUp } from "../../members.ts"
import { endSheetCheck, expectSheetCheck } from "../../sheet-unchecked.ts"
import { about } from "./own-answers.ts"
import { StepScreen } from "./StepScreen.tsx"

type NewPassphraseProps = {
  readonly onBack: () => void
  /** The vault is there and open; its recovery code is told this once. */
  readonly onMade: (recoveryCode: string) => void
}

export const NewPassphrase = ({ onBack, onMade }: NewPassphraseProps) => {
  const core = useCore()
  const { part, derive, cancel } = useDerivation()
  const [passphrase, setPassphrase] = useState("")
  const [short, setShort] = useState<string | null>(null)

  const make = async () => {
    if (part !== null) return
    settingUp.value = true
    expectSheetCheck(placeHere)
    const made = await derive(
      (signal, onProgress) => core.vault.create({ passphrase }, signal, onProgress),
      ["PassphraseTooShort"],
    )
    if (made.ok) return onMade(made.value.recoveryCode)
    settingUp.value = false
    endSheetCheck(placeHere)
    if (made.error.type === "PassphraseTooShort") setShort(failureWords(made.error).title)
  }

  return (
    <StepScreen
      at="passphrase"
      title={m.first_passphrase_title()}
      status={m.first_passphrase_why()}
      onBack={onBack}
      onSubmit={() => void make()}
      actions={
        <>
          {part !== null && <DerivationProgress label={m.first_passphrase_making()} part={part} onCancel={cancel} />}
          <Button kind="primary" type="submit" busy={part !== null}>
            {m.first_passphrase_make()}
          </Button>
        </>
      }
    >
      <NewPassphraseField
        label={m.unlock_passphrase()}
        hint={m.first_passphrase_hint()}
        own={about.value.name.split(/\s+/)}
        value={passphrase}
        error={short}
        first
        onInput={typed => {
          setPassphrase(typed)
          setShort(null)
        }}
      />
      <ul class="first-advice">
        <li>{m.first_passphrase_advice_words()}</li>
        <li>{m.first_passphrase_advice_own()}</li>
        <li>{m.first_passphrase_advice_look()}</li>
      </ul>
    </StepScreen>
  )
}
