import { Handshake } from "lucide"
import { systemClock } from "../../base/clock.ts"
import { type Consent, consentState, shareables } from "../../domain/consent.ts"
import { m } from "../../words/messages.js"
import { EmptyState } from "../parts/EmptyState.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"
import { useConsentState } from "./consent-state-words.ts"
import { partWords } from "./copy-words.ts"

type ConsentListProps = { readonly consents: readonly Consent[]; readonly name: string }

/** Who may be told what: what holds today first, then what is over, taken back or replaced. */
export const ConsentList = ({ consents, name }: ConsentListProps) => {
  const today = systemClock.today()
  const stateOf = useConsentState()
  const when = useWhen()
  const standing = consents.map(consent => ({ consent, state: consentState(consent, consents, today) }))
  const now = standing.filter(({ state }) => state === "holds" || state === "later")
  const earlier = standing.filter(one => !now.includes(one))
  const what = ({ what: allowed }: Consent) =>
    when.list(shareables.filter(one => allowed[one]).map(one => partWords[one]()))
  const until = ({ until: day }: Consent) =>
    day === null ? m.consent_until_open() : m.consent_until_day({ day: when.day(day, today) })
  const row = ({ consent, state }: (typeof standing)[number]) => (
    <ListRow
      key={consent.id}
      title={consent.recipient.name}
      line={what(consent)}
      end={state === "holds" ? until(consent) : stateOf(consent, state)}
      href={hrefTo(paths.consent(consent.participantId, consent.id))}
    />
  )
  if (consents.length === 0)
    return (
      <EmptyState icon={Handshake} title={m.consent_none()}>
        {m.consent_none_next({ name })}
      </EmptyState>
    )
  return (
    <div class="rights">
      {now.length > 0 && (
        <section aria-labelledby="consents-now">
          <h2 id="consents-now">{m.consent_now()}</h2>
          <List>{now.map(row)}</List>
        </section>
      )}
      {earlier.length > 0 && (
        <section aria-labelledby="consents-earlier">
          <h2 id="consents-earlier">{m.consent_earlier()}</h2>
          <List>{earlier.map(row)}</List>
        </section>
      )}
    </div>
  )
}
