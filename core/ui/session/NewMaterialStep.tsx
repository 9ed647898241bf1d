import { BookOpen } from "lucide"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Card } from "../parts/Card.tsx"
import { Expander } from "../parts/Expander.tsx"
import { Markup } from "../parts/Markup.tsx"
import { hrefTo, paths } from "../paths.ts"
import { ownWordOf } from "./own-word.ts"
import { PracticeCard } from "./PracticeCard.tsx"
import type { SessionView } from "./session-view.ts"
import type { Table } from "./use-table.ts"

type NewMaterialStepProps = { readonly of: SessionView; readonly table: Table }

/** The card on the table: practise it, read it, give it. */
export const NewMaterialStep = ({ of: { session, person }, table: { topic, card } }: NewMaterialStepProps) => {
  if (!topic || !card) return null
  const ownWord = ownWordOf(person)
  return (
    <div class="stack">
      <PracticeCard session={session} card={card} ownWord={ownWord} />
      <Card>
        <div class="row-ends">
          <h2 class="label">{m.session_key_idea()}</h2>
          <span class="quiet">{card.title}</span>
        </div>
        <div class="key-idea">
          <Markup html={card.keyIdea} ownWord={ownWord} />
        </div>
        <div class="row">
          <Button kind="link" icon={BookOpen} href={hrefTo(paths.handout(topic.id, card.id))}>
            {m.session_open_handout()}
          </Button>
        </div>
      </Card>
      <Expander title={m.session_for_you()} note={m.session_for_you_note()}>
        <Markup html={card.facilitator} ownWord={ownWord} />
      </Expander>
    </div>
  )
}
