import { Button } from "../../../core/ui/parts/Button.tsx"
import { Notice } from "../../../core/ui/parts/Notice.tsx"
import { m } from "../../../core/words/messages.js"
import { readyOffline } from "../../updates.ts"
import { StepScreen } from "./StepScreen.tsx"

export const ReadyToStart = ({ onNext }: { readonly onNext: () => void }) => (
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
      {readyOffline.value ? (
        <Notice kind="done" title={m.first_ready_offline()}>
          {m.first_ready_offline_next()}
        </Notice>
      ) : (
        <Notice title={m.first_ready_fetching()}>{m.first_ready_fetching_next()}</Notice>
      )}
    </div>
  </StepScreen>
)
