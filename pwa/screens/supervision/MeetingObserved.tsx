import type { RecordFailure } from "../../../core/base/failure.ts"
import { live } from "../../../core/bridge/live.ts"
import type { Program } from "../../../core/domain/program.ts"
import { kept } from "../../../core/domain/shape.ts"
import type { Supervision } from "../../../core/domain/supervision.ts"
import type { IntegrityRating } from "../../../core/supervision/api.ts"
import { useCore, useLive } from "../../../core/ui/core-context.tsx"
import { Ready } from "../../../core/ui/parts/Ready.tsx"
import { ObserveButton } from "../../../core/ui/supervision/ObserveButton.tsx"
import { RatingRows } from "../../../core/ui/supervision/RatingRows.tsx"
import { m } from "../../../core/words/messages.js"

type MeetingObservedProps = {
  readonly meeting: Supervision
  readonly staff: Program["staff"]
  readonly today: string
}

/** Sessions that were observed for this meeting; another can be rated while it is open. */
export const MeetingObserved = ({ meeting, staff, today }: MeetingObservedProps) => {
  const core = useCore()
  const ratings = useLive(
    () => live<readonly IntegrityRating[], RecordFailure>(next => core.supervision.watchIntegrity(null, next)),
    [core],
  )
  const some = kept(meeting.observations).length > 0
  if (!some && meeting.status === "finished") return null
  return (
    <section>
      <h2>{m.supervision_integrity()}</h2>
      {some ? (
        <Ready of={ratings} what={m.supervision_meeting_what()} lines={2}>
          {all => (
            <RatingRows
              label={m.supervision_integrity()}
              ratings={all.filter(({ meetingId }) => meetingId === meeting.id)}
              staff={staff}
              today={today}
            />
          )}
        </Ready>
      ) : (
        <p class="quiet">{m.supervision_integrity_line()}</p>
      )}
      {meeting.status === "open" && <ObserveButton meetingId={meeting.id} staff={staff} />}
    </section>
  )
}
