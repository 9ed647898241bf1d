import type { RecordFailure } from "../../core/base/failure.ts"
import type { NoteId } from "../../core/base/id.ts"
import { live } from "../../core/bridge/live.ts"
import { type Insertion, standingOf } from "../../core/domain/insertion.ts"
import { useAct, useCore, useLive } from "../../core/ui/core-context.tsx"
import { Button } from "../../core/ui/parts/Button.tsx"
import { useWhen } from "../../core/ui/use-when.ts"
import { m } from "../../core/words/messages.js"

/** Whether the record system has the note: a field can still be lost, so only the practitioner can tell. */
export const StandingInRecord = ({ id }: { readonly id: NoteId }) => {
  const core = useCore()
  const act = useAct()
  const when = useWhen()
  const insertions = useLive(
    () => live<readonly Insertion[], RecordFailure>(next => core.insertions.watchOf({ noteId: id }, next)),
    [core, id],
  )
  const standing = standingOf(insertions.state === "ready" ? insertions.value : [])
  if (standing.type === "none") return null
  if (standing.type === "confirmed")
    return <p class="quiet">{m.insert_confirmed({ moment: when.moment(standing.at) })}</p>
  return (
    <div class="in-record">
      <p>{m.insert_waits({ moment: when.moment(standing.at) })}</p>
      <Button onClick={() => void act(core.insertions.confirm({ noteId: id }))}>{m.insert_confirm()}</Button>
    </div>
  )
}
