import type { ReminderLine } from "../../reminders/api.ts"
import { MeetingSheet } from "./MeetingSheet.tsx"
import { SupporterSheet } from "./SupporterSheet.tsx"

type HereSheetProps = { readonly of: ReminderLine; readonly onClose: () => void }

/** What can be done about a reminder without leaving the screen. */
export const HereSheet = ({ of: { action }, onClose }: HereSheetProps) => {
  switch (action.do) {
    case "plan-meeting":
      return <MeetingSheet id={action.participantId} onClose={onClose} />
    case "log-contact":
      return <SupporterSheet id={action.participantId} is="log" onClose={onClose} />
    case "supporters":
      return <SupporterSheet id={action.participantId} is="ask" onClose={onClose} />
    default:
      return null
  }
}
