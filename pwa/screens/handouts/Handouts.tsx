import { HandoutBoard } from "../../../core/ui/handout/HandoutBoard.tsx"
import { Screen } from "../../../core/ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../core/ui/paths.ts"
import { m } from "../../../core/words/messages.js"

export const Handouts = () => (
  <Screen name={m.nav_handouts()} title={m.handout_title()} crisis={hrefTo(paths.crisis)} wide>
    <HandoutBoard />
  </Screen>
)
