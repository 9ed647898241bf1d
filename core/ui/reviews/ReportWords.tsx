import { kept } from "../../domain/shape.ts"
import type { ReviewView } from "../../reviews/api.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { useWhen } from "../use-when.ts"

/** Strengths and next steps as people put them. */
export const ReportWords = ({ review }: { readonly review: ReviewView["review"] }) => {
  const { fullDay } = useWhen()
  const [strengths, steps] = [kept(review.strengths), kept(review.nextSteps)]
  return (
    <>
      <section class="stack-close" aria-labelledby="report-strengths">
        <h2 id="report-strengths">{m.reviews_strengths()}</h2>
        {strengths.length === 0 && <p class="quiet">{m.reviews_report_none_written()}</p>}
        <ul class="bullets">
          {strengths.map(({ id, words }) => (
            <li key={id}>{words}</li>
          ))}
        </ul>
      </section>
      <section class="stack-close" aria-labelledby="report-steps">
        <h2 id="report-steps">{m.reviews_next_steps()}</h2>
        {steps.length === 0 && <p class="quiet">{m.reviews_report_none_written()}</p>}
        <ul class="bullets">
          {steps.map(({ id, words, who, by }) => (
            <li key={id}>
              {words}
              <span class="review-step-who">
                {dotted(who, by !== null && m.reviews_next_step_by_line({ day: fullDay(by) }))}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
