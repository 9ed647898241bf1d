import { useState } from "preact/hooks"
import type { Result } from "../../base/result.ts"
import { isOfIndex } from "../../domain/review.ts"
import type { Ratings } from "../../reviews/api.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"

type FinishRatingProps = {
  readonly ratings: Ratings
  readonly onFinish: () => Promise<Result<unknown, unknown>>
  /** Where one goes then. */
  readonly back: string
}

/** Of the two instruments together, and of the scale alone; a total of the scale needs all but one. */
const [scaleItems, neededItems, allItems] = [13, 12, 25]

/** How far the rater is, and the end of it, which asks: after it nothing changes. */
export const FinishRating = ({ ratings, onFinish, back }: FinishRatingProps) => {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const rated = Object.entries(ratings).filter(([, { value }]) => value !== null)
  const ofScale = rated.filter(([key]) => !isOfIndex(key)).length
  const finish = async () => {
    setBusy(true)
    const done = await onFinish()
    setBusy(false)
    if (done.ok) location.assign(back)
  }
  const progress = { rated: rated.length, all: allItems }
  return (
    <>
      <p class="review-progress" aria-live="polite">
        {m.reviews_sheet_progress(progress)}
      </p>
      <Button kind="primary" onClick={() => setAsking(true)}>
        {m.reviews_sheet_finish()}
      </Button>
      <Dialog
        open={asking}
        title={m.reviews_sheet_finish_title()}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{m.reviews_sheet_cancel()}</Button>
            {ofScale > 0 && (
              <Button kind="primary" busy={busy} onClick={() => void finish()}>
                {m.reviews_sheet_finish()}
              </Button>
            )}
          </>
        }
      >
        {ofScale === 0 ? <p>{m.reviews_sheet_none()}</p> : <p>{m.reviews_sheet_finish_line(progress)}</p>}
        {ofScale > 0 && ofScale < neededItems && (
          <p>{m.reviews_sheet_finish_few({ needed: neededItems, of: scaleItems })}</p>
        )}
      </Dialog>
    </>
  )
}
