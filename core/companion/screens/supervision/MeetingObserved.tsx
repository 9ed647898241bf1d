import type { RecordFailure } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import type { Program } from "../../../domain/program.ts"
import { kept } from "../../../domain/shape.ts"
import type { Supervision } from "../../../domain/supervision.ts"
import type { IntegrityRating } from "../../../supervision/api.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { ObserveButton } from "../../../ui/supervision/ObserveButton.tsx"
import { RatingRows } from "../../../ui/supervision/RatingRows.tsx"
import { m } from "../../../words/messages.js"

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
