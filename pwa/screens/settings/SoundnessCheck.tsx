import type { RecordFailure } from "../../../core/base/failure.ts"
import { live } from "../../../core/bridge/live.ts"
import type { Soundness } from "../../../core/system/api.ts"
import { useCore, useLive } from "../../../core/ui/core-context.tsx"
import { failureWords } from "../../../core/ui/failure-words.ts"
import { Button } from "../../../core/ui/parts/Button.tsx"
import { Notice } from "../../../core/ui/parts/Notice.tsx"
import { useDerivation } from "../../../core/ui/unlock/use-derivation.ts"
import { m } from "../../../core/words/messages.js"

/** Opens every record and says whether all is as Handrail left it. */
export const SoundnessCheck = () => {
  const core = useCore()
  const { part, derive } = useDerivation()
  const last = useLive(
    () => live<Soundness | null, RecordFailure>(next => core.system.watchSoundness(null, next)),
    [core],
  )
  return (
    <>
      <h2>{m.settings_check()}</h2>
      <div class="stack" role="status">
        {last.state === "ready" && last.value && <Found soundness={last.value} />}
        {last.state === "failed" && (
          <Notice kind="danger" title={failureWords(last.error).title}>
            {failureWords(last.error).next}
          </Notice>
        )}
      </div>
      <Button busy={part !== null} onClick={() => void derive(signal => core.system.check(null, signal))}>
        {m.settings_check_now()}
      </Button>
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
