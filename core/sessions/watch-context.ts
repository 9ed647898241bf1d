import type { RecordFailure } from "../base/failure.ts"
import type { SessionId } from "../base/id.ts"
import { ok, type Result } from "../base/result.ts"
import { together } from "../base/together.ts"
import { type LastTaught, lastTaught } from "../domain/coverage.ts"
import type { Participant, ParticipantHead } from "../domain/participant.ts"
import type { Session, SessionHead } from "../domain/session.ts"
import type { Collection } from "../store/collection.ts"
import type { SessionContext } from "./api.ts"
import { contextOf, earlierThan } from "./context.ts"

/** The topic and card that come next for someone after what was taught, or null when all is covered. */
export type UpNext = (
  taught: LastTaught,
  person: Pick<Participant, "condition" | "cardChoices">,
) => SessionContext["upNext"]

type ContextDeps = {
  readonly sessions: Collection<Session, SessionHead>
  readonly participants: Collection<Participant, ParticipantHead>
  readonly upNext: UpNext
}

type About = { readonly heads: readonly SessionHead[]; readonly person: Participant }

/** Feeds the context of a session: anew whenever a head of one of the person's sessions, or the person, changes. */
export const watchContext = (
  { sessions, participants, upNext }: ContextDeps,
  id: SessionId,
  next: (result: Result<SessionContext, RecordFailure>) => void,
): (() => void) => {
  let stopPerson: (() => void) | null = null
  /** Counts what was told, so that an answer overtaken by a newer one is dropped. */
  let turn = 0

  const tell = (result: Result<SessionContext, RecordFailure>) => {
    turn++
    next(result)
  }

  const read = async (session: Session, { heads, person }: About) => {
    const mine = ++turn
    const earlier = earlierThan(session, heads)
    const newest = earlier[0]
    const last = newest ? await sessions.get(newest.id) : ok(null)
    if (mine !== turn) return
    tell(last.ok ? ok(contextOf(earlier, last.value, upNext(lastTaught(earlier), person))) : last)
  }

  const watchPerson = (session: Session) =>
    together<About, RecordFailure>(
      {
        heads: told => sessions.watchHeads({ owner: session.participantId }, told),
        person: told => participants.watch(session.participantId, told),
      },
      result => {
        if (result.ok) void read(session, result.value)
        else tell(result)
      },
    )

  const stopSession = sessions.watch(id, result => {
    if (result.ok) stopPerson ??= watchPerson(result.value)
    else tell(result)
  })

  return () => {
    turn++
    stopSession()
    stopPerson?.()
  }
}
