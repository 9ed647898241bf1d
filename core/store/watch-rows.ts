import { liveQuery } from "dexie"
import type { RecordFailure } from "../base/failure.ts"
import { fail, type Result } from "../base/result.ts"
import type { Sealer, Unlocked } from "../vault/sealer.ts"
import type { Database } from "./database.ts"

type Watch<Rows, T> = {
  readonly database: Database
  readonly unlocked: Unlocked
  /** Only reads. Whatever waits for anything but the database in here is not observed. */
  readonly read: () => Promise<Rows>
  /** Starts to call whenever what a live query does not see has changed, and all is to be read again; answers how to stop. */
  readonly again?: (changed: () => void) => () => void
  /** Null: what was read is gone by now, and nothing is told; the next reading is under way. */
  readonly open: (sealer: Sealer, rows: Rows) => Promise<Result<T, RecordFailure> | null>
  readonly next: (result: Result<T, RecordFailure>) => void
  /** A defect, reduced. */
  readonly unexpected: (error: unknown) => RecordFailure
}

/** Reads live, opens outside of the query, tells the newest outcome only; tells it again when the vault locks or unlocks. */
export const watchRows = <Rows, T>({
  database,
  unlocked,
  read,
  again = () => () => {},
  open,
  next,
  unexpected,
}: Watch<Rows, T>) => {
  let rows: Rows | undefined
  let run = 0
  let ended = false
  let toldLocked = false
  let [unsubscribe, unhear] = [() => {}, () => {}]

  const tell = (result: Result<T, RecordFailure>) => {
    const locked = !result.ok && result.error.type === "VaultLocked"
    if (!(locked && toldLocked)) next(result)
    toldLocked = locked
  }

  const show = async () => {
    const mine = ++run
    const sealer = unlocked.sealer()
    if (!sealer) return tell(fail({ type: "VaultLocked" }))
    if (rows === undefined) return
    const result = await open(sealer, rows).catch((error: unknown) => fail(unexpected(error)))
    if (result && mine === run && !ended) tell(result)
  }

  const subscribe = () => {
    unsubscribe()
    const subscription = liveQuery(read).subscribe({
      next: found => {
        rows = found
        void show()
      },
      error: error => next(fail(unexpected(error))),
    })
    unsubscribe = () => subscription.unsubscribe()
  }

  const start = async () => {
    const open = await database.open()
    if (ended) return
    if (!open.ok) return next(open)
    unhear = again(subscribe)
    subscribe()
  }

  const unlisten = unlocked.onChange(() => void show())
  if (!unlocked.sealer()) void show()
  start().catch((error: unknown) => {
    if (!ended) next(fail(unexpected(error)))
  })
  return () => {
    ended = true
    unlisten()
    unhear()
    unsubscribe()
  }
}
