import type { ComponentChildren } from "preact"
import type { Team } from "../../../team/api.ts"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { ForSupervisors } from "../../../ui/team/ForSupervisors.tsx"
import { useBelonging, useTeam } from "../../../ui/team/use-team.ts"
import { m } from "../../../words/messages.js"

type SupervisorScreenProps = {
  readonly title: string
  readonly status?: string
  /** Where *Back* leads; the team where nothing is said. */
  readonly back?: string
  /** The title names a person: the browser's history is told this instead. */
  readonly tab?: string
  readonly wide?: boolean
  readonly children: (team: Team) => ComponentChildren
}

/** A screen of the team that is a supervisor's: to anyone else it says so. */
export const SupervisorScreen = ({ title, status, back = paths.team, tab, wide, children }: SupervisorScreenProps) => {
  const belonging = useBelonging()
  const team = useTeam()
  return (
    <Screen
      name={m.team_title()}
      title={title}
      {...(tab !== undefined && { tab })}
      status={status}
      back={hrefTo(back)}
      crisis={hrefTo(paths.crisis)}
      {...(wide && { wide })}
    >
      <Ready of={belonging} what={m.team_what()}>
        {found =>
          found.stage === "member" && found.supervises ? (
            <Ready of={team} what={m.team_what()}>
              {known => known && children(known)}
            </Ready>
          ) : (
            <ForSupervisors stage={found.stage} />
          )
        }
      </Ready>
    </Screen>
  )
}
