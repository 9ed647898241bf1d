import type { Instant } from "../base/clock.ts"
import { leftBeside } from "../domain/beside.ts"
import type { Session } from "../domain/session.ts"
import { type SessionText, textOf, withText } from "../domain/session-text.ts"

/** Writes a field; a text written elsewhere meanwhile is kept beside it (`leftBeside`). */
export const write = (session: Session, field: SessionText, was: string, text: string, now: Instant): Session => {
  const held = textOf(session, field)
  if (held === text) return session
  const written = withText(session, field, text)
  const lost = leftBeside(held, { was, text, now }, session.beside[field])
  return lost ? { ...written, beside: { ...session.beside, [field]: lost } } : written
}

/** Someone has seen the text beside a field and is done with it. */
export const settle = (session: Session, field: SessionText): Session => {
  const beside = session.beside[field]
  return beside && !beside.settled
    ? { ...session, beside: { ...session.beside, [field]: { ...beside, settled: true } } }
    : session
}
