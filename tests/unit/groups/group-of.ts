import type { Instant } from "../../../core/base/clock.ts"
import { type GroupId, type GroupSessionId, newId, type ParticipantId, type SessionId } from "../../../core/base/id.ts"
import type { GroupSession } from "../../../core/domain/group-session.ts"
import { setHere } from "../../../core/groups/attendance.ts"
import { newGroupSession } from "../../../core/groups/run.ts"

export const at = (minutes: number): Instant =>
  new Date(Date.parse("2026-03-10T14:00:00.000Z") + minutes * 60_000).toISOString()

/** A group's session that began at 14:00 UTC. */
export const groupSessionOf = (): GroupSession =>
  newGroupSession({
    id: newId<GroupSessionId>(),
    groupId: newId<GroupId>(),
    topicId: "recovery-strategies",
    place: "The day room",
    now: at(0),
  })

/** Someone comes, so many minutes after the beginning; 0: in time. */
export const comes = (session: GroupSession, id: ParticipantId, minutes = 0): GroupSession =>
  setHere(session, id, { here: true, late: minutes > 0, now: at(minutes), sessionId: newId<SessionId>() })

export const attendanceOf = (session: GroupSession, id: ParticipantId) => {
  const found = session.attendance[id]
  if (!found) throw new Error("nobody of that id")
  return found
}
