import type { RecordFailure } from "../../../base/failure.ts"
import type { ParticipantId } from "../../../base/id.ts"
import { live } from "../../../bridge/live.ts"
import type { Goal } from "../../../domain/goal.ts"
import type { Participant } from "../../../domain/participant.ts"
import type { SessionHead } from "../../../domain/session.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { Button } from "../../../ui/parts/Button.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { PersonPage } from "../../../ui/people/PersonPage.tsx"
import { useStartSession } from "../../../ui/people/use-start-session.ts"
import { weekWords } from "../../../ui/people/week-words.ts"
import { TellAbout } from "../../../ui/team/TellAbout.tsx"
import { NotHandedOver } from "../../../ui/today/NotHandedOver.tsx"
import { m } from "../../../words/messages.js"
import { useShell } from "../../shell.ts"

export const Person = ({ id }: { readonly id: string }) => {
  const core = useCore()
  const { beside } = useShell()
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
                {theirSessions => (
                  <PersonPage
                    person={found}
                    goals={theirGoals}
                    sessions={theirSessions}
                    beside={
                      beside ? (
                        <beside.OfPerson person={found} />
                      ) : (
                        <TellAbout participantId={participantId} about={null} />
                      )
                    }
                  />
                )}
              </Ready>
            )}
          </Ready>
        )}
      </Ready>
    </Screen>
  )
}
