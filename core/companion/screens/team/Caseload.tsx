import type { RecordFailure } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import type { CaseloadLine } from "../../../team/api.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { CaseloadBoard } from "../../../ui/team/CaseloadBoard.tsx"
import { m } from "../../../words/messages.js"
import { SupervisorScreen } from "./SupervisorScreen.tsx"

/** Whom the program serves, and who serves them. */
export const Caseload = () => {
  const core = useCore()
  const lines = useLive(
    () => live<readonly CaseloadLine[], RecordFailure>(next => core.team.watchCaseload(null, next)),
    [core],
  )
  return (
    <SupervisorScreen title={m.caseload_title()} status={m.caseload_line()} wide>
      {({ members }) => (
        <Ready of={lines} what={m.people_what()} lines={6}>
          {found => <CaseloadBoard lines={found} members={members} />}
        </Ready>
      )}
    </SupervisorScreen>
  )
}
