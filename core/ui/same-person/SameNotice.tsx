import type { RecordFailure } from "../../base/failure.ts"
import { live } from "../../bridge/live.ts"
import { m } from "../../words/messages.js"
import { useCore, useLive } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { hrefTo, paths } from "../paths.ts"

/** Says that records may be of one person; nothing while there are none. */
export const SameNotice = () => {
  const core = useCore()
  const pairs = useLive(() => live<number, RecordFailure>(next => core.samePerson.watchCount(null, next)), [core])
  if (pairs.state !== "ready" || pairs.value === 0) return null
  return (
    <Notice
      title={m.same_notice({ count: pairs.value })}
      actions={
        <Button kind="link" href={hrefTo(paths.samePeople)}>
          {m.same_notice_look()}
        </Button>
      }
    >
      {m.same_notice_next()}
    </Notice>
  )
}
