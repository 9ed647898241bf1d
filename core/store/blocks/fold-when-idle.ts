import type { Unlocked } from "../../vault/sealer.ts"
import type { Database } from "../database.ts"
import { readTally } from "../tally.ts"
import type { Rule } from "./choose-cold.ts"

const minute = 60_000
const day = 24 * 60 * minute

/** After unlocking, the screens come first. */
const firstAfter = minute
/** While something is written, and when nothing was left to fold. */
const againAfter = { busy: 2 * minute, done: 60 * minute }
/** Someone who wrote nothing for so long is not in the middle of a session. */
const quietFor = 2 * minute

const stampOf = (ms: number) => String(Math.max(0, ms)).padStart(13, "0")

/** What grows with every week of work. People, consents and what belongs to nobody stay rows: they are few. */
const ruleAt = (now: number): Rule => ({
  kinds: ["session", "note", "goal"],
  coldBefore: stampOf(now - 14 * day),
  restBefore: stampOf(now - day),
  newest: 1000,
  together: 256,
})

/** Nothing was written lately, by any page. A clock set back counts as time too. */
const isQuiet = async (database: Database, now: number) => {
  const tally = await readTally(database)
  return tally !== undefined && Math.abs(now - Number(tally.last.slice(0, 13))) > quietFor
}

/** Runs what only one page at a time should do, if no other does it; without Web Locks, at once. */
const ifNobodyElse = async (name: string, run: () => Promise<unknown>): Promise<void> => {
  if (!("locks" in navigator)) await run()
  else
    await navigator.locks.request(name, { ifAvailable: true }, async mine => {
      if (mine) await run()
    })
}

type Deps = {
  readonly database: Database
  readonly unlocked: Unlocked
  /** Milliseconds. */
  readonly now: () => number
  readonly unexpected: (error: unknown) => void
}

/** Folds now and then while the vault is open and nobody writes; stops when it locks. */
export const foldWhenIdle = ({ database, unlocked, now, unexpected }: Deps): void => {
  // Not before there is time for it: nothing of this is needed to open the vault.
  const createFold = async () =>
    (await import("./fold.ts")).createFold({ database, unlocked, rule: () => ruleAt(now()) })
  let waiting: ReturnType<typeof setTimeout> | undefined
  let stopping = new AbortController()

  const turn = async (): Promise<number> => {
    if (!(await isQuiet(database, now()))) return againAfter.busy
    const { signal } = stopping
    const fold = await createFold()
    await ifNobodyElse(`${database.name}:fold`, () => fold(signal))
    return againAfter.done
  }
  const wait = (ms: number) => {
    const { signal } = stopping
    waiting = setTimeout(() => {
      turn()
        .then(next => {
          if (!signal.aborted) wait(next)
        })
        .catch(unexpected)
    }, ms)
  }

  unlocked.onChange(isUnlocked => {
    clearTimeout(waiting)
    stopping.abort()
    stopping = new AbortController()
    if (isUnlocked) wait(firstAfter)
  })
}
