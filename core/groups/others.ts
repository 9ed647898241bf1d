import { addDays, type Day } from "../base/clock.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { NoteId } from "../base/id.ts"
import { ok, type Result } from "../base/result.ts"
import type { Session } from "../domain/session.ts"
import type { GroupRecords } from "./records.ts"

type OtherMembers = { readonly names: readonly string[]; readonly noteIds: readonly NoteId[] }

/**
 * For the notes and the copies: who else a session was held with. Everyone who was there, is on the group's roster, or
 * ever was. Null of a session held alone.
 */
export const createOthersOf =
  ({ groups, groupSessions, sessions, participants }: Omit<GroupRecords, "goals">) =>
  async (session: Session): Promise<Result<OtherMembers | null, RecordFailure>> => {
    if (session.groupSessionId === null) return ok(null)
    const day: Day = session.startedAt.slice(0, 10)
    const near = await sessions.heads({ from: addDays(day, -1), to: addDays(day, 1) })
    if (!near.ok) return near
    const theirs = near.value.filter(
      head => head.groupSessionId === session.groupSessionId && head.participantId !== session.participantId,
    )
    const shared = await groupSessions.get(session.groupSessionId)
    if (!shared.ok && shared.error.type !== "NotFound") return shared
    const group = shared.ok ? await groups.get(shared.value.groupId) : null
    if (group && !group.ok && group.error.type !== "NotFound") return group
    const ids = new Set([
      ...theirs.map(({ participantId }) => participantId as string),
      ...(shared.ok ? Object.keys(shared.value.attendance) : []),
      ...(group?.ok ? Object.keys(group.value.roster) : []),
    ])
    ids.delete(session.participantId)
    const people = await participants.getMany([...ids])
    if (!people.ok) return people
    return ok({
      names: people.value.map(({ chosenName }) => chosenName),
      noteIds: theirs.flatMap(({ noteId }) => noteId ?? []),
    })
  }
