import { Check } from "lucide"
import { m } from "../../words/messages.js"
import { Expander } from "../parts/Expander.tsx"
import { Icon } from "../parts/Icon.tsx"
import type { AnchorItem } from "./bars-of.ts"

type LadderProps = {
  readonly item: AnchorItem
  /** Where the evidence falls; null: nowhere. */
  readonly rating: number | null
}

/** The anchors of an item from best to least, the one that the evidence falls in marked; and where they are from. */
export const Ladder = ({ item, rating }: LadderProps) => {
  const unsure = item.anchors.some(({ verified }) => !verified)
  return (
    <section class="stack-close">
      <h2>{m.fidelity_ladder()}</h2>
      <ol class="evidence-ladder" reversed>
        {[...item.anchors].reverse().map(({ value, words }) => (
          <li key={value} aria-current={value === rating ? "true" : undefined}>
            <b class="numbers">{value}</b>
            <span>{words}</span>
            {value === rating && (
              <span class="evidence-here">
                <Icon of={Check} />
                {m.fidelity_here()}
              </span>
            )}
          </li>
        ))}
      </ol>
      <Expander title={m.fidelity_sources()} {...(unsure && { note: m.fidelity_unsure() })}>
        <ul class="bullets">
          {[...new Set(item.anchors.map(({ source }) => source))].map(source => (
            <li key={source} class="quiet">
              {source}
            </li>
          ))}
        </ul>
      </Expander>
    </section>
  )
}
