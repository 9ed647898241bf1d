import type { Outcome } from "../../reviews/api.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { percentOf } from "../fidelity/evidence-words.ts"
import { useWhen } from "../use-when.ts"
import { agreedWords } from "./review-words.ts"

/** How far the two agree, and what the agreed ratings come to so far. */
export const AgreementLine = ({ outcome }: { readonly outcome: Outcome }) => {
  const agreement = useAgreementWords(outcome)
  return <p class="review-outcome">{dotted(agreement, agreedWords(outcome.total))}</p>
}

/** Item agreement in words: "11 of 13 rated the same · 85 % agreement". */
export const useAgreementWords = ({ agreement }: Pick<Outcome, "agreement">): string => {
  const when = useWhen()
  if (agreement === null) return m.reviews_agreement_alone()
  const { same, of } = agreement
  if (of === 0) return m.reviews_agreement_none()
  const percent = when.number(percentOf(same, of))
  return dotted(m.reviews_agreement({ same, of }), m.reviews_agreement_percent({ percent }))
}
