import { Lock } from "lucide"
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks"
import type { Instant } from "../../base/clock.ts"
import { m } from "../../words/messages.js"
import { useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Icon } from "../parts/Icon.tsx"
import { useSecondsUntil } from "../unlock/use-seconds-until.ts"
import "./lock.css"
import { useLock } from "./use-lock.ts"

/** Said in steps of ten seconds: a clock that runs makes nobody calm. */
const wordsFor = (seconds: number): string => {
  if (seconds > 45) return m.idle_locks_soon()
  if (seconds > 5) return m.idle_locks_in({ count: Math.ceil(seconds / 10) * 10 })
  return m.idle_locks_now()
}

/** Over every screen, a question in front of it too: nobody has used the page, and soon it locks. Said once. */
export const IdleNotice = ({ locksAt }: { readonly locksAt: Instant }) => {
  const core = useCore()
  const lock = useLock()
  const notice = useRef<HTMLDialogElement>(null)
  const id = useId()
  const words = wordsFor(useSecondsUntil(locksAt))
  const [said, setSaid] = useState("")
  useLayoutEffect(() => {
    // In front of a question everything else is out of reach, so then it is one too; else it leaves the focus alone.
    if (document.querySelector("dialog:modal")) notice.current?.showModal()
    else notice.current?.showPopover()
  }, [])
  useEffect(() => setSaid(`${words}. ${m.idle_saved()}`), [])
  const stay = () => void core.vault.touch().catch(() => {}) // a dead core is said by the next command

  return (
    <dialog class="idle-notice" popover="manual" ref={notice} aria-labelledby={id} onCancel={stay} data-idle-notice>
      <Icon of={Lock} />
      <div>
        <b id={id}>{words}</b>
        <p class="quiet">{m.idle_saved()}</p>
        <div class="row">
          <Button kind="primary" onClick={stay}>
            {m.idle_stay()}
          </Button>
          <Button onClick={() => void lock()}>{m.idle_lock_now()}</Button>
        </div>
      </div>
      <p class="unseen" role="alert">
        {said}
      </p>
    </dialog>
  )
}
