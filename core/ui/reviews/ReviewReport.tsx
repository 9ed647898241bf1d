import { m } from "../../words/messages.js"
import { Document } from "../parts/Document.tsx"
import { PaperSource } from "../ratings/PaperSource.tsx"
import type { Compared } from "./compared.ts"
import { ReportFacts } from "./ReportFacts.tsx"
import { ReportFormulas } from "./ReportFormulas.tsx"
import { ReportProfile } from "./ReportProfile.tsx"
import { ReportResult } from "./ReportResult.tsx"
import { ReportWords } from "./ReportWords.tsx"
import { reviewItems } from "./review-items.ts"
import { reviewName } from "./review-words.ts"
import type { Instruments } from "./use-review.ts"
import "./reviews.css"
import "./review-report.css"

type ReviewReportProps = {
  readonly compared: Compared
  readonly instruments: Instruments
  /** As it stands on reports; empty: nobody has told. */
  readonly program: string
}

/** A review to hand on: what was reviewed, what came of it, item by item, and what is to be done. */
export const ReviewReport = ({ compared, instruments, program }: ReviewReportProps) => {
  const { view, fidelity, goi } = compared
  const { review } = view
  const items = reviewItems(instruments)
  return (
    <Document
      title={m.reviews_report_title({ review: reviewName(review.month) })}
      within
      footer={
        <>
          <p>{m.reviews_report_source()}</p>
          <PaperSource of={instruments.scale} />
          <PaperSource of={instruments.index} />
        </>
      }
    >
      <div class="review-report">
        <ReportResult compared={compared} />
        <ReportFacts review={review} scale={instruments.scale} program={program} />
        <ReportProfile compared={compared} instrument={instruments.scale} items={items.fidelity} outcome={fidelity} />
        <ReportProfile compared={compared} instrument={instruments.index} items={items.goi} outcome={goi} index />
        <ReportWords review={review} />
        <ReportFormulas review={review} items={[...items.fidelity, ...items.goi]} />
      </div>
    </Document>
  )
}
