import { useState } from "preact/hooks"
import { instrumentHeads } from "../../curriculum/instrument-heads.ts"
import type { ReviewView } from "../../reviews/api.ts"
import { m } from "../../words/messages.js"
import { useToasts } from "../core-context.tsx"
import { fidelityScales, ownWindow } from "../fidelity/fidelity-choice.ts"
import { Button } from "../parts/Button.tsx"
import { Field } from "../parts/Field.tsx"
import { TextArea } from "../parts/TextArea.tsx"
import { TextField } from "../parts/TextField.tsx"
import { reviewName } from "./review-words.ts"
import type { ReviewActs } from "./use-review-acts.ts"

type FrameFieldsProps = {
  readonly review: ReviewView["review"]
  readonly onTake: ReviewActs["frame"]
  readonly onDescribe: ReviewActs["describe"]
}

const scaleNames = Object.fromEntries(instrumentHeads.map(({ id, title }) => [id, title]))
/** Every half year of the schedule for five years, and the one that it is already. */
const monthsOf = (month: number | null): readonly (number | null)[] =>
  [...new Set([0, 6, 12, 18, 24, 36, 48, 60, ...(month === null ? [] : [month])])].sort((a, b) => a - b)

/** What is counted: who, which days, by which scale. Another scale or other days are counted anew at once. */
export const FrameFields = ({ review, onTake, onDescribe }: FrameFieldsProps) => {
  const { say } = useToasts()
  const { instrumentId, month, window } = review
  const [from, setFrom] = useState(window.from)
  const [to, setTo] = useState(window.to)
  const [busy, setBusy] = useState(false)
  const days = ownWindow(from, to)
  const changed = from !== window.from || to !== window.to
  const kept = { instrumentId, month, window }
  const take = async () => {
    if (!days) return
    setBusy(true)
    const taken = await onTake({ ...kept, window: days })
    setBusy(false)
    if (taken.ok) say(m.reviews_frame_taken())
  }
  return (
    <div class="review-frame">
      <TextArea
        label={m.reviews_frame_words()}
        hint={m.reviews_frame_words_hint()}
        rows={2}
        value={review.sample.words}
        onWrite={onDescribe}
      />
      <div class="review-frame-row">
        <Field label={m.reviews_frame_which()}>
          {wiring => (
            <select
              {...wiring}
              class="input"
              value={month ?? ""}
              onChange={e => {
                const { value } = e.currentTarget
                void onTake({ ...kept, month: value === "" ? null : Number(value) })
              }}
            >
              {[...monthsOf(month), null].map(one => (
                <option key={one} value={one ?? ""}>
                  {reviewName(one)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={m.reviews_frame_scale()}>
          {wiring => (
            <select
              {...wiring}
              class="input"
              value={instrumentId}
              onChange={e => void onTake({ ...kept, instrumentId: e.currentTarget.value })}
            >
              {fidelityScales.map(id => (
                <option key={id} value={id}>
                  {scaleNames[id]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div class="review-frame-row">
        <TextField label={m.fidelity_from()} type="date" value={from} onInput={setFrom} />
        <TextField
          label={m.fidelity_to()}
          type="date"
          value={to}
          onInput={setTo}
          error={days ? null : m.fidelity_days_wrong()}
        />
      </div>
      <div class="review-frame-take" aria-live="polite">
        {changed && <p>{m.reviews_frame_changed()}</p>}
        <Button busy={busy} disabled={days === null} onClick={() => void take()}>
          {m.reviews_frame_take()}
        </Button>
      </div>
    </div>
  )
}
