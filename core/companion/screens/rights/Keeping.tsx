import { Trash2 } from "lucide"
import { dayOf } from "../../../base/clock.ts"
import type { RecordFailure } from "../../../base/failure.ts"
import type { ParticipantId } from "../../../base/id.ts"
import { live } from "../../../bridge/live.ts"
import { addYears } from "../../../domain/add-years.ts"
import type { Participant } from "../../../domain/participant.ts"
import type { SessionHead } from "../../../domain/session.ts"
import type { Keeping as Kept } from "../../../rights/api.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { joined } from "../../../ui/joined.ts"
import { Button } from "../../../ui/parts/Button.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { HoldForm } from "../../../ui/rights/HoldForm.tsx"
import { KeepingFacts } from "../../../ui/rights/KeepingFacts.tsx"
import "../../../ui/rights/rights.css"
import { m } from "../../../words/messages.js"

/** How long the records of a person stay, whether they must, and the way to remove them. */
export const Keeping = ({ id }: { readonly id: string }) => {
  const core = useCore()
  const participantId = id as ParticipantId
  const person = useLive(
    () => live<Participant, RecordFailure>(next => core.people.watch({ id: participantId }, next)),
    [core, id],
  )
  const sessions = useLive(
    () => live<readonly SessionHead[], RecordFailure>(next => core.sessions.watchOf({ participantId }, next)),
    [core, id],
  )
  const kept = useLive(() => live<Kept, RecordFailure>(next => core.rights.watchKeeping(null, next)), [core])
  const found = joined<{ person: Participant; sessions: readonly SessionHead[]; kept: Kept }>({
    person,
    sessions,
    kept,
  })
  return (
    <Screen
      name={person.state === "ready" ? person.value.chosenName : m.person_name()}
      title={m.keeping_title()}
      back={hrefTo(paths.person(id))}
      crisis={hrefTo(paths.crisis)}
    >
      <Ready of={found} what={m.keeping_what()} lines={5}>
        {({ person: who, sessions: theirs, kept: { years } }) => {
          const last = theirs.map(({ startedAt }) => dayOf(startedAt)).reduce((a, b) => (a > b ? a : b), "")
          const met = last === "" ? null : last
          return (
            <div class="rights">
              <section class="card">
                <KeepingFacts
                  met={met}
                  startedOn={who.startedOn}
                  until={addYears(met ?? who.startedOn, years)}
                  years={years}
                />
              </section>
              <section class="stack" aria-labelledby="keeping-hold">
                <h2 id="keeping-hold">{m.keeping_hold()}</h2>
                <HoldForm person={who} />
              </section>
              <section class="stack-close" aria-labelledby="keeping-remove">
                <h2 id="keeping-remove">{m.keeping_remove({ name: who.chosenName })}</h2>
                <p class="quiet">{m.keeping_remove_what({ name: who.chosenName })}</p>
                <div>
                  <Button icon={Trash2} href={hrefTo(paths.erase(id))}>
                    {m.keeping_remove_open()}
                  </Button>
                </div>
              </section>
            </div>
          )
        }}
      </Ready>
    </Screen>
  )
}
