import { CrisisView, useCrisisCard } from "../../core/ui/crisis/CrisisView.tsx"
import { Screen } from "../../core/ui/parts/Screen.tsx"
import { hrefTo } from "../../core/ui/paths.ts"
import { m } from "../../core/words/messages.js"
import { addresses } from "./addresses.ts"

export const PanelCrisis = () => {
  const card = useCrisisCard()
  return (
    <Screen
      name={m.crisis_name()}
      title={card.state === "ready" ? card.value?.title : undefined}
      back={hrefTo(addresses.home)}
      crisis={null}
    >
      <CrisisView card={card} settings={null} />
    </Screen>
  )
}
