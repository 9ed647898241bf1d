import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"
import { useAuditCheck } from "./AuditCheck.tsx"
import { breakWords } from "./break-words.ts"

/** Says when the audit log is not as Handrail wrote it, and where; nothing otherwise. */
export const AuditNotice = () => {
  const when = useWhen()
  const last = useAuditCheck()
  if (last.state !== "ready" || last.value?.state !== "broken") return null
  const [first] = last.value.breaks
  return (
    <Notice
      kind="danger"
      title={m.audit_check_broken()}
      urgent
      actions={
        <Button kind="link" href={hrefTo(paths.settingsOf("audit"))}>
          {m.audit_see()}
        </Button>
      }
    >
      {first && breakWords(first, when)}
    </Notice>
  )
}
