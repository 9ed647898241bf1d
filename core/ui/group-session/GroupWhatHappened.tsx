import { useState } from "preact/hooks"
import type { Techniques } from "../../../content/schema.ts"
import { m } from "../../words/messages.js"
import { Chips, MoreChip } from "../parts/Chip.tsx"
import { AllTechniques } from "../session/AllTechniques.tsx"
import { CardMarkChip, cardMarks } from "../session/CardMarkChip.tsx"
import { TechniqueChip } from "../session/TechniqueChip.tsx"
import type { Tapped } from "../session/taps.ts"

type GroupWhatHappenedProps = {
  readonly session: Tapped
  readonly techniques: Techniques
  /** Technique ids offered first. */
  readonly first: readonly string[]
  /** The card on the table, for what can happen with it. */
  readonly cardId: string | null
}

/** What happened for all who are there, one tap each. */
export const GroupWhatHappened = ({ session, techniques, first, cardId }: GroupWhatHappenedProps) => {
  const [all, setAll] = useState(false)
  const known = techniques.families.flatMap(family => family.techniques)
  const offered = first.flatMap(id => known.find(one => one.id === id) ?? [])
  return (
    <section class="stack">
      <Chips label={m.groups_for_all()}>
        {cardId && cardMarks.map(mark => <CardMarkChip key={mark} session={session} cardId={cardId} mark={mark} />)}
        {offered.map(technique => (
          <TechniqueChip key={technique.id} session={session} technique={technique} />
        ))}
        <MoreChip expanded={all} onToggle={() => setAll(!all)}>
          {all ? m.session_fewer() : m.session_more()}
        </MoreChip>
      </Chips>
      {all && <AllTechniques session={session} techniques={techniques} />}
    </section>
  )
}
