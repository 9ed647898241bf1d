import { useState } from "preact/hooks"
import { supporterName, supportersOf } from "../../domain/supporters.ts"
import { m } from "../../words/messages.js"
import { Chips, MoreChip } from "../parts/Chip.tsx"
import { AllTechniques } from "./AllTechniques.tsx"
import { CardMarkChip, cardMarks } from "./CardMarkChip.tsx"
import { SupporterChip } from "./SupporterChip.tsx"
import type { SessionView } from "./session-view.ts"
import { TechniqueChip } from "./TechniqueChip.tsx"

type WhatHappenedProps = {
  readonly of: SessionView
  /** Technique ids offered first. */
  readonly first: readonly string[]
  /** The card on the table, for what can happen with it. */
  readonly cardId: string | null
}

/** What happened, one tap each: the step's own techniques first, all others behind *More*. */
export const WhatHappened = ({ of: view, first, cardId }: WhatHappenedProps) => {
  const [all, setAll] = useState(false)
  const { session, person, techniques } = view
  const known = techniques.families.flatMap(family => family.techniques)
  const offered = first.flatMap(id => known.find(one => one.id === id) ?? [])
  return (
    <section class="stack">
      <Chips label={m.session_what_happened()}>
        {cardId && cardMarks.map(mark => <CardMarkChip key={mark} session={session} cardId={cardId} mark={mark} />)}
        {offered.map(technique => (
          <TechniqueChip key={technique.id} session={session} technique={technique} />
        ))}
        {supportersOf(person).map(one => (
          <SupporterChip key={one.id} session={session} supporterId={one.id} name={supporterName(one)} />
        ))}
        <MoreChip expanded={all} onToggle={() => setAll(!all)}>
          {all ? m.session_fewer() : m.session_more()}
        </MoreChip>
      </Chips>
      {all && <AllTechniques session={session} techniques={techniques} />}
    </section>
  )
}
