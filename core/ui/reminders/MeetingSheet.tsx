import { systemClock } from "../../base/clock.ts"
import type { RecordFailure } from "../../base/failure.ts"
import type { ParticipantId } from "../../base/id.ts"
import { live } from "../../bridge/live.ts"
import type { Participant } from "../../domain/participant.ts"
import { useCore, useLive } from "../core-context.tsx"
import { PlanMeeting } from "../people/PlanMeeting.tsx"

type MeetingSheetProps = { readonly id: ParticipantId; readonly open: boolean; readonly onClose: () => void }

/** The next meeting, planned from where one is. The person is looked up once it opens. */
export const MeetingSheet = ({ open, ...rest }: MeetingSheetProps) => (open ? <OpenMeeting {...rest} /> : null)

const OpenMeeting = ({ id, onClose }: Omit<MeetingSheetProps, "open">) => {
  const core = useCore()
  const person = useLive(() => live<Participant, RecordFailure>(next => core.people.watch({ id }, next)), [core, id])
  return person.state === "ready" ? (
    <PlanMeeting person={person.value} today={systemClock.today()} open onClose={onClose} />
  ) : null
}
