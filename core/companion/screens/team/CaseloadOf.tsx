import type { RecordFailure } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import type { CaseloadLine } from "../../../team/api.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { paths } from "../../../ui/paths.ts"
import { NotHere } from "../../../ui/team/NotHere.tsx"
import { ServedBy } from "../../../ui/team/ServedBy.tsx"
import { m } from "../../../words/messages.js"
import { SupervisorScreen } from "./SupervisorScreen.tsx"

export const CaseloadOf = ({ id }: { readonly id: string }) => {
  const core = useCore()
  const lines = useLive(
    () => live<readonly CaseloadLine[], RecordFailure>(next => core.team.watchCaseload(null, next)),
    [core],
  )
  const line = lines.state === "ready" ? lines.value.find(one => one.participantId === id) : undefined
  return (
    <SupervisorScreen title={line?.chosenName ?? m.person_name()} tab={m.caseload_title()} back={paths.caseload}>
      {({ members }) => (
        <Ready of={lines} what={m.people_what()}>
          {() => (line ? <ServedBy line={line} members={members} /> : <NotHere />)}
        </Ready>
      )}
    </SupervisorScreen>
  )
}
