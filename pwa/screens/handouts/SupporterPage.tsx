import { loadTopic } from "../../../core/curriculum/load.ts"
import { NotInThisVersion } from "../../../core/ui/handout/NotInThisVersion.tsx"
import { SupporterView } from "../../../core/ui/handout/SheetView.tsx"
import { Ready } from "../../../core/ui/parts/Ready.tsx"
import { useLoaded } from "../../../core/ui/use-loaded.ts"
import { m } from "../../../core/words/messages.js"
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
