import { FileText, Landmark } from "lucide"
import { useRef, useState } from "preact/hooks"
import type { Policy } from "../../../domain/policy.ts"
import type { RulesSet } from "../../../policy/api.ts"
import { useAct, useCore, useToasts } from "../../../ui/core-context.tsx"
import { failureWords } from "../../../ui/failure-words.ts"
import { Button } from "../../../ui/parts/Button.tsx"
import { Dialog } from "../../../ui/parts/Dialog.tsx"
import { EmptyState } from "../../../ui/parts/EmptyState.tsx"
import { Notice } from "../../../ui/parts/Notice.tsx"
import { ManagedFacts } from "../../../ui/policy/ManagedFacts.tsx"
import { PolicyFacts } from "../../../ui/policy/PolicyFacts.tsx"
import { useRulesSet } from "../../../ui/policy/use-policy.ts"
import { useWhen } from "../../../ui/use-when.ts"
import { m } from "../../../words/messages.js"
import { LeavePolicy } from "./LeavePolicy.tsx"

type Read = { readonly text: string; readonly policy: Policy }

/** The agency's rules: what they say, a newer file of them, and the way out. With them what IT has set, which has none. */
export const PolicySection = () => {
  const set = useRulesSet()
  return (
    <>
      {set && <ByIt managed={set.managed} />}
      <ByAgency policy={set?.policy ?? null} />
    </>
  )
}

const ByIt = ({ managed }: Pick<RulesSet, "managed">) => {
  if (!managed.ok)
    return (
      <Notice kind="attention" title={m.policy_by_it_wrong()}>
        {m.policy_by_it_wrong_next({ what: managed.error.what })}
      </Notice>
    )
  return managed.value ? (
    <section>
      <div>
        <h2>{m.policy_by_it()}</h2>
        <p class="quiet">{m.policy_by_it_what()}</p>
      </div>
      <ManagedFacts managed={managed.value} />
    </section>
  ) : null
}

const ByAgency = ({ policy }: Pick<RulesSet, "policy">) => {
  const when = useWhen()
  return (
    <section>
      {policy ? (
        <>
          <div>
            <h2>{m.policy_of({ agency: policy.agency })}</h2>
            <p class="quiet">{m.policy_issued({ day: when.fullDay(policy.issuedOn) })}</p>
          </div>
          <PolicyFacts policy={policy} />
          <OpenPolicy words={m.policy_another_file()} />
          <LeavePolicy />
        </>
      ) : (
        <EmptyState icon={Landmark} title={m.policy_none()} action={<OpenPolicy words={m.policy_open_file()} />}>
          {m.policy_none_next()}
        </EmptyState>
      )}
    </section>
  )
}

/** A file is shown before it is followed; one that is no policy is said, and nothing changes. */
const OpenPolicy = ({ words }: { readonly words: string }) => {
  const core = useCore()
  const act = useAct()
  const toasts = useToasts()
  const file = useRef<HTMLInputElement>(null)
  const [read, setRead] = useState<Read | null>(null)
  const [wrong, setWrong] = useState<{ readonly title: string; readonly next: string } | null>(null)

  const open = async (chosen: File | undefined) => {
    if (!chosen) return
    const text = await chosen.text()
    const found = await act(core.policy.read({ text }), ["Malformed", "FromNewerVersion"])
    if (file.current) file.current.value = ""
    if (found.ok) {
      setWrong(null)
      return setRead({ text, policy: found.value })
    }
    if (found.error.type === "Malformed")
      setWrong({ title: m.policy_file_wrong(), next: m.policy_file_wrong_next({ what: found.error.what }) })
    else if (found.error.type === "FromNewerVersion") setWrong(failureWords(found.error))
  }
  const follow = async () => {
    if (!read) return
    const followed = await act(core.policy.adopt({ text: read.text }))
    setRead(null)
    if (followed.ok) toasts.say(m.policy_followed())
  }

  return (
    <>
      <input
        ref={file}
        class="unseen"
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        aria-label={words}
        onChange={event => void open(event.currentTarget.files?.[0])}
      />
      <Button icon={FileText} onClick={() => file.current?.click()}>
        {words}
      </Button>
      {wrong && (
        <Notice kind="attention" title={wrong.title} urgent>
          {wrong.next}
        </Notice>
      )}
      <Dialog
        open={read !== null}
        title={m.policy_ask()}
        onClose={() => setRead(null)}
        actions={
          <>
            <Button onClick={() => setRead(null)}>{m.policy_not_now()}</Button>
            <Button kind="primary" onClick={() => void follow()}>
              {m.policy_follow()}
            </Button>
          </>
        }
      >
        {read && (
          <>
            <p>{m.policy_of({ agency: read.policy.agency })}</p>
            <PolicyFacts policy={read.policy} />
            <p class="quiet">{m.policy_ask_what()}</p>
          </>
        )}
      </Dialog>
    </>
  )
}
