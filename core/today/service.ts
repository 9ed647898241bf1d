import type { Clock } from "../base/clock.ts"
import { watching } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import { type Source, through, together } from "../base/together.ts"
import type { Goal, GoalHead } from "../domain/goal.ts"
import type { Participant, ParticipantHead } from "../domain/participant.ts"
import type { Session, SessionHead } from "../domain/session.ts"
import type { Collection } from "../store/collection.ts"
import type { TodayApi } from "./api.ts"
import { type NextCard, notHandedOver, planDay, type SessionsByPerson, sessionsByPerson } from "./plan-day.ts"

type Seen = {
  readonly people: readonly ParticipantHead[]
  readonly goals: readonly GoalHead[]
  readonly sessions: SessionsByPerson
}

type Waiting = { readonly all: readonly SessionHead[]; readonly here: ReadonlySet<string> | null }

/** The day is read whenever something is told, so a page left open over midnight is right again at the next change or unlock. */
export const createToday = (deps: {
  readonly participants: Collection<Participant, ParticipantHead>
  readonly goals: Collection<Goal, GoalHead>
  readonly sessions: Collection<Session, SessionHead>
  readonly clock: Clock
  readonly nextCard: NextCard
  /** Ids of what has not left this device; null where nothing ever does, because it is in no program. */
  readonly unsent: Source<ReadonlySet<string> | null, RecordFailure>
}): TodayApi => {
  const { participants, goals, sessions, clock, nextCard, unsent } = deps
  const everySession: Source<readonly SessionHead[], RecordFailure> = next => sessions.watchHeads({}, next)
  const seen: Source<Seen, RecordFailure> = next =>
    together(
      {
        people: tell => participants.watchHeads({}, tell),
        goals: tell => goals.watchHeads({}, tell),
        sessions: through(everySession, sessionsByPerson),
      },
      next,
    )

  return {
    watch: async (_, onChange) =>
      watching(
        through(seen, all => planDay(all, clock.today(), nextCard)),
        onChange,
      ),
    watchNotHandedOver: async (_, onChange) =>
      watching(
        through(
          next => together<Waiting, RecordFailure>({ all: everySession, here: unsent }, next),
          ({ all, here }: Waiting) =>
            notHandedOver(here === null ? all : all.filter(({ id }) => here.has(id)), clock.today()),
        ),
        onChange,
      ),
  }
}
