import { addDays, type Clock, dayOf } from "../base/clock.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { ParticipantId, SessionId } from "../base/id.ts"
import { ok, type Result } from "../base/result.ts"
import type { Session, SessionHead } from "../domain/session.ts"
import type { Collection } from "../store/collection.ts"
import { markTechnique } from "./marks.ts"
import { isOpen } from "./wrap-up.ts"

type WorkedOnDeps = { readonly sessions: Collection<Session, SessionHead>; readonly clock: Clock }

/** For rooms whose records are worked on while a session runs. */
export const createWorkedOn = ({ sessions, clock }: WorkedOnDeps) => ({
  /** The session that was begun with the person today and still runs, or null. */
  running: async (participantId: ParticipantId): Promise<Result<SessionId | null, RecordFailure>> => {
    const today = clock.today()
    const heads = await sessions.heads({ owner: participantId, from: addDays(today, -1) })
    if (!heads.ok) return heads
    const runs = (head: SessionHead) =>
      head.status === "draft" && head.endedAt === null && dayOf(head.startedAt) === today
    return ok(heads.value.find(runs)?.id ?? null)
  },
  /** Marks techniques as used there, but for those that someone has tapped on or off already. */
  usedIn: async (id: SessionId, techniqueIds: readonly string[]): Promise<Result<null, RecordFailure>> => {
    const now = clock.now()
    const changed = await sessions.change(id, session =>
      isOpen(session)
        ? techniqueIds
            .filter(techniqueId => session.techniques[techniqueId] === undefined)
            .reduce((marked, techniqueId) => markTechnique(marked, techniqueId, true, now), session)
        : session,
    )
    return changed.ok ? ok(null) : changed
  },
})
