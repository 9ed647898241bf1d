import type { RecordFailure } from "../../base/failure.ts"
import type { ParticipantId } from "../../base/id.ts"
import { type Live, live } from "../../bridge/live.ts"
import type { ToolSheetHead } from "../../domain/tool-sheet.ts"
import { useCore, useLive } from "../core-context.tsx"

/** All sheets of a person, newest first. */
export const useToolHeads = (participantId: string): Live<readonly ToolSheetHead[], RecordFailure> => {
  const core = useCore()
  return useLive(
    () =>
      live<readonly ToolSheetHead[], RecordFailure>(next =>
        core.tools.watchOf({ participantId: participantId as ParticipantId }, next),
      ),
    [core, participantId],
  )
}
