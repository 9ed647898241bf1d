import type { RecordFailure } from "../../base/failure.ts"
import { ok, type Result } from "../../base/result.ts"
import { type Source, together } from "../../base/together.ts"
import type { SessionHead } from "../../domain/session.ts"
import type { OutboxHead } from "../../store/exchange-kinds.ts"
import type { Unsent } from "../api.ts"
import { supervisesHere, type Who } from "../who.ts"
import { leftUpTo } from "./outbox.ts"
import { unsentOf } from "./outgoing.ts"
import type { Sending } from "./send.ts"
import type { Mark } from "./waiting.ts"

type Watched<T> = Source<T, RecordFailure>
type Stands = { readonly boxes: readonly OutboxHead[]; readonly sessions: readonly SessionHead[] }

export type UnsentDeps = {
  readonly cuts: Pick<Sending["cuts"], "outboxOf" | "toldIn">
  readonly who: Watched<Who | null>
  readonly boxes: Watched<readonly OutboxHead[]>
  readonly sessions: Watched<readonly SessionHead[]>
  /** Tells all records whose last change is after that stamp, and again after each change. */
  readonly marksAfter: (stamp: string, next: (result: Result<readonly Mark[], RecordFailure>) => void) => () => void
}

const nothing: Unsent = { exchanges: false, here: [], unconfirmed: [] }

/** Which sessions have not left. What a supervisor has, the program has: of theirs none is looked at. */
export const watchUnsent =
  ({ cuts, who, boxes, sessions, marksAfter }: UnsentDeps): Watched<Unsent> =>
  next => {
    let [stopMarks, stopSessions] = [() => {}, () => {}]

    /** Marks after the stamp up to which all has left, whichever that is by now. */
    const show = ({ sessions: heads }: Stands) => {
      stopMarks()
      const ids = new Set<string>(heads.map(({ id }) => id))
      let ended = false
      let unsubscribe = () => {}
      stopMarks = () => {
        ended = true
        unsubscribe()
      }
      const follow = async () => {
        const outbox = await cuts.outboxOf("program")
        if (!outbox.ok) return ended ? undefined : next(outbox)
        const told = await cuts.toldIn(outbox.value)
        if (ended) return
        if (!told.ok) return next(told)
        const { number, life, cuts: made } = outbox.value
        const left = leftUpTo(outbox.value)
        const since = made.find(one => one.number === left)?.stamp ?? ""
        unsubscribe = marksAfter(since, marks => {
          if (!marks.ok) return next(marks)
          const changed = marks.value.filter(({ stamp }) => number === 0 || stamp.endsWith(`-${life}`))
          next(ok(unsentOf(outbox.value, told.value, changed, ids)))
        })
      }
      void follow()
    }

    const stopWho = who(known => {
      stopMarks()
      stopSessions()
      ;[stopMarks, stopSessions] = [() => {}, () => {}]
      if (!known.ok) return next(known)
      if (known.value === null) return next(ok(nothing))
      if (supervisesHere(known.value)) return next(ok({ ...nothing, exchanges: true }))
      stopSessions = together<Stands, RecordFailure>({ boxes, sessions }, result => {
        if (result.ok) return show(result.value)
        stopMarks()
        next(result)
      })
    })
    return () => {
      stopWho()
      stopMarks()
      stopSessions()
    }
  }
