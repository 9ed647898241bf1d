import type { Seat } from "../../domain/review.ts"
import type { ReviewView } from "../../reviews/api.ts"
import { m } from "../../words/messages.js"
import { AdaptedLine } from "../ratings/AdaptedLine.tsx"
import { RateItem } from "./RateItem.tsx"
import { type ReviewItem, reviewItems } from "./review-items.ts"
import type { Instruments } from "./use-review.ts"
import type { ReviewActs } from "./use-review-acts.ts"
import "../ratings/rating-list.css"
import "./reviews.css"

type RateSheetProps = {
  readonly view: ReviewView
  readonly seat: Seat
  readonly instruments: Instruments
  readonly acts: ReviewActs
}

/** What one rater fills in: both instruments, each item with what the records say of it. */
export const RateSheet = ({ view, seat, instruments, acts }: RateSheetProps) => {
  const { review } = view
  const mine = view.rated[seat] ?? {}
  const { fidelity, goi } = reviewItems(instruments)
  const list = (items: readonly ReviewItem[]) => (
    <ol>
      {items.map(of => (
        <li key={of.key}>
          <RateItem
            of={of}
            evidence={review.evidence[of.key] ?? null}
            rated={mine[of.key] ?? null}
            review={review}
            onRate={value => acts.rate(seat, of.key, value)}
            onWrite={(was, text) => acts.write(seat, of.key, was, text)}
          />
        </li>
      ))}
    </ol>
  )
  return (
    <div class="review-sheet">
      <p>{m.reviews_sheet_intro()}</p>
      {[
        { instrument: instruments.scale, items: fidelity },
        { instrument: instruments.index, items: goi },
      ].map(({ instrument, items }) => (
        <section key={instrument.id} class="rating-list" aria-labelledby={`sheet-${instrument.id}`}>
          <header class="rating-intro">
            <h2 id={`sheet-${instrument.id}`}>{instrument.title}</h2>
            <AdaptedLine of={instrument} />
          </header>
          {list(items)}
        </section>
      ))}
    </div>
  )
}
