import type { Instant } from "../base/clock.ts"
import type { Session } from "../domain/session.ts"
import { type SessionText, textOf, withText } from "../domain/session-text.ts"

/**
 * Writes a field. When it no longer holds what this typing began with (`was`), and the new text does not contain what
 * it holds, that text is kept in `beside`, after any other that still waits there and did not just grow into one of
 * the two: both sides may be in the middle of typing.
 */
export const write = (session: Session, field: SessionText, was: string, text: string, now: Instant): Session => {
  const held = textOf(session, field)
  if (held === text) return session
  const written = withText(session, field, text)
  if (held === was || text.includes(held)) return written
  const waiting = session.beside[field]
  const kept = waiting && !waiting.settled ? waiting.words : ""
  if (kept.includes(held)) return written
  const others = kept.split("\n").filter(line => !held.startsWith(line) && !text.startsWith(line))
  const words = [...others, held].join("\n")
  return { ...written, beside: { ...session.beside, [field]: { words, at: now, settled: false } } }
}

/** Someone has seen the text beside a field and is done with it. */
export const settle = (session: Session, field: SessionText): Session => {
  const beside = session.beside[field]
  return beside && !beside.settled
    ? { ...session, beside: { ...session.beside, [field]: { ...beside, settled: true } } }
    : session
}
