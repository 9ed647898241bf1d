import type { Clock } from "../base/clock.ts"
import type { RecordFailure } from "../base/failure.ts"
import { type GroupId, type GroupSessionId, newId } from "../base/id.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { taughtByTopic } from "../domain/coverage.ts"
import type { Group } from "../domain/group.ts"
import type { GroupsApi } from "./api.ts"
import type { UpNext } from "./lines.ts"
import type { createOwnSessions } from "./own-sessions.ts"
import type { GroupRecords } from "./records.ts"
import { newGroupSession } from "./run.ts"

type BeginningDeps = Pick<GroupRecords, "groups" | "groupSessions"> & { readonly clock: Clock; readonly upNext: UpNext }

const done = (result: Result<unknown, RecordFailure>): Result<null, RecordFailure> => (result.ok ? ok(null) : result)

/** Starting a group's session, taking it away and bringing it back, and what that does to the meeting that was planned. */
export const createBeginning = (
  { groups, groupSessions, clock, upNext }: BeginningDeps,
  own: ReturnType<typeof createOwnSessions>,
) => {
  /** Meetings that a session took the place of, so that discarding it plans them again. Gone with the worker. */
  const metBySession = new Map<GroupSessionId, Group["next"]>()

  /** A meeting planned for today or earlier has come about. */
  const met = async (id: GroupSessionId, groupId: GroupId): Promise<Result<null, RecordFailure>> => {
    const today = clock.today()
    let before: Group["next"] = null
    const changed = await groups.change(groupId, group => {
      before = group.next && group.next.on <= today ? group.next : null
      return before ? { ...group, next: null } : group
    })
    if (changed.ok && before) metBySession.set(id, before)
    return done(changed)
  }

  const start = async (groupId: GroupId): Promise<Result<GroupSessionId, RecordFailure>> => {
    const group = await groups.get(groupId)
    if (!group.ok) return group
    const heads = await groupSessions.heads({})
    if (!heads.ok) return heads
    const theirs = heads.value.filter(head => head.groupId === groupId)
    const running = theirs.find(({ endedAt }) => endedAt === null)
    if (running) return ok(running.id)
    const session = newGroupSession({
      id: newId<GroupSessionId>(),
      groupId,
      topicId: upNext(taughtByTopic(theirs), group.value.topicId)?.topicId ?? group.value.topicId,
      place: group.value.place,
      now: clock.now(),
    })
    const added = await groupSessions.add(session)
    if (!added.ok) return added
    const planned = await met(session.id, groupId)
    return planned.ok ? ok(session.id) : planned
  }

  const discard: GroupsApi["discard"] = async ({ id }) => {
    const session = await groupSessions.get(id)
    if (!session.ok) return session
    const signed = await own.signedOf(session.value)
    if (!signed.ok) return signed
    if (signed.value) return fail({ type: "Malformed", what: "a signed session stays" })
    const gone = await own.forEach(session.value, (_, { sessionId }) => own.remove(sessionId))
    if (!gone.ok) return gone
    const removed = await groupSessions.remove(id)
    if (!removed.ok) return removed
    const planned = metBySession.get(id) ?? null
    metBySession.delete(id)
    if (planned === null) return ok(null)
    return done(await groups.change(session.value.groupId, g => (g.next === null ? { ...g, next: planned } : g)))
  }

  const restore: GroupsApi["restore"] = async ({ id }) => {
    const restored = await groupSessions.restore(id)
    if (!restored.ok) return restored
    const session = await groupSessions.get(id)
    if (!session.ok) return session
    const back = await own.forEach(session.value, (_, { sessionId }) => own.restore(sessionId))
    return back.ok ? met(id, session.value.groupId) : back
  }

  return { start, discard, restore }
}
