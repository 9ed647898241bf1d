import { Sprout } from "lucide"
import type { Practice } from "../../supervision/api.ts"
import { m } from "../../words/messages.js"
import { Icon } from "../parts/Icon.tsx"

/** The three kinds that the fidelity scale asks for in every session (`imr.md` 1.4, items 8 to 10). */
const kinds = ["motivational", "educational", "cognitive-behavioural"]

/** What is true and good, and at most two lines of it. Nothing is held against anybody. */
export const praiseOf = ({ sessions, families, plans }: Practice): readonly string[] => {
  if (sessions === 0) return []
  const all = kinds.every(kind => families.some(({ id, count }) => id === kind && count > 0))
  return [
    all ? m.practice_praise_all() : null,
    plans.reviewed > 0 ? m.practice_praise_reviewed({ count: plans.reviewed }) : null,
    plans.agreed > 0 ? m.practice_praise_plan({ count: plans.agreed }) : null,
    m.practice_praise_met({ count: sessions }),
  ]
    .flatMap(words => words ?? [])
    .slice(0, 2)
}

export const Praise = ({ practice }: { readonly practice: Practice }) => (
  <div class="practice-praise">
    <Icon of={Sprout} />
    <div>
      {praiseOf(practice).map(words => (
        <p key={words}>{words}</p>
      ))}
      <p class="quiet">{m.practice_only_you()}</p>
    </div>
  </div>
)
