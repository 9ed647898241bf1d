import { useState } from "preact/hooks"
import type { Policy } from "../../domain/policy.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { failureWords } from "../failure-words.ts"
import { Button } from "../parts/Button.tsx"
import { ChooseFile } from "../parts/ChooseFile.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { Notice } from "../parts/Notice.tsx"
import { PolicyFacts } from "../policy/PolicyFacts.tsx"
import { useWhen } from "../use-when.ts"

/** The agency's rules that go to every member: what they say, another file of them, or none any more. */
export const ProgramRules = ({ policy }: { readonly policy: Policy | null }) => {
  const core = useCore()
  const act = useAct()
  const when = useWhen()
  const { say } = useToasts()
  const [read, setRead] = useState<Policy | null>(null)
  const [wrong, setWrong] = useState<{ readonly title: string; readonly next: string } | null>(null)
  const look = async (file: File) => {
    const found = await act(core.policy.read({ text: await file.text() }), ["Malformed", "FromNewerVersion"])
    if (found.ok) {
      setWrong(null)
      return setRead(found.value)
    }
    if (found.error.type === "Malformed")
      setWrong({ title: m.policy_file_wrong(), next: m.policy_file_wrong_next({ what: found.error.what }) })
    else if (found.error.type === "FromNewerVersion") setWrong(failureWords(found.error))
  }
  const set = async (next: Policy | null) => {
    const done = await act(core.team.setPolicy({ policy: next }))
    setRead(null)
    if (done.ok) say(next === null ? m.team_rules_removed() : m.team_rules_set())
  }
  return (
    <section class="not-on-paper">
      <div>
        <h2>{m.team_rules()}</h2>
        <p class="quiet">{m.team_rules_what()}</p>
      </div>
      {policy && (
        <>
          <p>
            {m.policy_of({ agency: policy.agency })}{" "}
            <span class="quiet">{m.policy_issued({ day: when.fullDay(policy.issuedOn) })}</span>
          </p>
          <PolicyFacts policy={policy} />
        </>
      )}
      {wrong && (
        <Notice kind="attention" title={wrong.title} urgent>
          {wrong.next}
        </Notice>
      )}
      <div class="row">
        <ChooseFile
          label={policy ? m.policy_another_file() : m.policy_open_file()}
          onChoose={file => void look(file)}
        />
        {policy && (
          <Button kind="link" onClick={() => void set(null)}>
            {m.team_rules_remove()}
          </Button>
        )}
      </div>
      <Dialog
        open={read !== null}
        title={m.team_rules_ask()}
        onClose={() => setRead(null)}
        actions={
          <>
            <Button onClick={() => setRead(null)}>{m.policy_not_now()}</Button>
            <Button kind="primary" onClick={() => void set(read)}>
              {m.team_rules_do()}
            </Button>
          </>
        }
      >
        {read && (
          <>
            <p>{m.policy_of({ agency: read.agency })}</p>
            <PolicyFacts policy={read} />
          </>
        )}
      </Dialog>
    </section>
  )
}
