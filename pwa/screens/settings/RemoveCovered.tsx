import { useState } from "preact/hooks"
import type { Instant } from "../../../core/base/clock.ts"
import type { Place } from "../../../core/bridge/place.ts"
import { Button } from "../../../core/ui/parts/Button.tsx"
import { Dialog } from "../../../core/ui/parts/Dialog.tsx"
import { Notice } from "../../../core/ui/parts/Notice.tsx"
import { useWhen } from "../../../core/ui/use-when.ts"
import { m } from "../../../core/words/messages.js"
import { beginLeaving } from "../../members.ts"

type RemoveCoveredProps = {
  readonly place: Place
  /** When the backup was made that holds all there is, and was read back. */
  readonly checkedAt: Instant
}

/** A backup holds everything: one question is enough. */
export const RemoveCovered = ({ place, checkedAt }: RemoveCoveredProps) => {
  const when = useWhen()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Notice kind="done" title={m.settings_remove_covered()}>
        {m.settings_remove_covered_next({ when: when.moment(checkedAt) })}
      </Notice>
      <Button kind="danger" onClick={() => setAsking(true)}>
        {m.settings_remove_now()}
      </Button>
      <Dialog
        open={asking}
        title={m.settings_remove_sure()}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{m.settings_remove_stay()}</Button>
            <Button kind="danger" onClick={() => beginLeaving(place)}>
              {m.settings_remove_yes()}
            </Button>
          </>
        }
      >
        <p>{m.settings_remove_sure_what()}</p>
      </Dialog>
    </>
  )
}
