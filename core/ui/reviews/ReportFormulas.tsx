import type { FrozenEvidence } from "../../domain/review.ts"
import type { ReviewView } from "../../reviews/api.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { evidenceWords } from "../fidelity/evidence-words.ts"
import { itemWords } from "../fidelity/item-words.ts"
import { keptSideWords } from "../fidelity/side-words.ts"
import { useWhen } from "../use-when.ts"
import { suggestion } from "./FrozenNumber.tsx"
import { lookAt } from "./look-at.ts"
import type { ReviewItem } from "./review-items.ts"

type ReportFormulasProps = { readonly review: ReviewView["review"]; readonly items: readonly ReviewItem[] }

/** Of each item that records tell of: the number, how it was counted, and what stood beside it. */
export const ReportFormulas = ({ review, items }: ReportFormulasProps) => {
  const when = useWhen()
  return (
    <section class="stack-close" aria-labelledby="report-formulas">
      <h2 id="report-formulas">{m.reviews_report_formulas()}</h2>
      <p class="quiet">{m.reviews_report_formulas_line({ day: when.fullDay(review.on) })}</p>
      <ol class="review-formulas">
        {items.map(({ key, item, records }) => {
          const evidence = review.evidence[key]
          if (!evidence || item.counts === null) return null
          return (
            <li key={key}>
              <a href={records} onClick={() => lookAt(review)}>
                {item.number} {item.title}
              </a>
              <span class="numbers">
                {dotted(
                  evidenceWords({ ...evidence, rating: evidence.suggested }, item.counts, when),
                  suggestion(evidence),
                  evidence.excluded > 0 && m.reviews_report_excluded({ count: when.number(evidence.excluded) }),
                )}
              </span>
              {evidence.side.map(line => (
                <KeptLine key={line.id} line={line} />
              ))}
              <span class="quiet">{itemWords(item.counts).formula()}</span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** What stood beside the number when it was frozen. */
const KeptLine = ({ line: { id, numerator, denominator } }: { readonly line: FrozenEvidence["side"][number] }) => {
  const when = useWhen()
  const words = keptSideWords(id)
  if (words === null) return null
  return (
    <span class="quiet numbers">
      {words}:{" "}
      {denominator === null
        ? when.number(numerator)
        : m.fidelity_ratio({ count: when.number(numerator), of: when.number(denominator) })}
    </span>
  )
}
