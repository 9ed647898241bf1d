import { m } from "../../words/messages.js"
import "./strength.css"
import { type Strength, type StrengthHint, strengths } from "./strength.ts"
import { useStrength } from "./use-strength.ts"

const words: Readonly<Record<Strength, () => string>> = {
  "very-easy": m.strength_very_easy,
  easy: m.strength_easy,
  middling: m.strength_middling,
  hard: m.strength_hard,
  "very-hard": m.strength_very_hard,
}

const hintWords: Readonly<Record<StrengthHint, () => string>> = {
  "on-lists": m.strength_hint_on_lists,
  "one-word": m.strength_hint_one_word,
  names: m.strength_hint_names,
  "keys-in-a-row": m.strength_hint_keys_in_a_row,
  repeats: m.strength_hint_repeats,
  sequences: m.strength_hint_sequences,
  dates: m.strength_hint_dates,
  "about-you": m.strength_hint_about_you,
  "more-words": m.strength_hint_more_words,
  "signs-for-letters": m.strength_hint_signs_for_letters,
  backwards: m.strength_hint_backwards,
  capitals: m.strength_hint_capitals,
}

type StrengthMeterProps = {
  readonly passphrase: string
  /** What someone who knows the person would try first. */
  readonly own?: readonly string[]
}

/** How easy a new passphrase would be to guess, and what would help. It advises, and stops nobody. */
export const StrengthMeter = ({ passphrase, own = [] }: StrengthMeterProps) => {
  const rating = useStrength(passphrase, own)
  const step = rating ? strengths.indexOf(rating.strength) : -1
  return (
    <div class="strength" data-strength={rating?.strength} role="status">
      {rating && (
        <>
          <span class="strength-steps" aria-hidden="true">
            {strengths.map((strength, at) => (
              <i key={strength} data-on={at <= step} />
            ))}
          </span>
          <b>{words[rating.strength]()}</b>
          {rating.hints.map(hint => (
            <span class="quiet" key={hint}>
              {hintWords[hint]()}
            </span>
          ))}
        </>
      )}
    </div>
  )
}
