import { ScrollText } from "lucide"
import { useMemo, useState } from "preact/hooks"
import type { RecordFailure } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import type { PersonLine } from "../../../people/api.ts"
import { AuditCheck } from "../../../ui/audit/AuditCheck.tsx"
import { AuditList } from "../../../ui/audit/AuditList.tsx"
import { type ActGroup, actGroups } from "../../../ui/audit/entry-words.ts"
import { useAuditPages } from "../../../ui/audit/use-audit-pages.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { Button } from "../../../ui/parts/Button.tsx"
import { EmptyState } from "../../../ui/parts/EmptyState.tsx"
import { Field } from "../../../ui/parts/Field.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { m } from "../../../words/messages.js"

const groups = Object.keys(actGroups) as ActGroup[]

/** What was done in this vault, newest first, and whether the log of it is whole. */
export const AuditSection = () => {
  const core = useCore()
  const [group, setGroup] = useState<ActGroup>("all")
  const [owner, setOwner] = useState("")
  const people = useLive(
    () => live<readonly PersonLine[], RecordFailure>(next => core.people.watchAll(null, next)),
    [core],
  )
  const lines = people.state === "ready" ? people.value : []
  const names = useMemo(() => new Map<string, string>(lines.map(({ id, chosenName }) => [id, chosenName])), [lines])
  const { pages, busy, more } = useAuditPages({ acts: actGroups[group].acts, owner: owner || null })
  return (
    <>
      <section>
        <p class="quiet">{m.audit_lead()}</p>
        <AuditCheck />
      </section>
      <section>
        <h2>{m.audit_entries()}</h2>
        <div class="audit-filters">
          <Field label={m.audit_filter_act()}>
            {wiring => (
              <select
                {...wiring}
                class="input"
                value={group}
                onChange={e => setGroup(e.currentTarget.value as ActGroup)}
              >
                {groups.map(one => (
                  <option key={one} value={one}>
                    {actGroups[one].title()}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={m.audit_filter_person()}>
            {wiring => (
              <select {...wiring} class="input" value={owner} onChange={e => setOwner(e.currentTarget.value)}>
                <option value="">{m.audit_everyone()}</option>
                {lines.map(({ id, chosenName }) => (
                  <option key={id} value={id}>
                    {chosenName}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        <div class="audit-log">
          <Ready of={pages} what={m.audit_opening()} lines={6}>
            {page =>
              page.lines.length === 0 ? (
                <EmptyState icon={ScrollText} title={m.audit_none()}>
                  {m.audit_none_next()}
                </EmptyState>
              ) : (
                <>
                  <AuditList page={page} names={names} />
                  {page.next !== null && (
                    <Button wide busy={busy} onClick={() => more(page)}>
                      {m.audit_more()}
                    </Button>
                  )}
                </>
              )
            }
          </Ready>
        </div>
        <p class="quiet">{m.audit_counted()}</p>
      </section>
    </>
  )
}
