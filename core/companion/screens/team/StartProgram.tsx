import { useLocation } from "wouter-preact"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { InProgramAlready } from "../../../ui/team/InProgramAlready.tsx"
import { StartProgramForm } from "../../../ui/team/StartProgramForm.tsx"
import { useBelonging } from "../../../ui/team/use-team.ts"
import { m } from "../../../words/messages.js"

/** A program of its own: whoever starts it is its first supervisor. */
export const StartProgram = () => {
  const [, go] = useLocation()
  const belonging = useBelonging()
  return (
    <Screen
      name={m.team_title()}
      title={m.team_start()}
      status={m.team_start_what()}
      back={hrefTo(paths.team)}
      crisis={hrefTo(paths.crisis)}
    >
      <Ready of={belonging} what={m.team_what()}>
        {({ stage }) =>
          stage === "alone" ? <StartProgramForm onStarted={() => go(paths.team)} /> : <InProgramAlready />
        }
      </Ready>
    </Screen>
  )
}
