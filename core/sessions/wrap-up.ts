import type { Instant } from "../base/clock.ts"
import type { NoteId } from "../base/id.ts"
import type { Session } from "../domain/session.ts"
import { leave, resume, stopClock } from "./run.ts"

/** A session changes until its note is signed. */
export const isOpen = (session: Session): boolean => session.status === "draft"

/** Ends the running of it: no clock runs, the step one is in counts as done. A session that has ended keeps its end. */
export const wrapUp = (session: Session, now: Instant): Session =>
  session.endedAt === null ? { ...leave(session, "done", now), endedAt: now } : session

/** Takes `wrapUp` back: the clock goes on in the step one was in. */
export const reopen = (session: Session, now: Instant): Session =>
  session.endedAt === null ? session : resume({ ...session, endedAt: null }, now)

/**
 * The session's note was signed: the session is finished, with that note as the one that stands. One that was never
 * wrapped up ends now. What has been handed over or confirmed stays so when an amendment is signed.
 */
export const finish = (session: Session, noteId: NoteId, now: Instant): Session => ({
  ...stopClock(session, now),
  status: isOpen(session) ? "finished" : session.status,
  endedAt: session.endedAt ?? now,
  noteId,
})
