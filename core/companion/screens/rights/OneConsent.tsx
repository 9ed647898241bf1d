import { FileText } from "lucide"
import { useState } from "preact/hooks"
import { systemClock } from "../../../base/clock.ts"
import { type Consent, consentState } from "../../../domain/consent.ts"
import { Button } from "../../../ui/parts/Button.tsx"
import { EmptyState } from "../../../ui/parts/EmptyState.tsx"
import { Notice } from "../../../ui/parts/Notice.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { ConsentFacts } from "../../../ui/rights/ConsentFacts.tsx"
import "../../../ui/rights/copy.css"
import { useConsentState } from "../../../ui/rights/consent-state-words.ts"
import { RevokeDialog } from "../../../ui/rights/RevokeDialog.tsx"
import "../../../ui/rights/rights.css"
import { usePersonConsents } from "../../../ui/rights/use-person-consents.ts"
import { m } from "../../../words/messages.js"

/** One consent: what it says, whether it holds, and what can be done under it. */
export const OneConsent = ({ id, consentId }: { readonly id: string; readonly consentId: string }) => {
  const found = usePersonConsents(id)
  const consents = found.state === "ready" ? found.value.consents : []
  const consent = consents.find(one => one.id === consentId)
  const holds = consent && consentState(consent, consents, systemClock.today()) === "holds"
  return (
    <Screen
      name={found.state === "ready" ? found.value.person.chosenName : m.person_name()}
      title={consent?.recipient.name ?? m.consent_title()}
      tab={m.consent_title()}
      back={hrefTo(paths.consents(id))}
      crisis={hrefTo(paths.crisis)}
      {...(holds && {
        actions: (
          <Button kind="primary" icon={FileText} href={hrefTo(paths.copyFor(id, consentId))}>
            {m.consent_make_copy()}
          </Button>
        ),
      })}
    >
      <Ready of={found} what={m.consent_what()} lines={6}>
        {({ person, consents: all }) =>
          consent ? (
            <Known consent={consent} all={all} name={person.chosenName} />
          ) : (
            <EmptyState title={m.consent_gone()} />
          )
        }
      </Ready>
    </Screen>
  )
}

type KnownProps = { readonly consent: Consent; readonly all: readonly Consent[]; readonly name: string }

const Known = ({ consent, all, name }: KnownProps) => {
  const stateOf = useConsentState()
  const [revoking, setRevoking] = useState(false)
  const state = consentState(consent, all, systemClock.today())
  const open = state === "holds" || state === "later"
  return (
    <div class="rights">
      {state === "holds" ? (
        <Notice kind="done" title={stateOf(consent, state)} />
      ) : (
        <Notice title={stateOf(consent, state)}>
          {consent.revoked?.why.trim() || (open ? "" : m.consent_copy_not_next({ name }))}
        </Notice>
      )}
      <section class="card">
        <ConsentFacts of={consent} recordedBy={consent.recordedBy} />
      </section>
      {open && (
        <div class="row">
          <Button kind="link" href={hrefTo(paths.replaceConsent(consent.participantId, consent.id))}>
            {m.consent_change()}
          </Button>
          <Button kind="link" onClick={() => setRevoking(true)}>
            {m.consent_revoke()}
          </Button>
        </div>
      )}
      <RevokeDialog consent={consent} name={name} open={revoking} onClose={() => setRevoking(false)} />
    </div>
  )
}
