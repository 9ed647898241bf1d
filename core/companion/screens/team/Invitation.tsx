import { useEffect, useState } from "preact/hooks"
import { systemClock } from "../../../base/clock.ts"
import type { InvitationId } from "../../../base/id.ts"
import type { GivenInvitation, InvitationLine, Team } from "../../../team/api.ts"
import { useAct, useCore } from "../../../ui/core-context.tsx"
import { Loading } from "../../../ui/parts/Loading.tsx"
import { Notice } from "../../../ui/parts/Notice.tsx"
import { roleName } from "../../../ui/role-words.ts"
import { GivenView } from "../../../ui/team/GivenView.tsx"
import { joinBase } from "../../../ui/team/join-base.ts"
import { NotHere } from "../../../ui/team/NotHere.tsx"
import { invitationLineWords, invitationStateWords } from "../../../ui/team/team-words.ts"
import { WithdrawInvitation } from "../../../ui/team/WithdrawInvitation.tsx"
import { useWhen } from "../../../ui/use-when.ts"
import { m } from "../../../words/messages.js"
import { SupervisorScreen } from "./SupervisorScreen.tsx"

/** An invitation to give, as often as it is wanted, until it is over or withdrawn. */
export const Invitation = ({ id }: { readonly id: string }) => (
  <SupervisorScreen title={m.team_invitation()}>
    {team => {
      const line = team.invitations.find(one => one.id === id)
      return line ? <Shown line={line} team={team} /> : <NotHere />
    }}
  </SupervisorScreen>
)

const Shown = ({ line, team }: { readonly line: InvitationLine; readonly team: Team }) => {
  const when = useWhen()
  const open = line.state === "open"
  return (
    <div class="sections">
      <p class="not-on-paper">
        <b>{line.words.trim() === "" ? roleName(line.role) : line.words}</b>{" "}
        <span class="quiet numbers">{invitationLineWords(line, systemClock.today(), when)}</span>
      </p>
      {open && line.here && <Given line={line} team={team} />}
      {open && !line.here && (
        <Notice title={m.team_invitation_elsewhere()}>{m.team_invitation_elsewhere_next()}</Notice>
      )}
      {!open && <Notice title={invitationStateWords(line.state)}>{m.team_invitation_past_next()}</Notice>}
      {open && <WithdrawInvitation id={line.id} />}
    </div>
  )
}

const Given = ({ line, team }: { readonly line: InvitationLine; readonly team: Team }) => {
  const given = useGiven(line.id)
  const from = team.members.find(({ me }) => me)?.name ?? ""
  if (!given) return <Loading what={m.team_what()} />
  return <GivenView given={given} line={line} program={team.roster} from={from} />
}

const useGiven = (id: InvitationId): GivenInvitation | null => {
  const core = useCore()
  const act = useAct()
  const [given, setGiven] = useState<GivenInvitation | null>(null)
  useEffect(() => {
    let here = true
    void act(core.team.giveAgain({ id, base: joinBase() })).then(again => {
      if (here && again.ok) setGiven(again.value)
    })
    return () => {
      here = false
    }
  }, [core, act, id])
  return given
}
