import { useLocation } from "wouter-preact"
import type { RecordFailure } from "../../../base/failure.ts"
import type { ParticipantId } from "../../../base/id.ts"
import { live } from "../../../bridge/live.ts"
import type { Participant } from "../../../domain/participant.ts"
import { useCore, useLive, useToasts } from "../../../ui/core-context.tsx"
import { Button } from "../../../ui/parts/Button.tsx"
import { Notice } from "../../../ui/parts/Notice.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { EraseSteps } from "../../../ui/rights/EraseSteps.tsx"
import { m } from "../../../words/messages.js"
import { downloadsAreKept } from "../../install.ts"

/** Everything about a person, off this device: after the copy, and never under a hold. */
export const ErasePerson = ({ id }: { readonly id: string }) => {
  const core = useCore()
  const toasts = useToasts()
  const [, go] = useLocation()
  const person = useLive(
    () => live<Participant, RecordFailure>(next => core.people.watch({ id: id as ParticipantId }, next)),
    [core, id],
  )
  const name = person.state === "ready" ? person.value.chosenName : null
  return (
    <Screen
      name={name ?? m.person_name()}
      title={name === null ? m.keeping_title() : m.erase_title({ name })}
      tab={m.keeping_title()}
      back={hrefTo(paths.keeping(id))}
      crisis={hrefTo(paths.crisis)}
    >
      <Ready of={person} what={m.keeping_what()} lines={5}>
        {found =>
          found.legalHold ? (
            <Notice
              kind="attention"
              title={m.erase_held()}
              actions={
                <Button kind="link" href={hrefTo(paths.keeping(id))}>
                  {m.erase_to_hold()}
                </Button>
              }
            >
              {m.erase_held_next({ reason: found.legalHold.reason })}
            </Notice>
          ) : (
            <div class="rights">
              <EraseSteps
                person={found}
                downloads={downloadsAreKept()}
                onErased={() => {
                  toasts.say(m.erase_done({ name: found.chosenName }))
                  go(paths.people, { replace: true })
                }}
              />
            </div>
          )
        }
      </Ready>
    </Screen>
  )
}
