import { useLayoutEffect, useRef, useState } from "preact/hooks"
import type { ReviewView } from "../../reviews/api.ts"
import { m } from "../../words/messages.js"
import { StepRail } from "../parts/StepRail.tsx"
import { Compare } from "./Compare.tsx"
import { comparedOf } from "./compared.ts"
import { FinishReview } from "./FinishReview.tsx"
import { ReviewFrame } from "./ReviewFrame.tsx"
import { ReviewRaters } from "./ReviewRaters.tsx"
import { ReviewWords } from "./ReviewWords.tsx"
import type { Instruments } from "./use-review.ts"
import { useReviewActs } from "./use-review-acts.ts"
import "./reviews.css"

const steps = ["frame", "rate", "agree", "words"] as const
type Step = (typeof steps)[number]
const stepNames: Readonly<Record<Step, () => string>> = {
  frame: m.reviews_step_frame,
  rate: m.reviews_step_rate,
  agree: m.reviews_step_agree,
  words: m.reviews_step_words,
}

type ReviewStepsProps = {
  readonly view: ReviewView
  readonly instruments: Instruments
  /** Of the member whose device this is. */
  readonly ownName: string
}

/** Where the review stands. */
const stepOf = ({ review, compared }: ReviewView): Step => {
  if (compared) return "agree"
  return review.first || review.second ? "rate" : "frame"
}

const isDone = (step: Step, { review, compared }: ReviewView): boolean => {
  switch (step) {
    case "frame":
      return review.first !== null || review.second !== null
    case "rate":
      return compared !== null
    case "agree":
      return compared !== null && Object.values(compared.settled).every(({ value }) => value !== null)
    case "words":
      return Object.keys(review.strengths).length + Object.keys(review.nextSteps).length > 0
  }
}

/** An open review, step by step; each can be gone to at any time. The heading of the step takes the focus. */
export const ReviewSteps = ({ view, instruments, ownName }: ReviewStepsProps) => {
  const acts = useReviewActs(view.review.id)
  const [step, setStep] = useState<Step>(() => stepOf(view))
  const heading = useRef<HTMLHeadingElement>(null)
  const moved = useRef(false)
  const go = (next: Step) => {
    moved.current = true
    setStep(next)
  }
  useLayoutEffect(() => {
    if (!moved.current) return
    scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [step])
  const compared = comparedOf(view)
  return (
    <div class="review-steps">
      <StepRail
        label={m.reviews_steps()}
        steps={steps.map(id => ({ id, label: stepNames[id](), state: isDone(id, view) ? "done" : "ahead" }))}
        current={step}
        onGo={id => {
          const next = steps.find(one => one === id)
          if (next) go(next)
        }}
      />
      <h2 ref={heading} tabIndex={-1}>
        {stepNames[step]()}
      </h2>
      {step === "frame" && <ReviewFrame view={view} instruments={instruments} acts={acts} onNext={() => go("rate")} />}
      {step === "rate" && <ReviewRaters view={view} acts={acts} ownName={ownName} onNext={() => go("agree")} />}
      {step === "agree" && (
        <Compare compared={compared} instruments={instruments} acts={acts} onNext={() => go("words")} />
      )}
      {step === "words" && (
        <div class="review-step">
          <ReviewWords review={view.review} acts={acts} />
          <FinishReview compared={compared} acts={acts} />
        </div>
      )}
    </div>
  )
}
