import { HandoutBoard } from "../../../ui/handout/HandoutBoard.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { m } from "../../../words/messages.js"

export const Handouts = () => (
  <Screen name={m.nav_handouts()} title={m.handout_title()} crisis={hrefTo(paths.crisis)} wide>
    <HandoutBoard />
  </Screen>
)
