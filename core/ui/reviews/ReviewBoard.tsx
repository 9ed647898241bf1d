import type { Reviews } from "../../reviews/api.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"
import { BlankSheets } from "./BlankSheets.tsx"
import { PastReviews } from "./PastReviews.tsx"
import { ReviewDue } from "./ReviewDue.tsx"
import { ReviewTrend } from "./ReviewTrend.tsx"
import { reviewName } from "./review-words.ts"
import { SingleScales } from "./SingleScales.tsx"
import "./reviews.css"

type ReviewBoardProps = {
  readonly reviews: Reviews
  readonly busy: boolean
  readonly onBegin: () => void
}

/** Which review is due, the one that is open, those that are finished, and how they moved. */
export const ReviewBoard = ({ reviews, busy, onBegin }: ReviewBoardProps) => {
  const when = useWhen()
  const { open, finished, today } = reviews
  const [going] = open
  return (
    <>
      <section class="review-lead">
        <ReviewDue reviews={reviews} />
        {going ? (
          <Button kind="primary" href={hrefTo(paths.review(going.id))}>
            {m.reviews_go_on()}
          </Button>
        ) : (
          <Button kind="primary" busy={busy} onClick={onBegin}>
            {m.reviews_begin()}
          </Button>
        )}
      </section>
      {open.length > 0 && (
        <List>
          {open.map(one => (
            <ListRow
              key={one.id}
              title={reviewName(one.month)}
              line={m.reviews_open_since({ day: when.day(one.on, today) })}
              href={hrefTo(paths.review(one.id))}
            />
          ))}
        </List>
      )}
      {finished.length > 0 && <ReviewTrend reviews={finished} />}
      <PastReviews reviews={finished} today={today} />
      <SingleScales all={reviews.single} today={today} />
      <BlankSheets />
    </>
  )
}
