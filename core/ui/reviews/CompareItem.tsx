import type { Settled } from "../../reviews/api.ts"
import { m } from "../../words/messages.js"
import { Scale } from "../parts/Scale.tsx"
import { TextArea } from "../parts/TextArea.tsx"
import { useTapped } from "../use-tapped.ts"
import type { Compared } from "./compared.ts"
import { FrozenNumber } from "./FrozenNumber.tsx"
import { RaterSaid } from "./RaterSaid.tsx"
import type { ReviewItem } from "./review-items.ts"
import type { ReviewActs } from "./use-review-acts.ts"

export type CompareItemProps = {
  readonly of: ReviewItem
  readonly compared: Compared
  readonly settled: Readonly<Record<string, Settled>>
  readonly acts: ReviewActs
}

const nothing: Settled = { value: null, comment: "", differ: false }

/** One item to agree on: both ratings with what each saw, the evidence, the agreed rating, and why. */
export const CompareItem = ({ of, compared, settled, acts }: CompareItemProps) => {
  const { key, item } = of
  const { review } = compared.view
  const { value, comment, differ } = settled[key] ?? nothing
  const [shown, choose] = useTapped(value, next => acts.agree(key, next))
  const id = `agree-${key.replace("/", "-")}`
  return (
    <section class="card review-item" aria-labelledby={id}>
      <h4 id={id}>
        <span class="rating-number">{item.number}</span> {item.title}
      </h4>
      <div class="review-side-by-side">
        <RaterSaid item={item} name={review.first?.name ?? ""} rated={compared.first[key] ?? null} />
        {compared.second && (
          <RaterSaid item={item} name={review.second?.name ?? ""} rated={compared.second[key] ?? null} />
        )}
      </div>
      <FrozenNumber of={of} evidence={review.evidence[key] ?? null} review={review} />
      <Scale
        label={m.reviews_agreed_of({ item: item.title })}
        from={1}
        to={5}
        value={shown}
        onChange={choose}
        low={m.reviews_low_end()}
        high={m.reviews_high_end()}
      />
      <TextArea
        label={differ ? m.reviews_comment_asked() : m.reviews_comment()}
        rows={1}
        value={comment}
        onWrite={(was, text) => acts.comment(key, was, text)}
      />
    </section>
  )
}
