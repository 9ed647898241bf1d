import type { RecordFailure } from "../../../core/base/failure.ts"
import type { ParticipantId } from "../../../core/base/id.ts"
import { live } from "../../../core/bridge/live.ts"
import type { TopicCoverage } from "../../../core/coverage/api.ts"
import type { Participant } from "../../../core/domain/participant.ts"
import { useCore, useLive } from "../../../core/ui/core-context.tsx"
import { CoverageBoard } from "../../../core/ui/coverage/CoverageBoard.tsx"
import { Ready } from "../../../core/ui/parts/Ready.tsx"
import { Screen } from "../../../core/ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../core/ui/paths.ts"
import { m } from "../../../core/words/messages.js"

export const PersonCoverage = ({ id }: { readonly id: string }) => {
  const core = useCore()
  const participantId = id as ParticipantId
  const person = useLive(
    () => live<Participant, RecordFailure>(next => core.people.watch({ id: participantId }, next)),
    [core, id],
  )
  const topics = useLive(
    () => live<readonly TopicCoverage[], RecordFailure>(next => core.coverage.watch({ participantId }, next)),
    [core, id],
  )
  return (
    <Screen
      name={person.state === "ready" ? person.value.chosenName : m.person_name()}
      tab={m.coverage_name()}
      title={m.coverage_title()}
      status={m.coverage_status()}
      back={hrefTo(paths.person(id))}
      crisis={hrefTo(paths.crisis)}
    >
      <Ready of={person} what={m.coverage_what()} lines={6}>
        {whose => (
          <Ready of={topics} what={m.coverage_what()} lines={6}>
            {all => <CoverageBoard person={whose} topics={all} />}
          </Ready>
        )}
      </Ready>
    </Screen>
  )
}
