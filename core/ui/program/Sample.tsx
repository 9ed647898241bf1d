import { UserMinus } from "lucide"
import { useState } from "preact/hooks"
import type { ParticipantId } from "../../base/id.ts"
import type { Program } from "../../domain/program.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { Field } from "../parts/Field.tsx"
import { SavedField } from "../parts/SavedField.tsx"
import { TextArea } from "../parts/TextArea.tsx"
import { TextField } from "../parts/TextField.tsx"
import { NumberField } from "./NumberField.tsx"
import { useProgramActs } from "./use-program-acts.ts"

type Person = { readonly id: ParticipantId; readonly chosenName: string }
type SampleProps = { readonly program: Program; readonly people: readonly Person[] }

/** Who is counted, and who is not and why. */
export const Sample = ({ program, people }: SampleProps) => {
  const { change, leaveOut } = useProgramActs()
  const { sample } = program
  const out = people.filter(({ id }) => sample.leftOut[id]?.out)
  return (
    <>
      <section>
        <TextArea
          label={m.progset_sample_words()}
          hint={m.progset_sample_hint()}
          rows={3}
          value={sample.words}
          onWrite={(_, sampleWords) => change({ sampleWords })}
        />
        <NumberField
          label={m.progset_latest()}
          hint={m.progset_latest_hint()}
          value={sample.latestSessions}
          fits={n => Number.isInteger(n) && n >= 1 && n <= 100}
          optional
          wrong={m.progset_latest_wrong()}
          onNumber={latestSessions => change({ latestSessions })}
        />
      </section>
      <section>
        <h2>{m.progset_left_out()}</h2>
        {out.length === 0 && <p class="quiet">{m.progset_left_out_none()}</p>}
        {out.map(({ id, chosenName }) => (
          <div class="program-left-out" key={id}>
            <h3>{chosenName}</h3>
            <SavedField
              label={m.progset_reason_of({ name: chosenName })}
              labelUnseen
              placeholder={m.progset_reason()}
              value={sample.leftOut[id]?.reason ?? ""}
              onWrite={(_, reason) => leaveOut(id, true, reason)}
            />
            <Button
              kind="link"
              label={m.progset_take_in_of({ name: chosenName })}
              onClick={() => void leaveOut(id, false, sample.leftOut[id]?.reason ?? "")}
            >
              {m.progset_take_in()}
            </Button>
          </div>
        ))}
        <LeaveOut people={people.filter(({ id }) => !sample.leftOut[id]?.out)} />
      </section>
    </>
  )
}

const LeaveOut = ({ people }: { readonly people: readonly Person[] }) => {
  const { leaveOut } = useProgramActs()
  const [open, setOpen] = useState(false)
  const [who, setWho] = useState("")
  const [reason, setReason] = useState("")
  const close = () => {
    setOpen(false)
    setWho("")
    setReason("")
  }
  const add = async () => {
    const person = people.find(({ id }) => id === who)
    if (person && (await leaveOut(person.id, true, reason))) close()
  }
  if (people.length === 0) return null
  return (
    <>
      <Button icon={UserMinus} onClick={() => setOpen(true)}>
        {m.progset_leave_out()}
      </Button>
      <Dialog
        open={open}
        title={m.progset_leave_out()}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{m.progset_cancel()}</Button>
            <Button kind="primary" disabled={who === ""} onClick={() => void add()}>
              {m.progset_leave_out()}
            </Button>
          </>
        }
      >
        <div class="stack">
          <Field label={m.progset_leave_out_who()}>
            {wiring => (
              <select {...wiring} class="input" value={who} onChange={event => setWho(event.currentTarget.value)}>
                <option value="">{m.progset_leave_out_choose()}</option>
                {people.map(({ id, chosenName }) => (
                  <option key={id} value={id}>
                    {chosenName}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <TextField label={m.progset_reason()} value={reason} onInput={setReason} />
        </div>
      </Dialog>
    </>
  )
}
