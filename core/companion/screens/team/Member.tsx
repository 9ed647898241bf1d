import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { MemberPage } from "../../../ui/team/MemberPage.tsx"
import { NotHere } from "../../../ui/team/NotHere.tsx"
import { useBelonging, useTeam } from "../../../ui/team/use-team.ts"
import { m } from "../../../words/messages.js"

export const Member = ({ id }: { readonly id: string }) => {
  const team = useTeam()
  const belonging = useBelonging()
  const member = team.state === "ready" ? team.value?.members.find(one => one.id === id) : undefined
  const supervises = belonging.state === "ready" && belonging.value.stage === "member" && belonging.value.supervises
  return (
    <Screen
      name={m.team_title()}
      title={member?.name ?? m.team_member()}
      tab={m.team_member()}
      back={hrefTo(paths.team)}
      crisis={hrefTo(paths.crisis)}
    >
      <Ready of={team} what={m.team_what()}>
        {() => (member ? <MemberPage key={id} member={member} supervises={supervises} /> : <NotHere />)}
      </Ready>
    </Screen>
  )
}
