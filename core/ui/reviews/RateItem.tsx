import { noAnswer } from "../../domain/administration.ts"
import type { FrozenEvidence, Review } from "../../domain/review.ts"
import type { Rated } from "../../reviews/api.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { TextArea } from "../parts/TextArea.tsx"
import { ItemAnswer } from "../ratings/ItemAnswer.tsx"
import type { RatingActs } from "../ratings/use-rating-acts.ts"
import { FrozenNumber } from "./FrozenNumber.tsx"
import type { ReviewItem } from "./review-items.ts"

type RateItemProps = {
  readonly of: ReviewItem
  readonly evidence: FrozenEvidence | null
  readonly rated: Rated | null
  readonly review: Pick<Review, "on" | "window" | "instrumentId">
  readonly onRate: (value: number | null) => ReturnType<RatingActs["say"]>
  readonly onWrite: (was: string, text: string) => Promise<boolean>
}

/** One item to rate: what it asks, what the records say, the anchors, and a line for what was seen. */
export const RateItem = ({ of, evidence, rated, review, onRate, onWrite }: RateItemProps) => {
  const { item, key } = of
  const id = `rate-${key.replace("/", "-")}`
  const value = rated?.value ?? null
  return (
    <section aria-labelledby={id}>
      <header>
        <h3 id={id}>
          <span class="rating-number">{item.number}</span> {item.title}
        </h3>
        <p>{item.ask}</p>
        {item.hint && <p class="quiet">{item.hint}</p>}
      </header>
      <FrozenNumber of={of} evidence={evidence} review={review} />
      <ItemAnswer
        item={item}
        answer={{ ...noAnswer, value, words: rated?.words ?? "" }}
        on={review.on}
        acts={{
          say: (_, said) => onRate(said.as === "value" ? said.value : null),
          write: (_, was, text) => onWrite(was, text),
        }}
        dense
      />
      {value !== null && (
        <Button
          kind="link"
          label={m.reviews_sheet_take_back_of({ item: item.title })}
          onClick={() => void onRate(null)}
        >
          {m.reviews_sheet_take_back()}
        </Button>
      )}
      <TextArea label={m.reviews_sheet_seen()} rows={1} value={rated?.words ?? ""} onWrite={onWrite} />
    </section>
  )
}
