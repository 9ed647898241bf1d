import type { Instrument } from "../../../content/instrument-schema.ts"
import type { ReviewView } from "../../reviews/api.ts"
import { m } from "../../words/messages.js"
import { AdaptedLine } from "../ratings/AdaptedLine.tsx"
import { useWhen } from "../use-when.ts"
import { ReviewFact } from "./ReviewFact.tsx"
import { SampleFacts } from "./SampleFacts.tsx"

type ReportFactsProps = {
  readonly review: ReviewView["review"]
  readonly scale: Instrument
  readonly program: string
}

/** The cover: which program, when, by whom; and the sample definition, without which no number means anything. */
export const ReportFacts = ({ review, scale, program }: ReportFactsProps) => {
  const { fullDay, list } = useWhen()
  const raters = [review.first, review.second].flatMap(rater => rater?.name ?? [])
  return (
    <>
      <section class="stack-close" aria-labelledby="report-facts">
        <h2 id="report-facts">{m.reviews_report_facts()}</h2>
        <dl class="review-facts">
          {program !== "" && <ReviewFact name={m.reviews_report_program()}>{program}</ReviewFact>}
          <ReviewFact name={m.reviews_report_day()}>{fullDay(review.on)}</ReviewFact>
          <ReviewFact name={m.reviews_report_raters()}>{list(raters)}</ReviewFact>
        </dl>
        {review.alone && <p>{m.reviews_alone()}</p>}
        <AdaptedLine of={scale} />
      </section>
      <section class="stack-close" aria-labelledby="report-sample">
        <h2 id="report-sample">{m.reviews_report_sample()}</h2>
        <p>{review.sample.words === "" ? m.reviews_report_no_words() : review.sample.words}</p>
        <SampleFacts review={review} scale={scale.title} />
      </section>
    </>
  )
}
