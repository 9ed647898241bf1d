import type { QuotaExceeded, RecordFailure } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Sealer, Unlocked } from "../vault/sealer.ts"
import type { ColdRecord } from "./blocks/cold-record.ts"
import type { Database } from "./database.ts"
import { attempt } from "./failures.ts"
import { sealWhole } from "./put-whole.ts"
import type { createTakeIn } from "./take-in.ts"
import { digestOf, readTally } from "./tally.ts"
import { watchRows } from "./watch-rows.ts"
import { type Door, readWhole, type WholeVault } from "./whole-vault.ts"

/** What the vault holds now, to be held against what a backup held: see `FORMAT.md`, the tally. */
export type Standing = { readonly kept: string | null; readonly count: number; readonly sum: Uint8Array }

/** How many records came, and what became of them. */
export type Put = {
  /** Were not there. */
  readonly added: number
  /** Were there in another state: both are in what is there now. */
  readonly merged: number
  /** Were there as they came, or as something later that has all of theirs. */
  readonly same: number
}

/** What backups need of the store. */
export type BackupStore = {
  readonly sumOf: typeof digestOf
  readonly doors: readonly Door[]
  readonly read: (sealer: Sealer) => Promise<WholeVault>
  readonly standing: () => Promise<Standing>
  readonly watchStanding: (next: (result: Result<Standing, RecordFailure>) => void) => () => void
  /** Changes what is remembered of backups, in one transaction with reading it. */
  readonly remember: (next: (text: string | null) => string) => Promise<Result<null, QuotaExceeded>>
  /** All that a place without a vault needs to hold this one. `last`: the largest stamp among the records. */
  readonly ready: typeof sealWhole
  /** Puts records in that are not there as they come, all or none; a record that is there in another state is merged. */
  readonly mergeIn: (sealer: Sealer, records: readonly ColdRecord[]) => Promise<Result<Put, RecordFailure>>
}

export const createBackupStore = ({
  database,
  unlocked,
  doors,
  takeIn,
  unexpected,
}: {
  readonly database: Database
  readonly unlocked: Unlocked
  readonly doors: readonly Door[]
  readonly takeIn: ReturnType<typeof createTakeIn>
  readonly unexpected: (error: unknown) => RecordFailure
}): BackupStore => {
  const { dexie, meta, records } = database
  const readKept = async () => {
    const row = await meta.get("backup")
    return row?.key === "backup" ? row.text : null
  }
  const standing = async (): Promise<Standing> => {
    const [kept, tally] = await dexie.transaction("r", meta, () => Promise.all([readKept(), readTally(database)]))
    return { kept, count: tally?.count ?? 0, sum: tally?.sum ?? new Uint8Array(32) }
  }

  return {
    sumOf: digestOf,
    doors,
    read: sealer => readWhole(database, sealer),
    ready: sealWhole,
    standing,
    watchStanding: next =>
      watchRows({
        database,
        unlocked,
        // An edit of a record announces the record alone, not the tally that moved with it.
        read: async () => (await Promise.all([standing(), records.count()]))[0],
        open: async (_, found) => ok(found),
        next,
        unexpected,
      }),
    remember: async next => {
      const done = await attempt(() =>
        dexie.transaction("rw", meta, async () => {
          await meta.put({ key: "backup", text: next(await readKept()) })
          return ok(null)
        }),
      )
      if (done.ok) return done
      // The vault is open, so its database is not from a newer version.
      if (done.error.type === "FromNewerVersion") throw new Error("The database is from a newer version")
      return fail(done.error)
    },
    mergeIn: (sealer, coming) =>
      attempt<Put, RecordFailure>(async () => {
        const deed = { act: "added", kind: "", id: "", owner: "", count: coming.length }
        const taken = await takeIn(sealer, coming, [deed])
        // Nobody can break it off: no signal was given.
        if (!taken.ok)
          return taken.error.type === "Aborted" ? Promise.reject(new Error("Broken off")) : fail(taken.error)
        const { added, merged, same } = taken.value
        return ok({ added: added.length, merged: merged.length, same })
      }),
  }
}
