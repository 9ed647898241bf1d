import { Printer } from "lucide"
import { useState } from "preact/hooks"
import { dayOf } from "../../../base/clock.ts"
import { Button } from "../../../ui/parts/Button.tsx"
import { RecoverySheet } from "../../../ui/unlock/RecoverySheet.tsx"
import { SheetCheck } from "../../../ui/unlock/SheetCheck.tsx"
import { useSheetCheck } from "../../../ui/unlock/use-sheet-check.ts"
import { m } from "../../../words/messages.js"
import { placeHere } from "../../members.ts"
import { endSheetCheck } from "../../sheet-unchecked.ts"
import { StepScreen } from "./StepScreen.tsx"

type SheetStepProps = { readonly code: string; readonly onNext: () => void }

/** The recovery sheet, which is shown this once; then two of its groups are typed back from the paper. */
export const SheetStep = (props: SheetStepProps) => {
  const [onPaper, setOnPaper] = useState(false)
  return onPaper ? (
    <CheckSheet {...props} onBack={() => setOnPaper(false)} />
  ) : (
    <ShowSheet code={props.code} onNext={() => setOnPaper(true)} />
  )
}

const ShowSheet = ({ code, onNext }: SheetStepProps) => (
  <StepScreen
    at="sheet"
    title={m.first_sheet_title()}
    status={m.first_sheet_why()}
    actions={
      <>
        <Button icon={Printer} onClick={() => print()}>
          {m.recovery_print()}
        </Button>
        <Button kind="primary" onClick={onNext}>
          {m.sheet_on_paper()}
        </Button>
      </>
    }
  >
    <RecoverySheet code={code} on={dayOf(new Date().toISOString())} />
  </StepScreen>
)

const CheckSheet = ({ code, onNext, onBack }: SheetStepProps & { readonly onBack: () => void }) => {
  const { fields, check } = useSheetCheck(code)
  const submit = () => {
    if (!check()) return
    endSheetCheck(placeHere)
    onNext()
  }
  return (
    <StepScreen
      at="sheet"
      title={m.sheet_check_title()}
      status={m.sheet_check_why()}
      onSubmit={submit}
      actions={
        <>
          <Button onClick={onBack}>{m.sheet_show_again()}</Button>
          <Button kind="primary" type="submit">
            {m.first_next()}
          </Button>
        </>
      }
    >
      <SheetCheck fields={fields} />
    </StepScreen>
  )
}
