import { Button } from "../../../ui/parts/Button.tsx"
import { Notice } from "../../../ui/parts/Notice.tsx"
import { m } from "../../../words/messages.js"
import { useShell } from "../../shell.ts"
import { StepScreen } from "./StepScreen.tsx"

export const ReadyToStart = ({ onNext }: { readonly onNext: () => void }) => {
  const { updates } = useShell()
  const offline = updates?.readyOffline.value ?? true
  return (
    <StepScreen
      at="ready"
      title={m.first_ready_title()}
      status={m.first_ready_what()}
      actions={
        <Button kind="primary" onClick={onNext}>
          {m.first_ready_today()}
        </Button>
      }
    >
      <div role="status">
        {offline ? (
          <Notice kind="done" title={m.first_ready_offline()}>
            {m.first_ready_offline_next()}
          </Notice>
        ) : (
          <Notice title={m.first_ready_fetching()}>{m.first_ready_fetching_next()}</Notice>
        )}
      </div>
    </StepScreen>
  )
}
