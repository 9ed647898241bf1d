import { liveQuery } from "dexie"
import type { FromNewerVersion, Unexpected } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Tally } from "../system/api.ts"
import type { Database } from "./database.ts"
import { readTally } from "./tally.ts"

type WatchTally = {
  readonly database: Database
  readonly next: (result: Result<Tally, FromNewerVersion | Unexpected>) => void
  /** A defect, reduced. */
  readonly unexpected: (error: unknown) => Unexpected
}

/** What the tally says, now and after each write of any page. It is readable while locked. Answers how to stop. */
export const watchTally = ({ database, next, unexpected }: WatchTally): (() => void) => {
  let ended = false
  let unsubscribe = () => {}
  const start = async () => {
    const open = await database.open()
    if (ended) return
    if (!open.ok) return next(open)
    const subscription = liveQuery(() => readTally(database)).subscribe({
      next: found => next(ok({ records: found?.count ?? 0, last: found?.last ?? null })),
      error: error => next(fail(unexpected(error))),
    })
    unsubscribe = () => subscription.unsubscribe()
  }
  start().catch((error: unknown) => {
    if (!ended) next(fail(unexpected(error)))
  })
  return () => {
    ended = true
    unsubscribe()
  }
}
