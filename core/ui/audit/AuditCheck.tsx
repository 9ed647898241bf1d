import type { RecordFailure } from "../../base/failure.ts"
import { live } from "../../bridge/live.ts"
import type { AuditSoundness } from "../../store/audit/walk.ts"
import { m } from "../../words/messages.js"
import { CheckNow } from "../CheckNow.tsx"
import { useCore, useLive } from "../core-context.tsx"
import { Notice } from "../parts/Notice.tsx"
import { useWhen } from "../use-when.ts"
import { breakWords } from "./break-words.ts"

/** What the last check of the log found; null before the first. */
export const useAuditCheck = () => {
  const core = useCore()
  return useLive(() => live<AuditSoundness | null, RecordFailure>(next => core.audit.watchCheck(null, next)), [core])
}

/** More than so many places say no more than these. */
const mostPlaces = 5

/** Walks the whole log and says whether it is as Handrail wrote it, or where it is not. */
export const AuditCheck = () => {
  const core = useCore()
  const last = useAuditCheck()
  return (
    <CheckNow last={last} words={m.audit_check_now()} check={signal => core.audit.check(null, signal)}>
      {soundness => <Found soundness={soundness} />}
    </CheckNow>
  )
}

const Found = ({ soundness }: { readonly soundness: AuditSoundness }) => {
  const when = useWhen()
  if (soundness.state === "whole")
    return (
      <Notice kind="done" title={m.audit_check_whole()}>
        {m.audit_check_whole_count({ count: soundness.entries })}
      </Notice>
    )
  const { breaks } = soundness
  return (
    <Notice kind="danger" title={m.audit_check_broken()}>
      {breaks.slice(0, mostPlaces).map(found => (
        <p key={JSON.stringify(found)}>{breakWords(found, when)}</p>
      ))}
      {breaks.length > mostPlaces && <p>{m.audit_break_more({ count: breaks.length - mostPlaces })}</p>}
      <p>{m.audit_check_broken_next()}</p>
    </Notice>
  )
}
