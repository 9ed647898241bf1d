import { useState } from "preact/hooks"
import { type Day, dayOf } from "../../base/clock.ts"
import { topicHeads } from "../../curriculum/heads.ts"
import type { GroupSessionHead } from "../../domain/group-session.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { Button } from "../parts/Button.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { hrefTo, paths } from "../paths.ts"
import { pastDay } from "../people/days.ts"
import { useWhen } from "../use-when.ts"

const atFirst = 4

type GroupSessionsProps = { readonly sessions: readonly GroupSessionHead[]; readonly today: Day }

/** Every meeting of the group, newest first; each opens where it stands. */
export const GroupSessions = ({ sessions, today }: GroupSessionsProps) => {
  const [all, setAll] = useState(false)
  const when = useWhen()
  const titleOf = ({ topicId }: GroupSessionHead) =>
    topicHeads.find(({ id }) => id === topicId)?.title ?? m.person_session_untitled()
  return (
    <section class="stack-close" aria-labelledby="group-sessions">
      <h2 id="group-sessions">{m.person_sessions()}</h2>
      {sessions.length === 0 ? (
        <p class="quiet">{m.groups_sessions_none()}</p>
      ) : (
        <List>
          {(all ? sessions : sessions.slice(0, atFirst)).map(session => (
            <ListRow
              key={session.id}
              title={titleOf(session)}
              line={dotted(
                pastDay(dayOf(session.startedAt), today, when),
                session.taught.length > 0 && m.person_session_cards({ count: session.taught.length }),
              )}
              end={
                session.endedAt === null
                  ? m.person_session_running()
                  : m.groups_were_here({ count: session.here.length })
              }
              href={hrefTo(session.endedAt === null ? paths.groupSession(session.id) : paths.groupWrapUp(session.id))}
            />
          ))}
        </List>
      )}
      {sessions.length > atFirst && (
        <div>
          <Button kind="link" onClick={() => setAll(!all)}>
            {all ? m.person_sessions_fewer() : m.person_sessions_all({ count: sessions.length })}
          </Button>
        </div>
      )}
    </section>
  )
}
