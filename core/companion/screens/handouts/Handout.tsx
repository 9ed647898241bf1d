import { cardsFor } from "../../../curriculum/coverage.ts"
import { loadTopic } from "../../../curriculum/load.ts"
import { CardSteps } from "../../../ui/handout/CardSteps.tsx"
import { FacilitatorSide } from "../../../ui/handout/FacilitatorSide.tsx"
import { HandoutView } from "../../../ui/handout/HandoutView.tsx"
import { NotInThisVersion } from "../../../ui/handout/NotInThisVersion.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { useShows } from "../../../ui/share/shows.ts"
import { CardTools } from "../../../ui/tools/CardTools.tsx"
import { blankToolLinks } from "../../../ui/tools/tool-href.ts"
import { useLoaded } from "../../../ui/use-loaded.ts"
import { m } from "../../../words/messages.js"
import { PaperScreen } from "./PaperScreen.tsx"

type HandoutProps = { readonly topicId: string; readonly cardId: string }

export const Handout = ({ topicId, cardId }: HandoutProps) => {
  const loaded = useLoaded(() => loadTopic(topicId), [topicId])
  const topic = loaded.state === "ready" ? loaded.value : null
  const card = topic?.cards.find(one => one.id === cardId)
  const among = topic && card ? cardsFor(topic, card.variant) : []
  const at = among.findIndex(one => one.id === cardId)
  useShows(card ? { kind: "card", topicId, cardId, ownWord: "" } : null)
  return (
    <PaperScreen
      name={topic?.title ?? m.handout_name()}
      note={card && m.handout_card_of({ at: at + 1, of: among.length })}
      print={card !== undefined}
      handOver={card && { kind: "card", topicId, cardId, ownWord: "" }}
    >
      <Ready of={loaded} what={m.handout_what()} lines={6}>
        {() =>
          topic && card ? (
            <>
              <HandoutView topic={topic} card={card} ownWord="" />
              <CardTools links={blankToolLinks(card.tools)} />
              <FacilitatorSide topic={topic} card={card} ownWord="" />
              <CardSteps topicId={topicId} before={among[at - 1]} next={among[at + 1]} />
            </>
          ) : (
            <NotInThisVersion />
          )
        }
      </Ready>
    </PaperScreen>
  )
}
