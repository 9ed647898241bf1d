import type { ReviewView } from "../../reviews/api.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { FrameFields } from "./FrameFields.tsx"
import { SampleFacts } from "./SampleFacts.tsx"
import type { Instruments } from "./use-review.ts"
import type { ReviewActs } from "./use-review-acts.ts"

type ReviewFrameProps = {
  readonly view: ReviewView
  readonly instruments: Instruments
  readonly acts: ReviewActs
  readonly onNext: () => void
}

/** The first step: who and what is reviewed, to be changed until somebody rates. */
export const ReviewFrame = ({ view: { review }, instruments, acts, onNext }: ReviewFrameProps) => {
  const frozen = review.first !== null || review.second !== null
  return (
    <div class="review-step">
      <p>{m.reviews_frame_line()}</p>
      {frozen ? (
        <Notice title={m.reviews_frame_frozen()} />
      ) : (
        <FrameFields review={review} onTake={acts.frame} onDescribe={acts.describe} />
      )}
      <SampleFacts review={review} scale={instruments.scale.title} />
      <Button kind="primary" onClick={onNext}>
        {m.reviews_frame_next()}
      </Button>
    </div>
  )
}
