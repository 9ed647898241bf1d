import type { DataRecipient } from "../../data-out/api.ts"
import { sameRecipient } from "../../domain/consent.ts"
import type { PersonLine } from "../../people/api.ts"
import { m } from "../../words/messages.js"
import { Checkbox } from "../parts/Checkbox.tsx"
import { Choice } from "../parts/Choice.tsx"
import { Field } from "../parts/Field.tsx"
import { Notice } from "../parts/Notice.tsx"
import { TextField } from "../parts/TextField.tsx"
import { kindWords } from "../rights/copy-words.ts"
import { useWhen } from "../use-when.ts"
import { type DataDraft, type DataTime, dataTimes, daysAreWrong } from "./data-draft.ts"
import "./data-out.css"

type ChooseDataProps = {
  readonly draft: DataDraft
  readonly recipients: readonly DataRecipient[]
  readonly people: readonly PersonLine[]
  readonly onChange: (draft: DataDraft) => void
}

/** Whom it is for, which time, which people, and what goes in beside codes and numbers. */
export const ChooseData = ({ draft, recipients, people, onChange }: ChooseDataProps) => {
  const set = (part: Partial<DataDraft>) => onChange({ ...draft, ...part })
  return (
    <div class="stack">
      <Choice
        label={m.data_out_for()}
        options={[
          { value: "own", label: m.data_out_for_own(), hint: m.data_out_for_own_line() },
          { value: "other", label: m.data_out_for_other(), hint: m.data_out_for_other_line() },
        ]}
        chosen={draft.whom}
        onChoose={whom =>
          set(whom === "other" ? { whom, recipient: draft.recipient ?? recipients[0]?.recipient ?? null } : { whom })
        }
      />
      {draft.whom === "other" && <ChooseRecipient draft={draft} recipients={recipients} set={set} />}
      <ChooseTime draft={draft} set={set} />
      <Choice
        label={m.data_out_people()}
        options={[
          { value: "all", label: m.data_out_people_all() },
          { value: "active", label: m.data_out_people_active() },
          { value: "some", label: m.data_out_people_some() },
        ]}
        chosen={draft.who}
        onChoose={who => set({ who })}
      />
      {draft.who === "some" && <ChoosePeople draft={draft} people={people} set={set} />}
      <fieldset class="choices">
        <legend class="field-label">{m.data_out_with()}</legend>
        <Checkbox label={m.data_out_with_names()} checked={draft.names} onChange={names => set({ names })} />
        <Checkbox label={m.data_out_with_words()} checked={draft.words} onChange={words => set({ words })} />
      </fieldset>
    </div>
  )
}

type PartProps = { readonly draft: DataDraft; readonly set: (part: Partial<DataDraft>) => void }

const ChooseRecipient = ({
  draft: { recipient },
  recipients,
  set,
}: PartProps & { readonly recipients: readonly DataRecipient[] }) => {
  const when = useWhen()
  if (recipients.length === 0)
    return <Notice title={m.data_out_recipient_none()}>{m.data_out_recipient_none_line()}</Notice>
  const chosen = recipients.findIndex(one => recipient !== null && sameRecipient(one.recipient, recipient))
  return (
    <Field label={m.data_out_recipient()}>
      {wiring => (
        <select
          {...wiring}
          class="input"
          value={String(chosen)}
          onChange={event => set({ recipient: recipients[Number(event.currentTarget.value)]?.recipient ?? null })}
        >
          {recipients.map(({ recipient: { name, kind }, people }, i) => (
            <option key={`${kind} ${name}`} value={String(i)}>
              {m.data_out_recipient_of({ name, kind: kindWords[kind](), count: people, number: when.number(people) })}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

const timeNames: Readonly<Record<DataTime, () => string>> = {
  quarter: m.data_out_time_quarter,
  year: m.data_out_time_year,
  all: m.data_out_time_all,
  own: m.data_out_time_own,
}

const ChooseTime = ({ draft, set }: PartProps) => (
  <>
    <Field label={m.data_out_time()}>
      {wiring => (
        <select
          {...wiring}
          class="input"
          value={draft.time}
          onChange={event => {
            const time = dataTimes.find(one => one === event.currentTarget.value)
            if (time) set({ time })
          }}
        >
          {dataTimes.map(time => (
            <option key={time} value={time}>
              {timeNames[time]()}
            </option>
          ))}
        </select>
      )}
    </Field>
    {draft.time === "own" && (
      <div class="data-days">
        <TextField label={m.data_out_from()} type="date" value={draft.from} onInput={from => set({ from })} />
        <TextField
          label={m.data_out_to()}
          type="date"
          value={draft.to}
          onInput={to => set({ to })}
          error={daysAreWrong(draft) ? m.data_out_days_wrong() : null}
        />
      </div>
    )}
  </>
)

const ChoosePeople = ({ draft: { chosen }, people, set }: PartProps & { readonly people: readonly PersonLine[] }) => (
  <fieldset class="choices data-people">
    <legend class="field-label">{m.data_out_people_choose()}</legend>
    {chosen.length === 0 && <p class="field-hint">{m.data_out_people_none()}</p>}
    {people.map(({ id, chosenName }) => (
      <Checkbox
        key={id}
        label={chosenName}
        checked={chosen.includes(id)}
        onChange={on => set({ chosen: on ? [...chosen, id] : chosen.filter(one => one !== id) })}
      />
    ))}
  </fieldset>
)
