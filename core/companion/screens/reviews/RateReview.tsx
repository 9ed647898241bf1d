import { type Seat, seats } from "../../../domain/review.ts"
import type { ReviewView } from "../../../reviews/api.ts"
import { Button } from "../../../ui/parts/Button.tsx"
import { Notice } from "../../../ui/parts/Notice.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { NotHere } from "../../../ui/ratings/ParticipantRating.tsx"
import { FinishRating } from "../../../ui/reviews/FinishRating.tsx"
import { RateSheet } from "../../../ui/reviews/RateSheet.tsx"
import { seatName } from "../../../ui/reviews/review-words.ts"
import { useInstruments, useReview } from "../../../ui/reviews/use-review.ts"
import { useReviewActs } from "../../../ui/reviews/use-review-acts.ts"
import { m } from "../../../words/messages.js"

type RateReviewProps = { readonly id: string; readonly seat: string }

/** The sheet of one of the two raters. Of the other one's nothing is fetched. */
export const RateReview = ({ id, seat }: RateReviewProps) => {
  const mine: Seat = seats.find(one => one === seat) ?? "first"
  const view = useReview(id, mine)
  if (view.state === "ready") return <Known view={view.value} seat={mine} />
  return (
    <Screen name={seatName(mine)} back={hrefTo(paths.review(id))} crisis={hrefTo(paths.crisis)}>
      <Ready of={view} what={m.reviews_one_what()} lines={6}>
        {() => null}
      </Ready>
    </Screen>
  )
}

const Known = ({ view, seat }: { readonly view: ReviewView; readonly seat: Seat }) => {
  const { review } = view
  const instruments = useInstruments(review.instrumentId)
  const acts = useReviewActs(review.id)
  const back = hrefTo(paths.review(review.id))
  const rater = review[seat]
  const rates = rater !== null && rater.finishedAt === null && review.status === "open"
  const frame = { name: seatName(seat), back, crisis: hrefTo(paths.crisis) }
  if (!rates)
    return (
      <Screen {...frame}>
        <Notice
          kind={rater ? "done" : "info"}
          title={rater ? m.reviews_sheet_done() : m.reviews_sheet_not_begun()}
          actions={
            <Button kind="primary" href={back}>
              {m.reviews_sheet_back()}
            </Button>
          }
        >
          {rater && m.reviews_sheet_done_next()}
        </Notice>
      </Screen>
    )
  const ratings = view.rated[seat] ?? {}
  return (
    <Screen
      {...frame}
      title={rater.name}
      wide
      actions={<FinishRating ratings={ratings} onFinish={() => acts.finishRating(seat)} back={back} />}
    >
      <Ready of={instruments} what={m.reviews_one_what()} lines={8}>
        {found => (found ? <RateSheet view={view} seat={seat} instruments={found} acts={acts} /> : <NotHere />)}
      </Ready>
    </Screen>
  )
}
