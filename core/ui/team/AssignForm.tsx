import { useState } from "preact/hooks"
import type { CaseloadLine, MemberLine } from "../../team/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { SelectField } from "./SelectField.tsx"
import { WordsField } from "./WordsField.tsx"

type AssignFormProps = { readonly line: CaseloadLine; readonly free: readonly MemberLine[] }

/** Asks a member to serve the person, with what they need to know to begin. */
export const AssignForm = ({ line: { participantId, chosenName }, free }: AssignFormProps) => {
  const core = useCore()
  const act = useAct()
  const { say } = useToasts()
  const [who, setWho] = useState("")
  const [words, setWords] = useState("")
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const member = free.find(({ id }) => id === who)
  const assign = async (event: Event) => {
    event.preventDefault()
    setAsked(true)
    if (!member || busy) return
    setBusy(true)
    const assigned = await act(core.team.assign({ participantId, memberId: member.id, words: words.trim() }))
    setBusy(false)
    if (assigned.ok) say(m.caseload_assigned({ name: member.name, person: chosenName }))
  }
  return (
    <form onSubmit={event => void assign(event)}>
      <section class="stack" aria-labelledby="caseload-assign">
        <h2 id="caseload-assign">{m.caseload_assign()}</h2>
        <SelectField
          label={m.caseload_member()}
          value={who}
          options={[
            { value: "", label: m.caseload_choose() },
            ...free.map(({ id, name, serves }) => ({
              value: id as string,
              label: m.caseload_of({ name, count: serves }),
            })),
          ]}
          onChoose={setWho}
          error={asked && !member ? m.caseload_choose_missing() : null}
        />
        <WordsField label={m.caseload_know()} hint={m.caseload_know_hint()} value={words} onInput={setWords} />
        <p class="quiet">{m.caseload_assign_means()}</p>
        <div>
          <Button kind="primary" type="submit" busy={busy}>
            {member ? m.caseload_assign_do({ name: member.name }) : m.caseload_assign()}
          </Button>
        </div>
      </section>
    </form>
  )
}
