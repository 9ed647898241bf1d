import { m } from "../../words/messages.js"
import { bandName, meanWords, monthName } from "../fidelity/board-words.ts"
import { useAgreementWords } from "./AgreementLine.tsx"
import type { Compared } from "./compared.ts"

/** What the review comes to: the mean and its band, or why there is none; how far the two agree; and where it stood before. */
export const ReportResult = ({ compared: { view, fidelity } }: { readonly compared: Compared }) => {
  const { total } = fidelity
  const agreement = useAgreementWords(fidelity)
  return (
    <section class="review-result" aria-label={m.reviews_report_result()}>
      {total.mean !== null && total.band !== null ? (
        <>
          <p class="review-mean">{m.reviews_mean_line({ mean: meanWords(total.mean), band: bandName(total.band) })}</p>
          <p>{m.reviews_report_rated({ rated: total.rated, of: total.of })}</p>
        </>
      ) : (
        <p class="review-mean">
          {m.reviews_report_no_total({ rated: total.rated, of: total.of, needed: total.needed })}
        </p>
      )}
      <p>{agreement}</p>
      <p>{previousWords(view)}</p>
    </section>
  )
}

const previousWords = ({ previous }: Compared["view"]): string => {
  if (previous === null) return m.reviews_report_previous_none()
  const { total, head } = previous
  const when = monthName(head.on, "")
  return total.mean !== null && total.band !== null
    ? m.reviews_report_previous({ when, mean: meanWords(total.mean), band: bandName(total.band) })
    : m.reviews_trend_gap({ when })
}
