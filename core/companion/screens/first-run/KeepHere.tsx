import { useEffect, useState } from "preact/hooks"
import { Button } from "../../../ui/parts/Button.tsx"
import { Notice } from "../../../ui/parts/Notice.tsx"
import { m } from "../../../words/messages.js"
import { isInstalled } from "../../install.ts"
import { useShell } from "../../shell.ts"
import { InstallHint } from "./InstallHint.tsx"
import { StepScreen } from "./StepScreen.tsx"

/** Asks the browser not to clear what is kept here, and says what it answered. */
export const KeepHere = ({ onNext }: { readonly onNext: () => void }) => {
  const { installs } = useShell()
  const [persisted, setPersisted] = useState<boolean | null>(null)
  useEffect(() => {
    void navigator.storage.persist().then(setPersisted, () => setPersisted(false))
  }, [])
  return (
    <StepScreen
      at="keep"
      title={m.first_keep_title()}
      actions={
        <Button kind="primary" onClick={onNext}>
          {m.first_next()}
        </Button>
      }
    >
      {persisted === true && (
        <Notice kind="done" title={m.first_keep_yes()}>
          {m.first_keep_yes_next()}
        </Notice>
      )}
      {persisted === false && (
        <Notice kind="attention" title={m.first_keep_no()}>
          {m.first_keep_no_next()}
        </Notice>
      )}
      {installs && !isInstalled() && <InstallHint />}
    </StepScreen>
  )
}
