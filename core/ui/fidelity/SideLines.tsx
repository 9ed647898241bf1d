import type { SideLine, SideLineId } from "../../fidelity/api.ts"
import { m } from "../../words/messages.js"
import { useWhen } from "../use-when.ts"
import type { When } from "../when.ts"
import { percentOf } from "./evidence-words.ts"
import { sideWords } from "./side-words.ts"

/** What holds, or does not. */
const holdsOrNot: readonly SideLineId[] = ["standardized", "every-six-months", "used"]

const ratio = (numerator: number, denominator: number | null, when: When): string =>
  denominator === null
    ? when.number(numerator)
    : m.fidelity_ratio({ count: when.number(numerator), of: when.number(denominator) })

/** What stands beside the number. Nothing where nothing does. */
export const SideLines = ({ lines }: { readonly lines: readonly SideLine[] }) => {
  const when = useWhen()
  if (lines.length === 0) return null
  return (
    <section class="stack-close">
      <h2>{m.fidelity_side()}</h2>
      <dl class="evidence-side">
        {lines.map(({ id, numerator, denominator }) => (
          <div key={id}>
            <dt>{sideWords(id)}</dt>
            <dd class="numbers">
              {holdsOrNot.includes(id)
                ? numerator > 0
                  ? m.fidelity_yes()
                  : m.fidelity_no()
                : ratio(numerator, denominator, when)}
              {denominator !== null && denominator > 0 && !holdsOrNot.includes(id) && (
                <span class="quiet">
                  {m.fidelity_percent({ percent: when.number(percentOf(numerator, denominator)) })}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
