import { useAct, useCore } from "../../../ui/core-context.tsx"
import { TextArea } from "../../../ui/parts/TextArea.tsx"
import { EndProgram } from "../../../ui/team/EndProgram.tsx"
import { ProgramPlaces } from "../../../ui/team/ProgramPlaces.tsx"
import { ProgramRules } from "../../../ui/team/ProgramRules.tsx"
import { RecoveryKey } from "../../../ui/team/RecoveryKey.tsx"
import { isHere } from "../../../ui/team/use-team.ts"
import { m } from "../../../words/messages.js"
import { SupervisorScreen } from "./SupervisorScreen.tsx"

/** What every member is told of the program: its name, its places for exports, its rules, its recovery key. */
export const TeamSettings = () => {
  const core = useCore()
  const act = useAct()
  return (
    <SupervisorScreen title={m.team_settings()} status={m.team_settings_line()}>
      {({ roster, members }) => (
        <div class="sections">
          <section class="not-on-paper">
            <TextArea
              label={m.team_start_name()}
              hint={m.team_settings_code({ code: roster.code })}
              rows={1}
              value={roster.name}
              onWrite={async (_, typed) => {
                const name = typed.replace(/\s+/g, " ").trim()
                return name === "" || (await act(core.team.changeProgram({ name }))).ok
              }}
            />
          </section>
          <ProgramPlaces targets={roster.targets} />
          <ProgramRules policy={roster.policy} />
          <RecoveryKey made={roster.recovery !== null} program={roster.name} />
          {members.filter(isHere).length === 1 && <EndProgram name={roster.name} />}
        </div>
      )}
    </SupervisorScreen>
  )
}
