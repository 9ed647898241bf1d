import type { Settled } from "../../reviews/api.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { AgreedRow } from "./AgreedRow.tsx"
import { AgreementLine } from "./AgreementLine.tsx"
import { CompareItem } from "./CompareItem.tsx"
import type { Compared } from "./compared.ts"
import { type ReviewItem, reviewItems } from "./review-items.ts"
import type { Instruments } from "./use-review.ts"
import type { ReviewActs } from "./use-review-acts.ts"

type CompareProps = {
  readonly compared: Compared | null
  readonly instruments: Instruments
  readonly acts: ReviewActs
  readonly onNext: () => void
}

/** The ratings side by side, first those to talk over, then those on which both agree; with what was agreed. */
export const Compare = ({ compared, instruments, acts, onNext }: CompareProps) => {
  if (compared === null) return <Notice title={m.reviews_agree_locked()}>{m.reviews_agree_locked_next()}</Notice>
  const { view, settled, fidelity, goi } = compared
  const items = reviewItems(instruments)
  return (
    <div class="review-step">
      {[
        { instrument: instruments.scale, outcome: fidelity, of: items.fidelity },
        { instrument: instruments.index, outcome: goi, of: items.goi },
      ].map(({ instrument, outcome, of }) => (
        <section key={instrument.id} class="review-compare" aria-labelledby={`compare-${instrument.id}`}>
          <header class="stack-close">
            <h2 id={`compare-${instrument.id}`}>{instrument.title}</h2>
            <AgreementLine outcome={outcome} />
          </header>
          <Parts compared={compared} items={of} settled={settled} alone={view.review.alone} acts={acts} />
        </section>
      ))}
      <Button kind="primary" onClick={onNext}>
        {m.reviews_agree_next()}
      </Button>
    </div>
  )
}

type PartsProps = {
  readonly compared: Compared
  readonly items: readonly ReviewItem[]
  readonly settled: Readonly<Record<string, Settled>>
  readonly alone: boolean
  readonly acts: ReviewActs
}

const Parts = ({ compared, items, settled, alone, acts }: PartsProps) => {
  const rated = ({ key }: ReviewItem) =>
    [compared.first[key]?.value ?? null, compared.second?.[key]?.value ?? null] as const
  const shared = (of: ReviewItem) => {
    const [one, other] = rated(of)
    return one !== null && (alone || one === other)
  }
  const open = items.filter(of => !shared(of))
  const same = items.filter(shared)
  const part = { compared, settled, acts }
  return (
    <>
      {open.length > 0 ? (
        <div class="review-open">
          <h3>{m.reviews_agree_differ()}</h3>
          {!alone && <p class="quiet">{m.reviews_agree_differ_line()}</p>}
          {open.map(of => (
            <CompareItem key={of.key} of={of} {...part} />
          ))}
        </div>
      ) : (
        !alone && <p>{m.reviews_agree_all()}</p>
      )}
      {same.length > 0 && (
        <div class="review-same">
          <h3>{alone ? m.reviews_agree_alone() : m.reviews_agree_same()}</h3>
          <p class="quiet">{alone ? m.reviews_agree_alone_line() : m.reviews_agree_same_line()}</p>
          <ul>
            {same.map(of => (
              <AgreedRow key={of.key} of={of} {...part} />
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
