import type { Instant } from "../base/clock.ts"
import type { NoteId } from "../base/id.ts"
import { stopClock } from "../domain/agenda-walk.ts"
import type { Session } from "../domain/session.ts"

/** A session changes until its note is signed. */
export const isOpen = (session: Session): boolean => session.status === "draft"

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
