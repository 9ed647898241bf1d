import { useState } from "preact/hooks"
import { topicHeads } from "../../curriculum/heads.ts"
import { supporterName, supportersOf } from "../../domain/supporters.ts"
import { m } from "../../words/messages.js"
import { Chips, MoreChip } from "../parts/Chip.tsx"
import { AllTechniques } from "./AllTechniques.tsx"
import { CardMarkChip, cardMarks } from "./CardMarkChip.tsx"
import { SupporterChip } from "./SupporterChip.tsx"
import type { SessionView } from "./session-view.ts"
import { TechniqueChip } from "./TechniqueChip.tsx"

/** What was tapped, to be looked over: each tick can be taken back, and what was forgotten can be added. */
export const WhatWasDone = ({ of: { session, person, techniques } }: { readonly of: SessionView }) => {
  const [all, setAll] = useState(false)
  const used = techniques.families.flatMap(family => family.techniques).filter(one => session.techniques[one.id])
  const [current, others] = [topicHeads.filter(topic => topic.id === session.topicId), topicHeads]
  const heads = [...current, ...others].flatMap(topic => topic.cards)
  const cards = Object.keys(session.cards).flatMap(id => heads.find(card => card.id === id) ?? [])
  const supporters = supportersOf(person)
  return (
    <section class="stack" id="wrap-up-done">
      <h2>{m.wrapup_done()}</h2>
      {cards.map(card => (
        <Chips key={card.id} label={card.title}>
          {cardMarks.map(mark => (
            <CardMarkChip key={mark} session={session} cardId={card.id} mark={mark} />
          ))}
        </Chips>
      ))}
      {cards.length === 0 && <p class="quiet">{m.wrapup_no_cards()}</p>}
      <Chips label={m.wrapup_techniques()}>
        {used.map(technique => (
          <TechniqueChip key={technique.id} session={session} technique={technique} />
        ))}
        <MoreChip expanded={all} onToggle={() => setAll(!all)}>
          {all ? m.session_fewer() : m.wrapup_add()}
        </MoreChip>
      </Chips>
      {all && <AllTechniques session={session} techniques={techniques} />}
      {supporters.length > 0 && (
        <Chips label={m.wrapup_supporters()}>
          {supporters.map(one => (
            <SupporterChip key={one.id} session={session} supporterId={one.id} name={supporterName(one)} />
          ))}
        </Chips>
      )}
    </section>
  )
}
