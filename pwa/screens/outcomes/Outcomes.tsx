import { Printer } from "lucide"
import { systemClock } from "../../../core/base/clock.ts"
import type { RecordFailure } from "../../../core/base/failure.ts"
import { live } from "../../../core/bridge/live.ts"
import type { ProgramOutcomes } from "../../../core/outcomes/api.ts"
import { useCore, useLive } from "../../../core/ui/core-context.tsx"
import { joined } from "../../../core/ui/joined.ts"
import { ChooseSpan } from "../../../core/ui/outcomes/ChooseSpan.tsx"
import { loadScales } from "../../../core/ui/outcomes/instruments-of.ts"
import { outcomeSpan, windowOfSpan } from "../../../core/ui/outcomes/outcomes-choice.ts"
import { ProgramOutcomesView } from "../../../core/ui/outcomes/ProgramOutcomesView.tsx"
import { Button } from "../../../core/ui/parts/Button.tsx"
import { Ready } from "../../../core/ui/parts/Ready.tsx"
import { Screen } from "../../../core/ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../core/ui/paths.ts"
import { useLoaded } from "../../../core/ui/use-loaded.ts"
import { useToldPrint } from "../../../core/ui/use-tell.ts"
import { m } from "../../../core/words/messages.js"
import { useProgramName } from "../program/use-program-name.ts"
import { WindowLine } from "./WindowLine.tsx"

/** What filled-in scales say of the program's people, with small numbers hidden. */
export const Outcomes = () => {
  const core = useCore()
  const name = useProgramName()
  useToldPrint("outcomes")
  const window = windowOfSpan(outcomeSpan.value, systemClock.today())
  const outcomes = useLive(
    () => live<ProgramOutcomes, RecordFailure>(next => core.outcomes.watchProgram({ window }, next)),
    [core, window?.from, window?.to],
  )
  const instruments = useLoaded(loadScales, [])
  return (
    <Screen
      name={m.outcomes_name()}
      title={name}
      status={<WindowLine window={window} />}
      back={hrefTo(paths.program)}
      crisis={hrefTo(paths.crisis)}
      end={
        <Button kind="link" icon={Printer} onClick={() => print()}>
          {m.ratings_print()}
        </Button>
      }
      wide
    >
      <ChooseSpan />
      <Ready of={joined({ outcomes, instruments })} what={m.outcomes_what()} lines={8}>
        {found => <ProgramOutcomesView outcomes={found.outcomes} instruments={found.instruments} />}
      </Ready>
    </Screen>
  )
}
