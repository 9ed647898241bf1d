import { BookOpen } from "lucide"
import type { Card } from "../../../content/schema.ts"
import { ownWordOf } from "../../curriculum/own-word.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Expander } from "../parts/Expander.tsx"
import { Markup } from "../parts/Markup.tsx"
import { hrefTo, paths } from "../paths.ts"

type GroupCardReadingProps = { readonly topicId: string; readonly card: Card }

/** The card on the table to read together and to give, and what tends to go wrong with it. */
export const GroupCardReading = ({ topicId, card }: GroupCardReadingProps) => (
  <div>
    <Expander title={m.session_key_idea()} note={card.title}>
      <div class="key-idea">
        <Markup html={card.keyIdea} ownWord={ownWordOf("")} />
      </div>
      <div class="row">
        <Button kind="link" icon={BookOpen} href={hrefTo(paths.handout(topicId, card.id))}>
          {m.session_open_handout()}
        </Button>
      </div>
    </Expander>
    <Expander title={m.session_for_you()} note={m.session_for_you_note()}>
      <Markup html={card.facilitator} ownWord={ownWordOf("")} />
    </Expander>
  </div>
)
