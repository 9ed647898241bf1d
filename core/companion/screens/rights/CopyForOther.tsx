import { Send } from "lucide"
import { useState } from "preact/hooks"
import type { ConsentId } from "../../../base/id.ts"
import type { CopyForOther as Made } from "../../../rights/api.ts"
import { Button } from "../../../ui/parts/Button.tsx"
import { Notice } from "../../../ui/parts/Notice.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { CopyDocument } from "../../../ui/rights/CopyDocument.tsx"
import { HandOverCopy } from "../../../ui/rights/HandOverCopy.tsx"
import "../../../ui/rights/rights.css"
import { useCopy } from "../../../ui/rights/use-copy.ts"
import { useToldPrint } from "../../../ui/use-tell.ts"
import { m } from "../../../words/messages.js"
import { downloadsAreKept } from "../../install.ts"

/** What one consent lets through, to read before it goes, and to hand over. */
export const CopyForOther = ({ id, consentId }: { readonly id: string; readonly consentId: string }) => {
  const [giving, setGiving] = useState(false)
  useToldPrint("copy", consentId, id)
  const made = useCopy(({ rights }) => rights.copyFor({ consentId: consentId as ConsentId }), [consentId])
  const recipient = made.state === "ready" ? (made.value.copy.permission?.recipient.name ?? "") : null
  return (
    <Screen
      name={made.state === "ready" ? made.value.copy.person.chosenName : m.person_name()}
      title={recipient === null ? m.copy_title() : m.consent_copy_title({ recipient })}
      tab={m.copy_title()}
      status={made.state === "ready" && m.consent_copy_status()}
      back={hrefTo(paths.consent(id, consentId))}
      crisis={hrefTo(paths.crisis)}
      {...(made.state === "ready" && {
        actions: (
          <Button kind="primary" icon={Send} onClick={() => setGiving(true)}>
            {m.copy_give()}
          </Button>
        ),
      })}
    >
      <Ready of={made} what={m.copy_what()} lines={8}>
        {found => (
          <div class="rights">
            <LeftOut made={found} />
            <CopyDocument copy={found.copy} />
            <HandOverCopy
              copy={found.copy}
              open={giving}
              downloads={downloadsAreKept()}
              onClose={() => setGiving(false)}
              owner={id}
              consentId={consentId}
            />
          </div>
        )}
      </Ready>
    </Screen>
  )
}

/** How much stays out and why: for the one who hands it over, not for the file. */
const LeftOut = ({ made: { copy, marked } }: { readonly made: Made }) =>
  copy.leftOut === 0 ? null : (
    <div class="not-on-paper">
      <Notice title={m.consent_copy_left({ count: copy.leftOut })}>
        {marked > 0 ? m.consent_copy_marked({ count: marked }) : m.consent_copy_unmarked()}
      </Notice>
    </div>
  )
