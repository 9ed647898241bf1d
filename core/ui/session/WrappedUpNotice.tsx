import type { SessionId } from "../../base/id.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { hrefTo, paths } from "../paths.ts"

/** Looking around after wrap-up: no clock runs, and one can go either way. */
export const WrappedUpNotice = ({ id }: { readonly id: SessionId }) => {
  const core = useCore()
  const act = useAct()
  return (
    <Notice
      title={m.session_wrapped_up()}
      actions={
        <>
          <Button kind="link" href={hrefTo(paths.wrapUp(id))}>
            {m.session_to_wrap_up()}
          </Button>
          <Button kind="link" onClick={() => void act(core.sessions.reopen({ id }))}>
            {m.session_reopen()}
          </Button>
        </>
      }
    />
  )
}
