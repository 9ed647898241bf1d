import { systemClock } from "../../base/clock.ts"
import type { RecordFailure } from "../../base/failure.ts"
import type { ParticipantId } from "../../base/id.ts"
import { live } from "../../bridge/live.ts"
import type { Participant } from "../../domain/participant.ts"
import { useCore, useLive } from "../core-context.tsx"
import { PlanMeeting } from "../people/PlanMeeting.tsx"

type MeetingSheetProps = { readonly id: ParticipantId; readonly onClose: () => void }

/** The next meeting, planned from where one is. */
export const MeetingSheet = ({ id, onClose }: MeetingSheetProps) => {
  const core = useCore()
  const person = useLive(() => live<Participant, RecordFailure>(next => core.people.watch({ id }, next)), [core, id])
  return person.state === "ready" ? (
    <PlanMeeting person={person.value} today={systemClock.today()} open onClose={onClose} />
  ) : null
}
