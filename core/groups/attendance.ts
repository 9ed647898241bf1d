import type { Instant } from "../base/clock.ts"
import type { ParticipantId, SessionId } from "../base/id.ts"
import type { Attendance, GroupSession } from "../domain/group-session.ts"

const withAttendance = (session: GroupSession, id: ParticipantId, of: Attendance): GroupSession => ({
  ...session,
  attendance: { ...session.attendance, [id]: of },
})

/**
 * Someone is there, or was marked so by mistake. `late`: they came now; otherwise they count from the beginning.
 * Their own session keeps its id from the first tap on: marked anew, all that was theirs is there again.
 */
export const setHere = (
  session: GroupSession,
  id: ParticipantId,
  tapped: { readonly here: boolean; readonly late: boolean; readonly now: Instant; readonly sessionId: SessionId },
): GroupSession => {
  const before = session.attendance[id]
  return withAttendance(session, id, {
    here: tapped.here,
    cameAt: tapped.late ? tapped.now : session.startedAt,
    leftAt: tapped.here ? (before?.leftAt ?? null) : null,
    sessionId: before?.sessionId ?? tapped.sessionId,
  })
}

/** Someone who was there left before the end, or did not after all. */
export const setLeft = (session: GroupSession, id: ParticipantId, left: boolean, now: Instant): GroupSession => {
  const before = session.attendance[id]
  return before?.here ? withAttendance(session, id, { ...before, leftAt: left ? now : null }) : session
}

/** Whether they were there at that moment. */
export const wasThere = ({ here, cameAt, leftAt }: Attendance, at: Instant): boolean =>
  here && cameAt <= at && (leftAt === null || at <= leftAt)
