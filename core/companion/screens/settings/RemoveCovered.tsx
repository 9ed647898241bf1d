import { useState } from "preact/hooks"
import type { Instant } from "../../../base/clock.ts"
import type { Place } from "../../../bridge/place.ts"
import { Button } from "../../../ui/parts/Button.tsx"
import { Dialog } from "../../../ui/parts/Dialog.tsx"
import { Notice } from "../../../ui/parts/Notice.tsx"
import { useWhen } from "../../../ui/use-when.ts"
import { m } from "../../../words/messages.js"
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
