import { Printer } from "lucide"
import { useState } from "preact/hooks"
import { dayOf } from "../../../core/base/clock.ts"
import { Button } from "../../../core/ui/parts/Button.tsx"
import { Checkbox } from "../../../core/ui/parts/Checkbox.tsx"
import { RecoverySheet } from "../../../core/ui/unlock/RecoverySheet.tsx"
import { m } from "../../../core/words/messages.js"
import { StepScreen } from "./StepScreen.tsx"

/** The recovery sheet, which is shown this once. */
export const SheetStep = ({ code, onNext }: { readonly code: string; readonly onNext: () => void }) => {
  const [kept, setKept] = useState(false)
  return (
    <StepScreen
      at={3}
      title={m.first_sheet_title()}
      status={m.first_sheet_why()}
      actions={
        <>
          <Button icon={Printer} onClick={() => print()}>
            {m.recovery_print()}
          </Button>
          <Button kind="primary" disabled={!kept} onClick={onNext}>
            {m.first_next()}
          </Button>
        </>
      }
    >
      <RecoverySheet code={code} on={dayOf(new Date().toISOString())} />
      <Checkbox label={m.recovery_kept()} checked={kept} onChange={setKept} />
    </StepScreen>
  )
}
