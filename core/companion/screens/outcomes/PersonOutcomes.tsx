import "../../../ui/outcomes/outcomes.css"
import { ChartLine, Printer } from "lucide"
import type { RecordFailure } from "../../../base/failure.ts"
import type { ParticipantId } from "../../../base/id.ts"
import { live } from "../../../bridge/live.ts"
import type { Participant } from "../../../domain/participant.ts"
import type { PersonOutcomes as Outcomes } from "../../../outcomes/api.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { joined } from "../../../ui/joined.ts"
import { loadScales } from "../../../ui/outcomes/instruments-of.ts"
import { PersonOutcomesView } from "../../../ui/outcomes/PersonOutcomesView.tsx"
import { Button } from "../../../ui/parts/Button.tsx"
import { EmptyState } from "../../../ui/parts/EmptyState.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { NotHandedOver } from "../../../ui/today/NotHandedOver.tsx"
import { useLoaded } from "../../../ui/use-loaded.ts"
import { useToldPrint } from "../../../ui/use-tell.ts"
import { m } from "../../../words/messages.js"

/** A person's rating scales over time. */
export const PersonOutcomes = ({ id }: { readonly id: string }) => {
  const core = useCore()
  const participantId = id as ParticipantId
  useToldPrint("administration", "", id)
  const person = useLive(
    () => live<Participant, RecordFailure>(next => core.people.watch({ id: participantId }, next)),
    [core, id],
  )
  const outcomes = useLive(
    () => live<Outcomes, RecordFailure>(next => core.outcomes.watchPerson({ participantId }, next)),
    [core, id],
  )
  const instruments = useLoaded(loadScales, [])
  return (
    <Screen
      name={person.state === "ready" ? person.value.chosenName : m.person_name()}
      title={m.outcomes_person_title()}
      tab={m.outcomes_person_title()}
      status={
        <>
          <span class="not-on-paper">
            <NotHandedOver />
          </span>
          {person.state === "ready" && <span class="outcomes-whose">{person.value.chosenName}</span>}
        </>
      }
      back={hrefTo(paths.person(id))}
      crisis={hrefTo(paths.crisis)}
      end={
        <Button kind="link" icon={Printer} onClick={() => print()}>
          {m.ratings_print()}
        </Button>
      }
      wide
    >
      <Ready of={joined({ person, outcomes, instruments })} what={m.outcomes_what()} lines={8}>
        {found =>
          found.outcomes.lines.every(({ points }) => points.length === 0) ? (
            <EmptyState
              icon={ChartLine}
              title={m.outcomes_person_empty()}
              action={
                <Button kind="primary" href={hrefTo(paths.personRatings(id))}>
                  {m.outcomes_person_empty_act()}
                </Button>
              }
            >
              {m.outcomes_person_empty_next()}
            </EmptyState>
          ) : (
            <PersonOutcomesView id={participantId} outcomes={found.outcomes} instruments={found.instruments} />
          )
        }
      </Ready>
    </Screen>
  )
}
