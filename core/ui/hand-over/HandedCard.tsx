import { loadTopic } from "../../curriculum/load.ts"
import { m } from "../../words/messages.js"
import { HandoutView } from "../handout/HandoutView.tsx"
import { Ready } from "../parts/Ready.tsx"
import { useLoaded } from "../use-loaded.ts"

type HandedCardProps = { readonly topicId: string; readonly cardId: string; readonly ownWord: string }

/** A handout card alone, with its worksheet. */
export const HandedCard = ({ topicId, cardId, ownWord }: HandedCardProps) => {
  const loaded = useLoaded(() => loadTopic(topicId), [topicId])
  return (
    <Ready of={loaded} what={m.handout_what()} lines={6}>
      {topic => {
        const card = topic?.cards.find(one => one.id === cardId)
        return topic && card ? <HandoutView topic={topic} card={card} ownWord={ownWord} /> : m.handout_not_here()
      }}
    </Ready>
  )
}
