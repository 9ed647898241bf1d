import type { RecordFailure } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import type { Soundness } from "../../../system/api.ts"
import { CheckNow } from "../../../ui/CheckNow.tsx"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { failureWords } from "../../../ui/failure-words.ts"
import { Notice } from "../../../ui/parts/Notice.tsx"
import { m } from "../../../words/messages.js"

/** Opens every record and says whether all is as Handrail left it. */
export const SoundnessCheck = () => {
  const core = useCore()
  const last = useLive(
    () => live<Soundness | null, RecordFailure>(next => core.system.watchSoundness(null, next)),
    [core],
  )
  return (
    <>
      <h2>{m.settings_check()}</h2>
      <CheckNow last={last} words={m.settings_check_now()} check={signal => core.system.check(null, signal)}>
        {soundness => <Found soundness={soundness} />}
      </CheckNow>
    </>
  )
}

const Found = ({ soundness }: { readonly soundness: Soundness }) => {
  if (soundness.state === "sound")
    return (
      <Notice kind="done" title={m.settings_check_sound()}>
        {m.settings_check_sound_count({ count: soundness.records })}
      </Notice>
    )
  const { unreadable, counted, unnamed } = soundness
  return (
    <Notice kind="danger" title={m.settings_check_damaged()}>
      {unreadable.length > 0 && <p>{failureWords({ type: "Tampered", ids: unreadable }).title}</p>}
      {unnamed && <p>{m.soundness_unnamed({ count: unnamed })}</p>}
      {counted && <p>{m.settings_check_counted()}</p>}
      <p>{m.failure_tampered_next()}</p>
    </Notice>
  )
}
