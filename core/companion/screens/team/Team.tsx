import { MailPlus } from "lucide"
import { Asking } from "../../../ui/join/Asking.tsx"
import { Removed } from "../../../ui/join/Removed.tsx"
import { Button } from "../../../ui/parts/Button.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { Alone } from "../../../ui/team/Alone.tsx"
import { TeamBoard } from "../../../ui/team/TeamBoard.tsx"
import { useBelonging, useTeam } from "../../../ui/team/use-team.ts"
import { NotHandedOver } from "../../../ui/today/NotHandedOver.tsx"
import { m } from "../../../words/messages.js"

/** The program's people, as far as this vault belongs to one. */
export const Team = () => {
  const belonging = useBelonging()
  const now = belonging.state === "ready" ? belonging.value : null
  const supervises = now?.stage === "member" && now.supervises
  const team = useTeam()
  const asks = team.state === "ready" ? (team.value?.asks.length ?? 0) : 0
  return (
    <Screen
      name={m.team_title()}
      title={now && now.stage !== "alone" ? titleOf(now.stage, now.program.name) : m.team_title()}
      status={<NotHandedOver />}
      back={hrefTo(paths.program)}
      crisis={hrefTo(paths.crisis)}
      wide
      {...(supervises && {
        actions: (
          <Button kind={asks > 0 ? "quiet" : "primary"} icon={MailPlus} href={hrefTo(paths.invite)}>
            {m.team_invite()}
          </Button>
        ),
      })}
    >
      <Ready of={belonging} what={m.team_what()}>
        {found => {
          switch (found.stage) {
            case "alone":
              return <Alone />
            case "asking":
              return <Asking of={found} />
            case "removed":
              return <Removed of={found} />
            case "member":
              return <Members supervises={found.supervises} />
          }
        }}
      </Ready>
    </Screen>
  )
}

const titleOf = (stage: "asking" | "member" | "removed", program: string) =>
  stage === "asking" ? m.join_asking_title({ program }) : program

const Members = ({ supervises }: { readonly supervises: boolean }) => {
  const team = useTeam()
  return (
    <Ready of={team} what={m.team_what()} lines={6}>
      {found => found && <TeamBoard team={found} supervises={supervises} />}
    </Ready>
  )
}
