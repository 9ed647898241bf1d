import { m } from "../../words/messages.js"
import { Field } from "../parts/Field.tsx"
import { type OutcomeSpan, outcomeSpan, outcomeSpans } from "./outcomes-choice.ts"

const spanNames: Readonly<Record<OutcomeSpan, () => string>> = {
  year: m.outcomes_span_year,
  "half-year": m.outcomes_span_half,
  all: m.outcomes_span_all,
}
export const spanName = (span: OutcomeSpan): string => spanNames[span]()

/** Which time is looked at. Few ways only: with days of any kind, what is hidden could be worked out. */
export const ChooseSpan = () => (
  <div class="outcomes-choose not-on-paper">
    <Field label={m.outcomes_span()} labelUnseen>
      {wiring => (
        <select
          {...wiring}
          class="input"
          value={outcomeSpan.value}
          onChange={e => {
            const span = outcomeSpans.find(one => one === e.currentTarget.value)
            if (span) outcomeSpan.value = span
          }}
        >
          {outcomeSpans.map(span => (
            <option key={span} value={span}>
              {spanName(span)}
            </option>
          ))}
        </select>
      )}
    </Field>
  </div>
)
