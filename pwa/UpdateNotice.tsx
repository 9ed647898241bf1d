import { Button } from "../core/ui/parts/Button.tsx"
import { Notice } from "../core/ui/parts/Notice.tsx"
import { m } from "../core/words/messages.js"
import { takeUpdate, updateHeld, updateWaits } from "./updates.ts"

/** A new version waits. Taking it starts every window anew, so a person says when; sessions never see this. */
export const UpdateNotice = () =>
  updateWaits.value ? (
    <div class="app-notice">
      <Notice
        title={m.update_waits()}
        actions={
          <Button kind="link" onClick={() => void takeUpdate()}>
            {m.update_take()}
          </Button>
        }
      >
        <span role="status">{updateHeld.value ? m.update_held() : m.update_saved()}</span>
      </Notice>
    </div>
  ) : null
