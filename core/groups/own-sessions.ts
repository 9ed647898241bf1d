import type { RecordFailure } from "../base/failure.ts"
import type { ParticipantId, SessionId } from "../base/id.ts"
import { createInTurn } from "../base/in-turn.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Attendance, GroupSession } from "../domain/group-session.ts"
import type { Note, NoteHead } from "../domain/note.ts"
import type { Session } from "../domain/session.ts"
import type { Collection } from "../store/collection.ts"
import { carry, memberSession } from "./carry.ts"
import type { GroupRecords } from "./records.ts"

export type OwnDeps = Pick<GroupRecords, "sessions"> & {
  readonly notes: Pick<Collection<Note, NoteHead>, "remove" | "restore">
}

const settled = (result: Result<unknown, RecordFailure>): Result<null, RecordFailure> =>
  result.ok || result.error.type === "NotFound" ? ok(null) : result

/** The members' own sessions of a group's: made when first needed, under the id that attendance has for them. */
export const createOwnSessions = ({ sessions, notes }: OwnDeps) => {
  const inTurn = createInTurn()

  /** The member's own session; one taken away before is there again. */
  const ensure = (group: GroupSession, id: ParticipantId, of: Attendance): Promise<Result<Session, RecordFailure>> =>
    inTurn(of.sessionId, async () => {
      const there = await sessions.get(of.sessionId)
      if (there.ok || there.error.type !== "NotFound") return there
      const restored = await sessions.restore(of.sessionId)
      if (restored.ok) return sessions.get(of.sessionId)
      if (restored.error.type !== "NotFound") return restored
      const made = memberSession(group, id, of)
      const added = await sessions.add(made)
      return added.ok ? ok(made) : added
    })

  /** Runs for each in turn; the first failure ends it. */
  const forEach = async (
    group: GroupSession,
    run: (id: ParticipantId, of: Attendance) => Promise<Result<unknown, RecordFailure>>,
  ): Promise<Result<null, RecordFailure>> => {
    for (const [id, of] of Object.entries(group.attendance)) {
      if (!of.here) continue
      const done = await run(id as ParticipantId, of)
      if (!done.ok) return done
    }
    return ok(null)
  }

  const carryAll = (group: GroupSession) =>
    forEach(group, async (id, of) => {
      const own = await ensure(group, id, of)
      return own.ok ? sessions.change(own.value.id, session => carry(session, group, of)) : own
    })

  /** Where a member's session is open, it is in the middle of things again. */
  const reopenAll = (group: GroupSession) =>
    forEach(group, async (_, { sessionId }) =>
      settled(
        await sessions.change(sessionId, session =>
          session.status === "draft" ? { ...session, endedAt: null } : session,
        ),
      ),
    )

  const signedOf = async (group: GroupSession): Promise<Result<boolean, RecordFailure>> => {
    const own = await sessions.getMany(Object.values(group.attendance).map(({ sessionId }) => sessionId))
    return own.ok ? ok(own.value.some(({ status }) => status !== "draft")) : own
  }

  /** Takes a member's session away with its draft note; one whose note is signed stays, and is said to. */
  const remove = async (sessionId: SessionId): Promise<Result<null, RecordFailure>> => {
    const own = await sessions.get(sessionId)
    if (!own.ok) return settled(own)
    if (own.value.status !== "draft") return fail({ type: "Malformed", what: "a signed session stays" })
    const removed = settled(await sessions.remove(sessionId))
    if (!removed.ok || own.value.noteId === null) return removed
    return settled(await notes.remove(own.value.noteId))
  }

  const restore = async (sessionId: SessionId): Promise<Result<null, RecordFailure>> => {
    const restored = await sessions.restore(sessionId)
    if (!restored.ok) return settled(restored)
    const own = await sessions.get(sessionId)
    if (!own.ok) return own
    return own.value.noteId === null ? ok(null) : settled(await notes.restore(own.value.noteId))
  }

  return { ensure, forEach, carryAll, reopenAll, signedOf, remove, restore }
}
