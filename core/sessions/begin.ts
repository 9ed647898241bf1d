import type { Clock } from "../base/clock.ts"
import type { RecordFailure } from "../base/failure.ts"
import { newId, type ParticipantId, type SessionId } from "../base/id.ts"
import { ok, type Result } from "../base/result.ts"
import { lastTaught } from "../domain/coverage.ts"
import { newSession } from "../domain/new-session.ts"
import type { Participant, ParticipantHead } from "../domain/participant.ts"
import type { Session, SessionHead } from "../domain/session.ts"
import type { Collection } from "../store/collection.ts"
import type { UpNext } from "./watch-context.ts"

type Met = { readonly participantId: ParticipantId; readonly next: Participant["next"] }

type BeginningDeps = {
  readonly sessions: Collection<Session, SessionHead>
  readonly participants: Collection<Participant, ParticipantHead>
  readonly clock: Clock
  readonly upNext: UpNext
}

/** Starting a session, and what that does to the meeting that was planned. */
export const createBeginning = ({ sessions, participants, clock, upNext }: BeginningDeps) => {
  /** Meetings that a session took the place of, so that discarding it plans them again. Dates only; gone with the worker. */
  const metBySession = new Map<SessionId, Met>()

  /** A meeting planned for today or earlier has come about: it is not planned any more. */
  const met = async (id: SessionId, participantId: ParticipantId): Promise<Result<null, RecordFailure>> => {
    let before: Participant["next"] = null
    const today = clock.today()
    const changed = await participants.change(participantId, p => {
      before = p.next && p.next.on <= today ? p.next : null
      return before ? { ...p, next: null } : p
    })
    if (!changed.ok) return changed
    if (before) metBySession.set(id, { participantId, next: before })
    return ok(null)
  }

  /** The session was discarded: what was planned is planned again, unless something else has been planned since. */
  const planAgain = async (id: SessionId): Promise<Result<null, RecordFailure>> => {
    const planned = metBySession.get(id)
    if (!planned) return ok(null)
    const changed = await participants.change(planned.participantId, p =>
      p.next === null ? { ...p, next: planned.next } : p,
    )
    if (!changed.ok) return changed
    metBySession.delete(id)
    return ok(null)
  }

  const start = async (participantId: ParticipantId): Promise<Result<SessionId, RecordFailure>> => {
    const heads = await sessions.heads({ owner: participantId })
    if (!heads.ok) return heads
    const running = heads.value.find(h => h.status === "draft" && h.endedAt === null && h.groupSessionId === null)
    if (running) return ok(running.id)
    const person = await participants.get(participantId)
    if (!person.ok) return person
    const session = newSession({
      id: newId<SessionId>(),
      participantId,
      topicId: upNext(lastTaught(heads.value), person.value)?.topicId ?? null,
      place: person.value.place,
      now: clock.now(),
    })
    const added = await sessions.add(session)
    if (!added.ok) return added
    const planned = await met(session.id, participantId)
    return planned.ok ? ok(session.id) : planned
  }

  return { start, met, planAgain }
}
