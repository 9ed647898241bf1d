import type { GroupSessionId } from "../../base/id.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { hrefTo, paths } from "../paths.ts"

/** Looking around after wrap-up: no clock runs, and one can go either way. */
export const GroupWrappedUp = ({ id }: { readonly id: GroupSessionId }) => {
  const core = useCore()
  const act = useAct()
  return (
    <Notice
      title={m.session_wrapped_up()}
      actions={
        <>
          <Button kind="link" href={hrefTo(paths.groupWrapUp(id))}>
            {m.groups_to_notes()}
          </Button>
          <Button kind="link" onClick={() => void act(core.groups.reopen({ id }))}>
            {m.session_reopen()}
          </Button>
        </>
      }
    />
  )
}
