import { useToasts } from "../../../core/ui/core-context.tsx"
import { agencyProtocol, keepAgencyProtocol } from "../../../core/ui/crisis/protocol.ts"
import { failureWords } from "../../../core/ui/failure-words.ts"
import { Button } from "../../../core/ui/parts/Button.tsx"
import { Notice } from "../../../core/ui/parts/Notice.tsx"
import { TextArea } from "../../../core/ui/parts/TextArea.tsx"
import { hrefTo, paths } from "../../../core/ui/paths.ts"
import { m } from "../../../core/words/messages.js"

/** The agency's own protocol and phone tree, for the crisis card. */
export const CrisisSection = () => {
  const toasts = useToasts()
  const keep = async (_: string, text: string) => {
    const kept = keepAgencyProtocol(text)
    if (!kept) toasts.showTrouble({ ...failureWords({ type: "QuotaExceeded" }), stopped: false })
    return kept
  }
  return (
    <section>
      <TextArea
        label={m.settings_crisis_protocol()}
        hint={m.settings_crisis_hint()}
        rows={6}
        value={agencyProtocol.value}
        onWrite={keep}
      />
      <Notice kind="attention" title={m.settings_crisis_open()}>
        {m.settings_crisis_open_next()}
      </Notice>
      <Button href={hrefTo(paths.crisis)}>{m.settings_crisis_see()}</Button>
    </section>
  )
}
