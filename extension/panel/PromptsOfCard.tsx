import { ownWordFallback } from "../../core/curriculum/heads.ts"
import { loadAgenda, loadTopic } from "../../core/curriculum/load.ts"
import { Expander } from "../../core/ui/parts/Expander.tsx"
import { List, ListRow } from "../../core/ui/parts/List.tsx"
import { Loading } from "../../core/ui/parts/Loading.tsx"
import { Markup } from "../../core/ui/parts/Markup.tsx"
import { Screen } from "../../core/ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../core/ui/paths.ts"
import { stepOf } from "../../core/ui/session/agenda-steps.ts"
import { PromptPanel } from "../../core/ui/session/PromptPanel.tsx"
import { promptsOf } from "../../core/ui/session/prompts.ts"
import { useLoaded } from "../../core/ui/use-loaded.ts"
import { m } from "../../core/words/messages.js"
import { PromptsHome } from "./PromptsHome.tsx"
import "./prompts.css"

const loadCard = async (topicId: string, cardId: string) => {
  const [topic, agenda] = await Promise.all([loadTopic(topicId), loadAgenda()])
  const card = topic?.cards.find(one => one.id === cardId)
  return topic && card ? { topic, card, agenda } : null
}

type PromptsOfCardProps = { readonly topicId: string; readonly cardId: string }

/** One card of a topic: its prompts, its practice, and what may be agreed for the week. */
export const PromptsOfCard = ({ topicId, cardId }: PromptsOfCardProps) => {
  const found = useLoaded(() => loadCard(topicId, cardId), [topicId, cardId])
  if (found.state !== "ready") return <Loading what={m.panel_topics()} />
  if (!found.value) return <PromptsHome />
  const { topic, card, agenda } = found.value
  const prompts = promptsOf(stepOf(agenda, "new-material"), card, { guard: agenda.guard, peer: true })
  return (
    <Screen name={card.title} note={topic.title} back={hrefTo(paths.prompts)} crisis={hrefTo(paths.crisis)}>
      <PromptPanel prompts={prompts} ownWord={ownWordFallback} headingId="prompt" />
      <div class="prompts-more">
        <Expander title={card.practice.title} note={m.panel_practice({ minutes: card.practice.minutes })} open>
          <ol class="bullets">
            {card.practice.steps.map(step => (
              <li key={step}>
                <Markup html={step} ownWord={ownWordFallback} />
              </li>
            ))}
          </ol>
        </Expander>
        <Expander title={m.panel_key_idea()}>
          <Markup html={card.keyIdea} ownWord={ownWordFallback} />
        </Expander>
        <Expander title={m.panel_home_practice()}>
          <List>
            {card.homePractice.map(({ id, what, helper }) => (
              <ListRow key={id} title={what} line={m.panel_helper({ helper })} />
            ))}
          </List>
        </Expander>
        <Expander title={m.panel_facilitator()}>
          <Markup html={card.facilitator} ownWord={ownWordFallback} />
        </Expander>
      </div>
    </Screen>
  )
}
