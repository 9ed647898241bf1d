import { systemClock } from "../../base/clock.ts"
import type { ParticipantId } from "../../base/id.ts"
import type { MemberLine } from "../../groups/api.ts"
import { m } from "../../words/messages.js"
import { Card } from "../parts/Card.tsx"
import { Expander } from "../parts/Expander.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { useWhen } from "../use-when.ts"
import { Done } from "./MemberRows.tsx"

type TurnsStepProps = { readonly members: readonly MemberLine[]; readonly onOpen: (id: ParticipantId) => void }

/** Whose turn it is to look at their goal with the group: two or three a session, those followed longest ago first. */
export const TurnsStep = ({ members, onOpen }: TurnsStepProps) => {
  if (members.length === 0) return <Card kind="sunk">{m.groups_here_none()}</Card>
  const up = members.filter(one => one.up)
  const others = members.filter(one => !one.up)
  return (
    <div class="stack">
      <section class="stack-close" aria-labelledby="group-turns">
        <h2 class="label" id="group-turns">
          {m.groups_turns()}
        </h2>
        <p class="quiet">{m.groups_turns_how()}</p>
        <Turns members={up} onOpen={onOpen} />
      </section>
      {others.length > 0 && (
        <Expander title={m.groups_turns_others()} note={String(others.length)}>
          <Turns members={others} onOpen={onOpen} />
        </Expander>
      )}
    </div>
  )
}

const Turns = ({ members, onOpen }: TurnsStepProps) => {
  const when = useWhen()
  const lastTime = ({ own, followedOn }: MemberLine) => {
    if (own?.followed) return <Done>{m.groups_followed()}</Done>
    return followedOn === null
      ? m.groups_followed_never()
      : m.groups_followed_on({ when: when.relative(followedOn, systemClock.today()) })
  }
  return (
    <List>
      {members.map(member => (
        <ListRow
          key={member.participantId}
          title={member.chosenName}
          line={member.goal === null ? m.session_no_goal() : <q>{member.goal}</q>}
          end={lastTime(member)}
          onClick={() => onOpen(member.participantId)}
        />
      ))}
    </List>
  )
}
