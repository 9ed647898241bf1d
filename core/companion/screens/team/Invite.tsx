import { useLocation } from "wouter-preact"
import { paths } from "../../../ui/paths.ts"
import { InviteForm } from "../../../ui/team/InviteForm.tsx"
import { m } from "../../../words/messages.js"
import { SupervisorScreen } from "./SupervisorScreen.tsx"

export const Invite = () => {
  const [, go] = useLocation()
  return (
    <SupervisorScreen title={m.team_invite()} status={m.team_invite_what()}>
      {() => <InviteForm onMade={id => go(paths.invitation(id), { replace: true })} />}
    </SupervisorScreen>
  )
}
