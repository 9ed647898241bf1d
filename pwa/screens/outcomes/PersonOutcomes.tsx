import "../../../core/ui/outcomes/outcomes.css"
import { ChartLine, Printer } from "lucide"
import type { RecordFailure } from "../../../core/base/failure.ts"
import type { ParticipantId } from "../../../core/base/id.ts"
import { live } from "../../../core/bridge/live.ts"
import type { Participant } from "../../../core/domain/participant.ts"
import type { PersonOutcomes as Outcomes } from "../../../core/outcomes/api.ts"
import { useCore, useLive } from "../../../core/ui/core-context.tsx"
import { joined } from "../../../core/ui/joined.ts"
import { loadScales } from "../../../core/ui/outcomes/instruments-of.ts"
import { PersonOutcomesView } from "../../../core/ui/outcomes/PersonOutcomesView.tsx"
import { Button } from "../../../core/ui/parts/Button.tsx"
import { EmptyState } from "../../../core/ui/parts/EmptyState.tsx"
import { Ready } from "../../../core/ui/parts/Ready.tsx"
import { Screen } from "../../../core/ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../core/ui/paths.ts"
import { NotHandedOver } from "../../../core/ui/today/NotHandedOver.tsx"
import { useLoaded } from "../../../core/ui/use-loaded.ts"
import { useToldPrint } from "../../../core/ui/use-tell.ts"
import { m } from "../../../core/words/messages.js"

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
