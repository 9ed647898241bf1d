import { Button } from "../ui/parts/Button.tsx"
import { Notice } from "../ui/parts/Notice.tsx"
import { m } from "../words/messages.js"
import { useShell } from "./shell.ts"

/** A new version waits. Taking it starts every window anew, so a person says when; sessions never see this. */
export const UpdateNotice = () => {
  const { updates } = useShell()
  return updates?.waits.value ? (
    <div class="app-notice">
      <Notice
        title={m.update_waits()}
        actions={
          <Button kind="link" onClick={() => void updates.take()}>
            {m.update_take()}
          </Button>
        }
      >
        <span role="status">{updates.held.value ? m.update_held() : m.update_saved()}</span>
      </Notice>
    </div>
  ) : null
}
