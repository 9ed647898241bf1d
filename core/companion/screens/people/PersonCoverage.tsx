import type { RecordFailure } from "../../../base/failure.ts"
import type { ParticipantId } from "../../../base/id.ts"
import { live } from "../../../bridge/live.ts"
import type { TopicCoverage } from "../../../coverage/api.ts"
import type { Participant } from "../../../domain/participant.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { CoverageBoard } from "../../../ui/coverage/CoverageBoard.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { m } from "../../../words/messages.js"

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
