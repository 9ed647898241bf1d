import { CrisisView, useCrisisCard } from "../../../ui/crisis/CrisisView.tsx"
import { handedThing } from "../../../ui/hand-over/handed-over.ts"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { m } from "../../../words/messages.js"
import { placeHere } from "../../members.ts"

/** Back to where one was, also to the locked screen; to Today when this was the first screen of the window. */
const leave = () => {
  if (history.length > 1) history.back()
  else location.hash = paths.today
}

export const Crisis = () => {
  const card = useCrisisCard()
  const title = card.state === "ready" ? card.value?.title : undefined
  return (
    <Screen name={m.crisis_name()} title={title} back={leave} crisis={null} wide>
      <CrisisView card={card} settings={placeHere === null || handedThing() ? null : hrefTo(paths.settings)} />
    </Screen>
  )
}
