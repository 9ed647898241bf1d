import type { Instant } from "../../../core/base/clock.ts"
import { newId, type ParticipantId, type SessionId } from "../../../core/base/id.ts"
import { newSession } from "../../../core/domain/new-session.ts"

export const at = (minutes: number): Instant =>
  new Date(Date.parse("2026-03-09T14:00:00.000Z") + minutes * 60_000).toISOString()

/** A session that began at 14:00 UTC in *Settle in*. */
export const sessionOf = (participantId = newId<ParticipantId>()) =>
  newSession({ id: newId<SessionId>(), participantId, topicId: "recovery-strategies", place: "her flat", now: at(0) })
