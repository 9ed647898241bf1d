import type { RecordFailure } from "../base/failure.ts"
import type { GroupSessionId } from "../base/id.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { together } from "../base/together.ts"
import { watchEach } from "../base/watch-each.ts"
import type { GoalHead } from "../domain/goal.ts"
import type { Group } from "../domain/group.ts"
import type { GroupSession, GroupSessionHead } from "../domain/group-session.ts"
import type { ParticipantHead } from "../domain/participant.ts"
import type { Session, SessionHead } from "../domain/session.ts"
import type { GroupSessionView } from "./api.ts"
import { groupContext, memberLines, type UpNext } from "./lines.ts"
import type { GroupRecords } from "./records.ts"

type Seen = {
  readonly session: GroupSession
  readonly groups: readonly Group[]
  readonly held: readonly GroupSessionHead[]
  readonly people: readonly ParticipantHead[]
  readonly goals: readonly GoalHead[]
  readonly heads: readonly SessionHead[]
}

/** Feeds the view of one group session: anew whenever it, a member, or a member's own session changes. */
export const watchGroupSession = (
  { groups, groupSessions, participants, goals, sessions }: GroupRecords,
  upNext: UpNext,
  id: GroupSessionId,
  next: (result: Result<GroupSessionView, RecordFailure>) => void,
): (() => void) => {
  let seen: Seen | null = null
  let own: readonly Session[] | null = null

  const tell = () => {
    if (!seen || !own) return
    const { session, held } = seen
    const group = seen.groups.find(one => one.id === session.groupId)
    if (!group) return next(fail({ type: "NotFound", id: session.groupId }))
    next(
      ok({
        session,
        group,
        members: memberLines(session, { ...seen, group, own }),
        ...groupContext(session, held, taught => upNext(taught, session.topicId)),
      }),
    )
  }

  const owns = watchEach(sessions, result => {
    if (!result.ok) return next(result)
    own = result.value
    tell()
  })
  const stop = together<Seen, RecordFailure>(
    {
      session: told => groupSessions.watch(id, told),
      groups: told => groups.watchHeads({}, told),
      held: told => groupSessions.watchHeads({}, told),
      people: told => participants.watchHeads({}, told),
      goals: told => goals.watchHeads({}, told),
      heads: told => sessions.watchHeads({}, told),
    },
    result => {
      if (!result.ok) return next(result)
      seen = result.value
      owns.watch(Object.values(seen.session.attendance).map(({ sessionId }) => sessionId))
    },
  )
  return () => {
    stop()
    owns.stop()
  }
}
