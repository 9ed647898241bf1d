import { useState } from "preact/hooks"
import { type Day, dayOf } from "../../base/clock.ts"
import { topicHeads } from "../../curriculum/heads.ts"
import type { SessionHead } from "../../domain/session.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { SessionStatusWord } from "../exchange/SessionStatusWord.tsx"
import { Button } from "../parts/Button.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"
import { pastDay } from "./days.ts"

const atFirst = 4

type SessionListProps = { readonly sessions: readonly SessionHead[]; readonly today: Day }

/** Every meeting, newest first, with its one status word. Each opens where it stands: running, to wrap up, or its note. */
export const SessionList = ({ sessions, today }: SessionListProps) => {
  const [all, setAll] = useState(false)
  const when = useWhen()
  const shown = all ? sessions : sessions.slice(0, atFirst)
  return (
    <section class="stack-close" aria-labelledby="person-sessions">
      <h2 id="person-sessions">{m.person_sessions()}</h2>
      {sessions.length === 0 ? (
        <p class="quiet">{m.person_sessions_none()}</p>
      ) : (
        <List>
          {shown.map(session => (
            <ListRow
              key={session.id}
              title={topicTitle(session)}
              line={dotted(
                pastDay(dayOf(session.startedAt), today, when),
                session.form === "group" && m.groups_with_group(),
                session.taught.length > 0 && m.person_session_cards({ count: session.taught.length }),
              )}
              end={isRunning(session) ? m.person_session_running() : <SessionStatusWord of={session} />}
              href={hrefTo(addressOf(session))}
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

const isRunning = ({ status, endedAt }: SessionHead) => status === "draft" && endedAt === null

const topicTitle = ({ topicId }: SessionHead) =>
  topicHeads.find(({ id }) => id === topicId)?.title ?? m.person_session_untitled()

const addressOf = (session: SessionHead) => {
  if (isRunning(session))
    return session.groupSessionId === null ? paths.session(session.id) : paths.groupSession(session.groupSessionId)
  return session.noteId === null ? paths.wrapUp(session.id) : paths.note(session.noteId)
}
