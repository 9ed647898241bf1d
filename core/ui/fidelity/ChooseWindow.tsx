import { useState } from "preact/hooks"
import { systemClock } from "../../base/clock.ts"
import { instrumentHeads } from "../../curriculum/instrument-heads.ts"
import type { Window } from "../../fidelity/api.ts"
import { m } from "../../words/messages.js"
import { Field } from "../parts/Field.tsx"
import { TextField } from "../parts/TextField.tsx"
import { fidelityChoice, fidelityScales, ownWindow, type Span, spans } from "./fidelity-choice.ts"

const spanNames: Readonly<Record<Span, () => string>> = {
  "three-months": m.fidelity_span_three,
  month: m.fidelity_span_month,
  "six-months": m.fidelity_span_six,
  own: m.fidelity_span_own,
}

const scaleNames = Object.fromEntries(instrumentHeads.map(({ id, title }) => [id, title]))

/** Which time is counted, and by which edition of the scale. `window`: the one on show, where own days begin. */
export const ChooseWindow = ({ window }: { readonly window: Window | null }) => {
  const choice = fidelityChoice.value
  const chooseSpan = (name: string) => {
    const span = spans.find(one => one === name)
    if (span) fidelityChoice.value = { ...choice, span, own: span === "own" ? (choice.own ?? window) : choice.own }
  }
  const chooseScale = (name: string) => {
    const scale = fidelityScales.find(one => one === name)
    if (scale) fidelityChoice.value = { ...choice, scale }
  }
  return (
    <div class="fidelity-choose not-on-paper">
      <Field label={m.fidelity_span()} labelUnseen>
        {wiring => (
          <select {...wiring} class="input" value={choice.span} onChange={e => chooseSpan(e.currentTarget.value)}>
            {spans.map(span => (
              <option key={span} value={span}>
                {spanNames[span]()}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={m.fidelity_scale()} labelUnseen>
        {wiring => (
          <select {...wiring} class="input" value={choice.scale} onChange={e => chooseScale(e.currentTarget.value)}>
            {fidelityScales.map(id => (
              <option key={id} value={id}>
                {scaleNames[id]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {choice.span === "own" && <OwnDays />}
    </div>
  )
}

const OwnDays = () => {
  const today = systemClock.today()
  const { own } = fidelityChoice.value
  const [from, setFrom] = useState(own?.from ?? today)
  const [to, setTo] = useState(own?.to ?? today)
  const keep = (nextFrom: string, nextTo: string) => {
    setFrom(nextFrom)
    setTo(nextTo)
    const next = ownWindow(nextFrom, nextTo)
    if (next) fidelityChoice.value = { ...fidelityChoice.value, own: next }
  }
  return (
    <>
      <TextField label={m.fidelity_from()} type="date" value={from} onInput={day => keep(day, to)} />
      <TextField
        label={m.fidelity_to()}
        type="date"
        value={to}
        onInput={day => keep(from, day)}
        error={ownWindow(from, to) ? null : m.fidelity_days_wrong()}
      />
    </>
  )
}
