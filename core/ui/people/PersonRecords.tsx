import { systemClock } from "../../base/clock.ts"
import type { RecordFailure } from "../../base/failure.ts"
import { live } from "../../bridge/live.ts"
import { type Consent, consentState } from "../../domain/consent.ts"
import type { Participant } from "../../domain/participant.ts"
import { m } from "../../words/messages.js"
import { useCore, useLive } from "../core-context.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { hrefTo, paths } from "../paths.ts"

/** What is the person's by right: a copy, who may be told, how long it is kept. */
export const PersonRecords = ({ person }: { readonly person: Participant }) => {
  const core = useCore()
  const { id: participantId } = person
  const consents = useLive(
    () => live<readonly Consent[], RecordFailure>(next => core.rights.watchConsents({ participantId }, next)),
    [core, participantId],
  )
  const today = systemClock.today()
  const all = consents.state === "ready" ? consents.value : []
  const count = all.filter(consent => consentState(consent, all, today) === "holds").length
  return (
    <section class="stack-close" aria-labelledby="person-records">
      <h2 id="person-records">{m.person_records()}</h2>
      <List>
        <ListRow title={m.person_copy()} line={m.person_copy_line()} href={hrefTo(paths.copy(participantId))} />
        <ListRow
          title={m.person_consents()}
          line={count === 0 ? m.person_consents_none() : m.person_consents_hold({ count })}
          href={hrefTo(paths.consents(participantId))}
        />
        <ListRow
          title={m.person_keeping()}
          line={person.legalHold ? m.person_keeping_held() : m.person_keeping_line()}
          href={hrefTo(paths.keeping(participantId))}
        />
      </List>
    </section>
  )
}
