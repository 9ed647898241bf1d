import type { RecordFailure } from "../../base/failure.ts"
import type { NoteId } from "../../base/id.ts"
import { live } from "../../bridge/live.ts"
import { type Insertion, standingOf } from "../../domain/insertion.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useLive } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { useWhen } from "../use-when.ts"

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
    return <p class="quiet not-on-paper">{m.insert_confirmed({ moment: when.moment(standing.at) })}</p>
  return (
    <div class="in-record not-on-paper">
      <p>{m.insert_waits({ moment: when.moment(standing.at) })}</p>
      <Button onClick={() => void act(core.insertions.confirm({ noteId: id }))}>{m.insert_confirm()}</Button>
    </div>
  )
}
