import type { InstrumentItem } from "../../../content/instrument-schema.ts"
import { type Administration, isAnswered, noAnswer } from "../../domain/administration.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { ProgressBar } from "../parts/ProgressBar.tsx"
import { ItemAnswer } from "./ItemAnswer.tsx"
import type { RatingActs } from "./use-rating-acts.ts"

type RatingStepProps = {
  readonly item: InstrumentItem
  /** Its place, from 0, of how many. */
  readonly at: number
  readonly all: number
  readonly one: Administration
  readonly acts: RatingActs
  readonly onBack: () => void
  readonly onNext: () => void
}

/** One item on the screen: the time it asks about, the question, the answers, and always a way past it. */
export const RatingStep = ({ item, at, all, one, acts, onBack, onNext }: RatingStepProps) => {
  const answer = one.answers[item.id] ?? noAnswer
  const answered = isAnswered(answer)
  return (
    <>
      <ProgressBar label={m.ratings_step({ at: at + 1, all })} part={at / all} />
      <div class="rating-question">
        <p class="rating-look-back">{item.lookBack}</p>
        <h2 tabIndex={-1}>{item.ask}</h2>
        {item.hint && <p class="quiet">{item.hint}</p>}
      </div>
      <ItemAnswer item={item} answer={answer} on={one.on} acts={acts} />
      <div class="rating-ways">
        <Button onClick={onBack}>{m.ratings_back()}</Button>
        <Button kind={answered ? "primary" : "quiet"} onClick={onNext}>
          {answered ? m.ratings_next() : m.ratings_skip()}
        </Button>
      </div>
      {answered && item.kind !== "words" && (
        <Button kind="link" onClick={() => void acts.say(item.id, { as: "value", value: null })}>
          {m.ratings_take_back()}
        </Button>
      )}
    </>
  )
}
