import { useState } from "preact/hooks"
import type { Seat } from "../../domain/review.ts"
import type { ReviewView } from "../../reviews/api.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { Notice } from "../parts/Notice.tsx"
import { RaterCard } from "./RaterCard.tsx"
import type { ReviewActs } from "./use-review-acts.ts"

type ReviewRatersProps = {
  readonly view: ReviewView
  readonly acts: ReviewActs
  /** Of the member whose device this is: most often the first rater. */
  readonly ownName: string
  readonly onNext: () => void
}

/** The two raters, each with a sheet of their own. Which of them is next has the primary action. */
export const ReviewRaters = ({ view: { review, compared }, acts, ownName, onNext }: ReviewRatersProps) => {
  const next = nextSeat(review)
  return (
    <div class="review-step">
      <p>{m.reviews_rate_line()}</p>
      <RaterCard review={review} seat="first" next={next === "first"} name={ownName} acts={acts} />
      {next === "second" && review.second === null && (
        <Notice title={m.reviews_rater_hand_over()} actions={<NoSecond acts={acts} />} />
      )}
      {review.alone ? (
        <Notice title={m.reviews_alone()} />
      ) : (
        <RaterCard review={review} seat="second" next={next === "second"} name="" acts={acts} />
      )}
      {compared && (
        <div class="stack-close">
          {!review.alone && <p>{m.reviews_to_compare()}</p>}
          <Button kind="primary" onClick={onNext}>
            {m.reviews_rate_next()}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Whose turn it is; null when nobody's. */
const nextSeat = ({ first, second, alone }: ReviewView["review"]): Seat | null => {
  if (!first?.finishedAt) return "first"
  return alone || second?.finishedAt ? null : "second"
}

/** For good, so it asks. */
const NoSecond = ({ acts }: { readonly acts: ReviewActs }) => {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const goOn = async () => {
    setBusy(true)
    const done = await acts.rateAlone()
    setBusy(false)
    if (done.ok) setAsking(false)
  }
  return (
    <>
      <Button kind="link" onClick={() => setAsking(true)}>
        {m.reviews_no_second()}
      </Button>
      <Dialog
        open={asking}
        title={m.reviews_no_second_title()}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{m.reviews_finish_cancel()}</Button>
            <Button kind="primary" busy={busy} onClick={() => void goOn()}>
              {m.reviews_no_second_do()}
            </Button>
          </>
        }
      >
        <p>{m.reviews_no_second_line()}</p>
      </Dialog>
    </>
  )
}
