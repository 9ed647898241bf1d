import type { Counted } from "../../../content/ladder-schema.ts"
import type { ItemEvidence } from "../../fidelity/api.ts"
import { m } from "../../words/messages.js"
import { useWhen } from "../use-when.ts"
import { evidenceWords, percentOf } from "./evidence-words.ts"

type EvidenceNumberProps = { readonly evidence: ItemEvidence; readonly counted: Counted | null }

/** The number itself, exact, and what rating it suggests. */
export const EvidenceNumber = ({ evidence, counted }: EvidenceNumberProps) => {
  const when = useWhen()
  const { numerator, denominator, rating, judgement } = evidence
  return (
    <section class="evidence-number card">
      <p class="evidence-ratio numbers">
        {denominator && (rating !== null || judgement) ? (
          <>
            {m.fidelity_ratio({ count: when.number(numerator), of: when.number(denominator) })}
            <span class="quiet">{m.fidelity_percent({ percent: when.number(percentOf(numerator, denominator)) })}</span>
          </>
        ) : (
          <span class="evidence-words">{evidenceWords(evidence, counted, when)}</span>
        )}
      </p>
      <p>
        <b>{suggestion(rating, judgement)}</b>
      </p>
    </section>
  )
}

const suggestion = (rating: number | null, judgement: boolean): string => {
  if (rating !== null) return m.fidelity_suggested({ rating })
  return judgement ? m.fidelity_asks_you() : m.fidelity_not_rated()
}
