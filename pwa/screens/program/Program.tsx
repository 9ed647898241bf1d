import { ChartBarBig, ClipboardCheck } from "lucide"
import type { RecordFailure } from "../../../core/base/failure.ts"
import { live } from "../../../core/bridge/live.ts"
import type { Board } from "../../../core/fidelity/api.ts"
import { ProfileTrack } from "../../../core/ui/charts/ProfileBars.tsx"
import { useCore, useLive } from "../../../core/ui/core-context.tsx"
import { fidelityChoice } from "../../../core/ui/fidelity/fidelity-choice.ts"
import { Screen } from "../../../core/ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../core/ui/paths.ts"
import { NotHandedOver } from "../../../core/ui/today/NotHandedOver.tsx"
import { m } from "../../../core/words/messages.js"
import { lineOf, ProgramCard } from "./ProgramCard.tsx"
import { fidelityLine } from "./program-lines.ts"
import { useProgramName } from "./use-program-name.ts"

/** How the program does as a whole, and the ways to look closer. */
export const Program = () => (
  <Screen name={m.nav_program()} title={useProgramName()} status={<NotHandedOver />} crisis={hrefTo(paths.crisis)} wide>
    <ul class="program-cards">
      <FidelityCard />
      <ProgramCard
        icon={ClipboardCheck}
        title={m.program_scales()}
        line={m.program_scales_line()}
        href={hrefTo(paths.ratings)}
      />
    </ul>
  </Screen>
)

const FidelityCard = () => {
  const core = useCore()
  const { scale } = fidelityChoice.value
  const board = useLive(
    () => live<Board, RecordFailure>(next => core.fidelity.watchBoard({ window: null, instrumentId: scale }, next)),
    [core, scale],
  )
  const some = board.state === "ready" && board.value.participants + board.value.sessions > 0
  return (
    <ProgramCard
      icon={ChartBarBig}
      title={m.fidelity_name()}
      line={lineOf(board, fidelityLine)}
      href={hrefTo(paths.fidelity)}
      {...(some && { drawing: <SmallProfile board={board.value} /> })}
    />
  )
}

/** The profile as it is seen from far away. */
const SmallProfile = ({ board: { items, previous } }: { readonly board: Board }) => (
  <span class="program-profile" aria-hidden="true">
    {items.map(({ itemId, rating, judgement }) => (
      <ProfileTrack key={itemId} rating={rating} before={previous?.ratings[itemId] ?? null} asks={judgement} />
    ))}
  </span>
)
