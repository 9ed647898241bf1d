import type { Day } from "../../base/clock.ts"
import type { ReviewLine } from "../../reviews/api.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { List, ListRow } from "../parts/List.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"
import { reviewName, totalWords } from "./review-words.ts"

type PastReviewsProps = { readonly reviews: readonly ReviewLine[]; readonly today: Day }

/** Finished reviews, the newest first, each leading to its report. */
export const PastReviews = ({ reviews, today }: PastReviewsProps) => {
  const when = useWhen()
  return (
    <section class="stack-close" aria-labelledby="past-reviews">
      <h2 id="past-reviews">{m.reviews_past()}</h2>
      {reviews.length === 0 ? (
        <p class="quiet">{m.reviews_none()}</p>
      ) : (
        <List>
          {reviews.map(({ head, total, changes }, at) => (
            <ListRow
              key={head.id}
              title={reviewName(head.month)}
              line={dotted(
                totalWords(total),
                at < reviews.length - 1 &&
                  (changes.length > 0 ? m.reviews_changed({ count: changes.length }) : m.reviews_unchanged()),
                head.alone && m.reviews_alone_short(),
              )}
              end={when.day(head.on, today)}
              href={hrefTo(paths.reviewReport(head.id))}
            />
          ))}
        </List>
      )}
    </section>
  )
}
