import type { QuotaExceeded, RecordFailure } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Sealer, Unlocked } from "../vault/sealer.ts"
import type { ColdRecord } from "./blocks/cold-record.ts"
import { readMoment, viewOf } from "./blocks/moment.ts"
import type { Put } from "./blocks/put-blocks.ts"
import { type SealedBlock, sealBlocks } from "./blocks/seal-block.ts"
import type { Database } from "./database.ts"
import { attempt } from "./failures.ts"
import { sealWhole } from "./put-whole.ts"
import { digestOf, readTally } from "./tally.ts"
import { watchRows } from "./watch-rows.ts"
import { type Door, readWhole, type WholeVault } from "./whole-vault.ts"

/** What the vault holds now, to be held against what a backup held: see `FORMAT.md`, the tally. */
export type Standing = { readonly kept: string | null; readonly count: number; readonly sum: Uint8Array }

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
  putBlocks,
  unexpected,
}: {
  readonly database: Database
  readonly unlocked: Unlocked
  readonly doors: readonly Door[]
  readonly putBlocks: (sealer: Sealer, blocks: readonly SealedBlock[]) => Promise<Result<Put, RecordFailure>>
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

  /** By id, the stamp of the state that counts. */
  const stampsHere = async (sealer: Sealer) => {
    const moment = await readMoment(database)
    const view = await viewOf(sealer, moment)
    if (!view.ok) return view
    const stamps = new Map<string, string>()
    for (const { entry } of view.value.all()) stamps.set(entry.id, entry.stamp)
    for (const { id, stamp } of moment.records) stamps.set(id, stamp)
    return ok(stamps)
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
        const here = await stampsHere(sealer)
        if (!here.ok) return here
        const other = coming.filter(({ id, stamp }) => here.value.get(id) !== stamp)
        const same = coming.length - other.length
        if (other.length === 0) return ok({ added: 0, merged: 0, same })
        const put = await putBlocks(sealer, await sealBlocks(sealer, other))
        return put.ok ? ok({ ...put.value, same: put.value.same + same }) : put
      }),
  }
}
