import { useToasts } from "../../../ui/core-context.tsx"
import { agencyProtocol, keepAgencyProtocol } from "../../../ui/crisis/protocol.ts"
import { failureWords } from "../../../ui/failure-words.ts"
import { Button } from "../../../ui/parts/Button.tsx"
import { Notice } from "../../../ui/parts/Notice.tsx"
import { TextArea } from "../../../ui/parts/TextArea.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { m } from "../../../words/messages.js"

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
