import { loadTopic } from "../../../curriculum/load.ts"
import { NotInThisVersion } from "../../../ui/handout/NotInThisVersion.tsx"
import { SupporterView } from "../../../ui/handout/SheetView.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { useLoaded } from "../../../ui/use-loaded.ts"
import { m } from "../../../words/messages.js"
import { PaperScreen } from "./PaperScreen.tsx"

export const SupporterPage = ({ topicId }: { readonly topicId: string }) => {
  const topic = useLoaded(() => loadTopic(topicId), [topicId])
  return (
    <PaperScreen name={m.handout_supporter()} print={topic.state === "ready" && topic.value !== null}>
      <Ready of={topic} what={m.handout_what()} lines={6}>
        {found => (found ? <SupporterView topic={found} /> : <NotInThisVersion />)}
      </Ready>
    </PaperScreen>
  )
}
