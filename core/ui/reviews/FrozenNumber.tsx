import { ArrowUpRight } from "lucide"
import type { FrozenEvidence, Review } from "../../domain/review.ts"
import { m } from "../../words/messages.js"
import { evidenceWords } from "../fidelity/evidence-words.ts"
import { Icon } from "../parts/Icon.tsx"
import { useWhen } from "../use-when.ts"
import { lookAt } from "./look-at.ts"
import type { ReviewItem } from "./review-items.ts"

type FrozenNumberProps = {
  readonly of: ReviewItem
  /** Null: the records say nothing of this item. */
  readonly evidence: FrozenEvidence | null
  readonly review: Pick<Review, "window" | "instrumentId">
}

/** What the records said when the numbers were frozen, and the way to the records themselves. */
export const FrozenNumber = ({ of: { item, records }, evidence, review }: FrozenNumberProps) => {
  const when = useWhen()
  if (evidence === null) return <p class="review-evidence quiet">{m.reviews_sheet_people_only()}</p>
  return (
    <p class="review-evidence">
      <span>{evidenceWords({ ...evidence, rating: evidence.suggested }, item.counts, when)}</span>
      <b>{suggestion(evidence)}</b>
      <a href={records} aria-label={m.reviews_sheet_records_of({ item: item.title })} onClick={() => lookAt(review)}>
        {m.reviews_sheet_records()}
        <Icon of={ArrowUpRight} mirrored />
      </a>
    </p>
  )
}

export const suggestion = ({ suggested, judgement }: FrozenEvidence): string => {
  if (suggested !== null) return m.reviews_report_suggests({ rating: suggested })
  return judgement ? m.reviews_report_asks() : m.reviews_report_no_suggestion()
}
