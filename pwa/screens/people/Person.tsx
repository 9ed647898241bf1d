import type { RecordFailure } from "../../../core/base/failure.ts"
import type { ParticipantId } from "../../../core/base/id.ts"
import { live } from "../../../core/bridge/live.ts"
import type { Goal } from "../../../core/domain/goal.ts"
import type { Participant } from "../../../core/domain/participant.ts"
import type { SessionHead } from "../../../core/domain/session.ts"
import { useCore, useLive } from "../../../core/ui/core-context.tsx"
import { Button } from "../../../core/ui/parts/Button.tsx"
import { Ready } from "../../../core/ui/parts/Ready.tsx"
import { Screen } from "../../../core/ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../core/ui/paths.ts"
import { PersonPage } from "../../../core/ui/people/PersonPage.tsx"
import { useStartSession } from "../../../core/ui/people/use-start-session.ts"
import { weekWords } from "../../../core/ui/people/week-words.ts"
import { NotHandedOver } from "../../../core/ui/today/NotHandedOver.tsx"
import { m } from "../../../core/words/messages.js"

export const Person = ({ id }: { readonly id: string }) => {
  const core = useCore()
  const participantId = id as ParticipantId
  const { start, starting } = useStartSession()
  const person = useLive(
    () => live<Participant, RecordFailure>(next => core.people.watch({ id: participantId }, next)),
    [core, id],
  )
  const goals = useLive(
    () => live<readonly Goal[], RecordFailure>(next => core.goals.watchOf({ participantId }, next)),
    [core, id],
  )
  const sessions = useLive(
    () => live<readonly SessionHead[], RecordFailure>(next => core.sessions.watchOf({ participantId }, next)),
    [core, id],
  )
  const running =
    sessions.state === "ready" && sessions.value.some(one => one.status === "draft" && one.endedAt === null)
  return (
    <Screen
      name={person.state === "ready" ? person.value.chosenName : m.person_name()}
      tab={m.person_name()}
      note={person.state === "ready" && weekWords(person.value)}
      status={<NotHandedOver />}
      back={hrefTo(paths.people)}
      end={
        <Button kind="link" href={hrefTo(paths.editPerson(id))}>
          {m.person_details()}
        </Button>
      }
      crisis={hrefTo(paths.crisis)}
      wide
      {...(person.state === "ready" && {
        actions: (
          <Button kind="primary" busy={starting !== null} onClick={() => void start(participantId)}>
            {running ? m.today_resume() : m.today_start()}
          </Button>
        ),
      })}
    >
      <Ready of={person} what={m.person_what()} lines={6}>
        {found => (
          <Ready of={goals} what={m.person_what()} lines={6}>
            {theirGoals => (
              <Ready of={sessions} what={m.person_what()} lines={6}>
                {theirSessions => <PersonPage person={found} goals={theirGoals} sessions={theirSessions} />}
              </Ready>
            )}
          </Ready>
        )}
      </Ready>
    </Screen>
  )
}
