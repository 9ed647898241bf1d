import type { ParticipantId } from "../../base/id.ts"
import type { MemberLine } from "../../groups/api.ts"
import { m } from "../../words/messages.js"
import { Card } from "../parts/Card.tsx"

type MembersStripProps = { readonly members: readonly MemberLine[]; readonly onOpen: (id: ParticipantId) => void }

/** Who is there, one tap from what is theirs alone; and who is not, one tap from coming in. */
export const MembersStrip = ({ members, onOpen }: MembersStripProps) => {
  const there = members.filter(one => one.here)
  const away = members.filter(one => !one.here)
  const row = (some: readonly MemberLine[]) => (
    <ul class="members-strip">
      {some.map(one => (
        <li key={one.participantId}>
          <button type="button" class="chip" onClick={() => onOpen(one.participantId)}>
            {one.chosenName}
            {one.leftAt !== null && <span class="quiet"> · {m.groups_left()}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
  return (
    <section class="session-context" aria-label={m.groups_members()}>
      <Card kind="sunk">
        <h2 class="label">{m.groups_here({ count: there.length })}</h2>
        {there.length > 0 ? row(there) : <p class="quiet">{m.groups_here_none()}</p>}
        {away.length > 0 && (
          <>
            <h2 class="label">{m.groups_away()}</h2>
            {row(away)}
          </>
        )}
      </Card>
    </section>
  )
}
