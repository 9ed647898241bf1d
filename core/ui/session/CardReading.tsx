import { BookOpen } from "lucide"
import { ownWordOf } from "../../curriculum/own-word.ts"
import { m } from "../../words/messages.js"
import { HandOverButton } from "../hand-over/HandOverButton.tsx"
import { Button } from "../parts/Button.tsx"
import { Expander } from "../parts/Expander.tsx"
import { Markup } from "../parts/Markup.tsx"
import { hrefTo, paths } from "../paths.ts"
import { CardTools } from "../tools/CardTools.tsx"
import { toolLinksFor } from "../tools/tool-href.ts"
import type { SessionView } from "./session-view.ts"
import type { Table } from "./use-table.ts"

type CardReadingProps = { readonly of: SessionView; readonly table: Table }

/** The card on the table to read together and to give, and what tends to go wrong with it. */
export const CardReading = ({ of: { person, goals }, table: { topic, card } }: CardReadingProps) => {
  if (!topic || !card) return null
  const ownWord = ownWordOf(person.ownWord)
  return (
    <div>
      <Expander title={m.session_key_idea()} note={card.title}>
        <div class="key-idea">
          <Markup html={card.keyIdea} ownWord={ownWord} />
        </div>
        <div class="row">
          <Button kind="link" icon={BookOpen} href={hrefTo(paths.handout(topic.id, card.id))}>
            {m.session_open_handout()}
          </Button>
          <HandOverButton
            kind="link"
            thing={{ kind: "card", topicId: topic.id, cardId: card.id, ownWord: person.ownWord }}
          />
        </div>
      </Expander>
      <CardTools links={toolLinksFor(card.tools, person, goals)} />
      <Expander title={m.session_for_you()} note={m.session_for_you_note()}>
        <Markup html={card.facilitator} ownWord={ownWord} />
      </Expander>
    </div>
  )
}
