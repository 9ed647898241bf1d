import { Printer } from "lucide"
import { systemClock } from "../../../base/clock.ts"
import type { RecordFailure } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import type { ProgramOutcomes } from "../../../outcomes/api.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { joined } from "../../../ui/joined.ts"
import { ChooseSpan } from "../../../ui/outcomes/ChooseSpan.tsx"
import { loadScales } from "../../../ui/outcomes/instruments-of.ts"
import { outcomeSpan, windowOfSpan } from "../../../ui/outcomes/outcomes-choice.ts"
import { ProgramOutcomesView } from "../../../ui/outcomes/ProgramOutcomesView.tsx"
import { Button } from "../../../ui/parts/Button.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { useLoaded } from "../../../ui/use-loaded.ts"
import { useToldPrint } from "../../../ui/use-tell.ts"
import { m } from "../../../words/messages.js"
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
