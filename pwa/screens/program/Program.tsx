import { ClipboardCheck } from "lucide"
import { Screen } from "../../../core/ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../core/ui/paths.ts"
import { NotHandedOver } from "../../../core/ui/today/NotHandedOver.tsx"
import { m } from "../../../core/words/messages.js"
import { ProgramCard } from "./ProgramCard.tsx"

/** How the program does as a whole, and the ways to look closer. */
export const Program = () => (
  <Screen
    name={m.nav_program()}
    title={m.program_title()}
    status={<NotHandedOver />}
    crisis={hrefTo(paths.crisis)}
    wide
  >
    <ul class="program-cards">
      <ProgramCard
        icon={ClipboardCheck}
        title={m.program_scales()}
        line={m.program_scales_line()}
        href={hrefTo(paths.ratings)}
      />
    </ul>
  </Screen>
)
