import type { EntryId, ParticipantId } from "../../base/id.ts"
import type {
  ChangeFigures,
  ProgramFields,
  ProgramList,
  QualityMeetingFields,
  StaffFields,
  TrainingFields,
} from "../../program/api.ts"
import { useAct, useCore } from "../core-context.tsx"
import { useTakeAway } from "../use-take-away.ts"

/** What can be done to the program; each answers whether it was kept. */
export const useProgramActs = () => {
  const { program } = useCore()
  const act = useAct()
  const takeAway = useTakeAway()
  return {
    change: async (fields: ProgramFields) => (await act(program.change({ fields }))).ok,
    putStaff: async (entryId: EntryId | null, fields: StaffFields) =>
      (await act(program.putStaff({ entryId, fields }))).ok,
    putTraining: async (entryId: EntryId | null, fields: TrainingFields) =>
      (await act(program.putTraining({ entryId, fields }))).ok,
    putQualityMeeting: async (entryId: EntryId | null, fields: QualityMeetingFields) =>
      (await act(program.putQualityMeeting({ entryId, fields }))).ok,
    takeAway: (list: ProgramList, entryId: EntryId, said: string) =>
      takeAway(removed => act(program.setRemoved({ list, entryId, removed })), said),
    leaveOut: async (participantId: ParticipantId, out: boolean, reason: string) =>
      (await act(program.leaveOut({ participantId, out, reason }))).ok,
    setChange: async (instrumentId: string, change: ChangeFigures | null) =>
      (await act(program.setChange({ instrumentId, change }))).ok,
  }
}
