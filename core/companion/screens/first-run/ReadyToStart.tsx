import { Button } from "../../../ui/parts/Button.tsx"
import { Notice } from "../../../ui/parts/Notice.tsx"
import { m } from "../../../words/messages.js"
import { useShell } from "../../shell.ts"
import { wayIn } from "./own-answers.ts"
import { StepScreen } from "./StepScreen.tsx"

const ways = {
  alone: { what: m.first_ready_what, go: m.first_ready_today },
  join: { what: m.first_ready_join_what, go: m.first_ready_join },
  start: { what: m.first_ready_start_what, go: m.first_ready_start },
} as const

export const ReadyToStart = ({ onNext }: { readonly onNext: () => void }) => {
  const { updates } = useShell()
  const way = ways[wayIn.value]
  const offline = updates?.readyOffline.value ?? true
  return (
    <StepScreen
      at="ready"
      title={m.first_ready_title()}
      status={way.what()}
      actions={
        <Button kind="primary" onClick={onNext}>
          {way.go()}
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
