import type { Aborted, RecordFailure } from "../../base/failure.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { Sealer, Unlocked } from "../../vault/sealer.ts"
import { countsOf } from "../cold-counts.ts"
import type { Database } from "../database.ts"
import { attempt } from "../failures.ts"
import { readTally } from "../tally.ts"
import { writeAtOnce } from "../write-at-once.ts"
import { chooseCold, type Rule, restsWhole } from "./choose-cold.ts"
import type { ColdRecord } from "./cold-record.ts"
import { compact } from "./compact.ts"
import { openRows } from "./open-rows.ts"
import { sealBlocks } from "./seal-block.ts"

export type Folded = { readonly folded: number; readonly compacted: number }

/** As many rows as are opened, sealed and written at once: a block, and no longer than a blink. */
const atOnce = 256

/** Rows that do not open stay where they are: the check names them. */
const openAll = async (database: Database, sealer: Sealer, ids: readonly string[]): Promise<readonly ColdRecord[]> => {
  const { dexie, heads, records } = database
  const [headRows, rows] = await dexie.transaction("r", heads, records, () =>
    Promise.all([heads.bulkGet([...ids]), records.bulkGet([...ids])]),
  )
  const opened = await Promise.all(rows.map((row, i) => row && openRows(sealer, headRows[i], row)))
  return opened.flatMap(one => (one?.ok ? [one.value] : []))
}

/** Rows of these records into a block; false when one of them changed meanwhile, and nothing happened. */
const foldOnce = async (database: Database, sealer: Sealer, records: readonly ColdRecord[]): Promise<boolean> => {
  const sealed = await sealBlocks(sealer, records)
  return writeAtOnce(database, sealer, {
    found: new Map(records.map(({ id, stamp }) => [id, stamp])),
    foundBlocks: null,
    put: { blocks: sealed.map(({ block }) => block), bodies: sealed.map(({ body }) => body) },
    remove: { rows: records.map(({ id }) => id) },
    moves: [],
    cold: countsOf(records),
    stamp: "",
    marks: null,
  })
}

type Deps = { readonly database: Database; readonly unlocked: Unlocked; readonly rule: () => Rule }

/**
 * Folds cold rows into blocks, block by block, and writes blocks anew that hold little of use. Of all pages of a vault one
 * should do it at a time; that two do it loses nothing. What is changed meanwhile stays as it is.
 */
export const createFold =
  ({ database, unlocked, rule }: Deps) =>
  (signal?: AbortSignal): Promise<Result<Folded, RecordFailure | Aborted>> =>
    attempt<Folded, RecordFailure | Aborted>(async () => {
      const sealer = unlocked.sealer()
      if (!sealer) return fail({ type: "VaultLocked" })
      const now = rule()
      const tally = await readTally(database)
      const chosen = chooseCold(await database.heads.toArray(), now)
      let folded = 0
      try {
        for (let from = 0; from < chosen.length; from += atOnce) {
          if (signal?.aborted) return fail({ type: "Aborted" })
          if (unlocked.sealer() !== sealer) return fail({ type: "VaultLocked" })
          const ids = chosen.slice(from, from + atOnce).map(({ id }) => id)
          const opened = await openAll(database, sealer, ids)
          // The record changed last is never folded: a write of it looks at the tally alone.
          const records = opened.filter(one => one.stamp !== tally?.last && restsWhole(one, now))
          if (records.length > 0 && (await foldOnce(database, sealer, records))) folded += records.length
        }
        if (signal?.aborted) return fail({ type: "Aborted" })
        return ok({ folded, compacted: await compact(database, sealer) })
      } catch (error) {
        if (unlocked.sealer() !== sealer) return fail({ type: "VaultLocked" })
        throw error
      }
    })
