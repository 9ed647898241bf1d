import { useLocation } from "wouter-preact"
import type { ConsentId, ParticipantId } from "../../../base/id.ts"
import type { NewConsent as Told } from "../../../rights/api.ts"
import { useAct, useCore, useToasts } from "../../../ui/core-context.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { ConsentForm } from "../../../ui/rights/ConsentForm.tsx"
import "../../../ui/rights/rights.css"
import { usePersonConsents } from "../../../ui/rights/use-person-consents.ts"
import { m } from "../../../words/messages.js"

type NewConsentProps = {
  readonly id: string
  /** The one it replaces. */
  readonly consentId?: string
}

/** A consent given now, or one that takes the place of another. */
export const NewConsent = ({ id, consentId }: NewConsentProps) => {
  const core = useCore()
  const act = useAct()
  const toasts = useToasts()
  const [, go] = useLocation()
  const found = usePersonConsents(id)
  const keep = async (told: Omit<Told, "participantId">) => {
    const consent = { ...told, participantId: id as ParticipantId }
    const replaces = consentId === undefined ? null : (consentId as ConsentId)
    const kept = await act(core.rights.giveConsent({ consent, replaces }))
    if (!kept.ok) return
    toasts.say(m.consent_kept())
    go(paths.consent(id, kept.value), { replace: true })
  }
  return (
    <Screen
      name={found.state === "ready" ? found.value.person.chosenName : m.person_name()}
      title={consentId === undefined ? m.consent_new_title() : m.consent_replace_title()}
      tab={m.consent_title()}
      status={consentId !== undefined && m.consent_replace_what()}
      back={hrefTo(consentId === undefined ? paths.consents(id) : paths.consent(id, consentId))}
      crisis={hrefTo(paths.crisis)}
    >
      <Ready of={found} what={m.consent_what()} lines={6}>
        {({ consents }) => (
          <div class="rights">
            <ConsentForm from={consents.find(one => one.id === consentId) ?? null} onKeep={keep} />
          </div>
        )}
      </Ready>
    </Screen>
  )
}
