import { Plus } from "lucide"
import { Button } from "../../../ui/parts/Button.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { ConsentList } from "../../../ui/rights/ConsentList.tsx"
import "../../../ui/rights/rights.css"
import { usePersonConsents } from "../../../ui/rights/use-person-consents.ts"
import { m } from "../../../words/messages.js"

export const Consents = ({ id }: { readonly id: string }) => {
  const found = usePersonConsents(id)
  const name = found.state === "ready" ? found.value.person.chosenName : null
  return (
    <Screen
      name={name ?? m.person_name()}
      title={name === null ? m.consent_title() : m.consent_heading({ name })}
      tab={m.consent_title()}
      status={m.consent_status()}
      back={hrefTo(paths.person(id))}
      crisis={hrefTo(paths.crisis)}
      {...(found.state === "ready" && {
        actions: (
          <Button kind="primary" icon={Plus} href={hrefTo(paths.newConsent(id))}>
            {m.consent_add()}
          </Button>
        ),
      })}
    >
      <Ready of={found} what={m.consent_what()} lines={4}>
        {({ consents, person }) => <ConsentList consents={consents} name={person.chosenName} />}
      </Ready>
    </Screen>
  )
}
