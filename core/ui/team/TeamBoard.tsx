import "./team.css"
import { KeyRound, MessageSquareText, Users } from "lucide"
import { systemClock } from "../../base/clock.ts"
import type { MemberLine, Team } from "../../team/api.ts"
import { m } from "../../words/messages.js"
import { Expander } from "../parts/Expander.tsx"
import { FirstRows } from "../parts/FirstRows.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { Notice } from "../parts/Notice.tsx"
import { WayCard } from "../parts/WayCard.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"
import { AskCard } from "./AskCard.tsx"
import { InvitationRows } from "./InvitationRows.tsx"
import { memberLineWords } from "./team-words.ts"
import { useFocusKept } from "./use-focus-kept.ts"
import { isHere } from "./use-team.ts"

/** A team; of a large program the rest is asked for, so that what stands below is not lost beneath it. */
const membersAtFirst = 12

type TeamBoardProps = { readonly team: Team; readonly supervises: boolean }

/** Who belongs to the program. Supervisors also see who asks, whom they invited, and where to settle the rest. */
export const TeamBoard = ({ team: { members, asks, invitations }, supervises }: TeamBoardProps) => {
  const heading = useFocusKept(asks.length)
  const here = members.filter(isHere)
  const left = members.filter(member => !isHere(member))
  const supervisors = here.filter(({ role }) => role === "supervisor").length
  return (
    <div class="team">
      <div class="stack">
        {supervises && asks.length > 0 && (
          <section class="stack" aria-labelledby="team-asks">
            <h2 id="team-asks">{m.team_asks({ count: asks.length })}</h2>
            {asks.map((ask, at) => (
              <AskCard key={ask.ask.device} of={ask} members={members} first={at === 0} />
            ))}
          </section>
        )}
        <section class="stack-close" aria-labelledby="team-members">
          <h2 id="team-members" ref={heading} tabIndex={-1}>
            {m.team_members()}
          </h2>
          <FirstRows of={here} atFirst={membersAtFirst}>
            {rows => <MemberRows members={rows} />}
          </FirstRows>
          {left.length > 0 && (
            <Expander title={m.team_members_left()} note={m.team_members_count({ count: left.length })}>
              <MemberRows members={left} />
            </Expander>
          )}
        </section>
        {supervises && supervisors === 1 && here.length > 1 && (
          <Notice kind="attention" title={m.team_one_supervisor()}>
            {m.team_one_supervisor_next()}
          </Notice>
        )}
      </div>
      {supervises && (
        <div class="stack">
          <ul class="ways">
            <WayCard icon={Users} title={m.caseload_title()} line={m.caseload_line()} href={hrefTo(paths.caseload)} />
            <WayCard icon={MessageSquareText} title={m.told_title()} line={m.told_line()} href={hrefTo(paths.told)} />
            <WayCard
              icon={KeyRound}
              title={m.team_settings()}
              line={m.team_settings_line()}
              href={hrefTo(paths.teamSettings)}
            />
          </ul>
          <section class="stack-close" aria-labelledby="team-invitations">
            <h2 id="team-invitations">{m.team_invitations()}</h2>
            <InvitationRows invitations={invitations} />
          </section>
        </div>
      )}
    </div>
  )
}

const MemberRows = ({ members }: { readonly members: readonly MemberLine[] }) => {
  const when = useWhen()
  const today = systemClock.today()
  return (
    <List label={m.team_members()}>
      {members.map(member => (
        <ListRow
          key={member.id}
          title={member.me ? m.team_member_me({ name: member.name }) : member.name}
          line={<span class="numbers">{memberLineWords(member, today, when)}</span>}
          href={hrefTo(paths.member(member.id))}
        />
      ))}
    </List>
  )
}
