import type { RecordFailure } from "../../base/failure.ts"
import { live } from "../../bridge/live.ts"
import type { Soundness } from "../../system/api.ts"
import { m } from "../../words/messages.js"
import { useCore, useLive } from "../core-context.tsx"
import { failureWords } from "../failure-words.ts"
import { Notice } from "../parts/Notice.tsx"

/** Says when what is on disk is not what Handrail wrote; nothing otherwise. It is looked through after each unlock. */
export const SoundnessNotice = () => {
  const core = useCore()
  const found = useLive(
    () => live<Soundness | null, RecordFailure>(next => core.system.watchSoundness(null, next)),
    [core],
  )
  if (found.state !== "ready" || found.value?.state !== "damaged") return null
  const { unreadable, unnamed } = found.value
  const { title, next } = failureWords({ type: "Tampered", ids: unreadable })
  const others = unnamed ? m.soundness_unnamed({ count: unnamed }) : m.soundness_counted()
  return (
    <Notice kind="danger" title={unreadable.length > 0 ? title : others} urgent>
      {next}
    </Notice>
  )
}
