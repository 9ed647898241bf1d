import type { Aborted, RecordFailure, Tampered } from "../base/failure.ts"
import { ok, type Result } from "../base/result.ts"
import type { Sealer, Unlocked } from "../vault/sealer.ts"
import type { PrepareEntries } from "./audit/append.ts"
import type { Deed } from "./audit/entry.ts"
import type { Cold } from "./blocks/cold.ts"
import { bodyOf, type ColdRecord } from "./blocks/cold-record.ts"
import type { Database } from "./database.ts"
import type { HybridClock } from "./hybrid-clock.ts"
import { createKnownMarks, type KnownMarks } from "./known-marks.ts"
import { createMarkReader, type Mark } from "./marks-after.ts"
import { deviceOf } from "./open-clock.ts"
import { readGoing } from "./read-going.ts"
import { untilThere } from "./read-records.ts"
import type { Body } from "./record.ts"
import type { Taken } from "./settle-all.ts"
import { createTakeIn, type Steps } from "./take-in.ts"
import { watchRows } from "./watch-rows.ts"
import { whenUnlocked } from "./when-unlocked.ts"
import type { Door, GoingRecord } from "./whole-vault.ts"

/** What exchanging needs of the store. */
export type ExchangeStore = {
  readonly doors: readonly Door[]
  /** Of every record whose last change has a larger stamp, whoever's it is, the removed too; after "", of all. In no order. */
  readonly marksAfter: (sealer: Sealer, stamp: string) => Promise<Result<readonly Mark[], RecordFailure>>
  /** Those of all records, held and brought up to date. */
  readonly known: KnownMarks
  /** Tells now and after each change of any record, wherever it came from; also when the vault locks or unlocks. */
  readonly watchChanges: (next: (result: Result<null, RecordFailure>) => void) => () => void
  /** The same, now and after each change; also when the vault locks or unlocks. Answers how to stop. */
  readonly watchMarksAfter: (
    stamp: string,
    next: (result: Result<readonly Mark[], RecordFailure>) => void,
  ) => () => void
  /** Whole, some hundreds at a time, in no order; those that are not there are left out. Ends with the first that does not open. */
  readonly read: (sealer: Sealer, ids: Iterable<string>) => AsyncIterable<Result<readonly GoingRecord[], Tampered>>
  /**
   * Takes records in, of today's version, all in one transaction or none: the new go into blocks, those that are there
   * otherwise are merged, those that are there as they come are not written. `onProgress`: the part done, 0 to 1. The signal
   * is heeded until the transaction begins. Where no record is written, `of` is not put into the audit log. `along`: what of
   * this vault's own is written in the same transaction, by what becomes of the records; a failure of it fails all.
   */
  readonly takeIn: <Failure = never>(
    sealer: Sealer,
    records: readonly ColdRecord[],
    of: Deed,
    signal?: AbortSignal,
    onProgress?: (part: number) => void,
    along?: Steps<Failure>["along"],
  ) => Promise<Result<Taken, RecordFailure | Aborted | Failure>>
  /** By id; those that are not there are left out. */
  readonly stampsOf: (
    sealer: Sealer,
    ids: Iterable<string>,
  ) => Promise<Result<ReadonlyMap<string, string>, RecordFailure>>
  /** In the shape it was written in, which may be an earlier version's; null: it is not there. Removed and erased ones are. */
  readonly stateOf: (sealer: Sealer, id: string) => Promise<Result<Body | null, RecordFailure>>
  /** Eight hexadecimal digits: the device part of this vault's stamps. */
  readonly life: () => Promise<string>
}

type Deps = {
  readonly database: Database
  readonly unlocked: Unlocked
  /** One per page, shared with its collections. */
  readonly cold: Cold
  readonly clock: HybridClock | PromiseLike<HybridClock>
  readonly doors: readonly Door[]
  readonly audit?: PrepareEntries
  /** Reduces a defect met while watching. */
  readonly unexpected: (error: unknown) => RecordFailure
}

export const createExchangeStore = (deps: Deps): ExchangeStore => {
  const { database, unlocked, cold, clock, doors, unexpected } = deps
  const marks = createMarkReader(deps)
  const takeIn = createTakeIn(deps)
  /** What a sealer throws since the vault was locked is told as that. */
  const using = <T, E>(sealer: Sealer, run: () => Promise<Result<T, E>>) =>
    whenUnlocked<T, E>({ sealer: () => (unlocked.sealer() === sealer ? sealer : null) }, run)

  return {
    doors,
    marksAfter: (sealer, stamp) =>
      using(sealer, () => untilThere(async () => marks.open(sealer, await marks.read(stamp)))),
    watchMarksAfter: (stamp, next) =>
      watchRows({ database, unlocked, read: () => marks.read(stamp), open: marks.open, next, unexpected }),
    known: createKnownMarks(deps),
    watchChanges: next =>
      watchRows({ database, unlocked, read: () => readKeys(database), open: async () => ok(null), next, unexpected }),
    read: (sealer, ids) => readGoing({ database, cold }, sealer, ids),
    takeIn: (sealer, records, of, signal, onProgress, along) =>
      using(sealer, () => takeIn(sealer, records, [of], { signal, onProgress, along })),
    stampsOf: (sealer, ids) =>
      using<ReadonlyMap<string, string>, RecordFailure>(sealer, () =>
        untilThere(async () => {
          const wanted = [...new Set(ids)]
          const { dexie, records, blocks } = database
          const [hot, keys] = await dexie.transaction("r", records, blocks, async () => {
            const there = new Set<string>(await records.toCollection().primaryKeys())
            const rows = await records.bulkGet(wanted.filter(id => there.has(id)))
            return [rows, await blocks.toCollection().primaryKeys()] as const
          })
          const stamps = new Map(hot.flatMap(row => (row ? [[row.id, row.stamp] as const] : [])))
          if (keys.length === 0) return ok(stamps)
          const view = await cold.view(sealer, keys)
          if (!view?.ok) return view
          for (const id of wanted) {
            const entry = stamps.has(id) ? undefined : view.value.find(id)?.entry
            if (entry) stamps.set(id, entry.stamp)
          }
          return ok(stamps)
        }),
      ),
    stateOf: (sealer, id) =>
      using<Body | null, RecordFailure>(sealer, async () => {
        for await (const some of readGoing({ database, cold }, sealer, [id])) {
          if (!some.ok) return some
          const [record] = some.value
          if (record) return ok(bodyOf(record))
        }
        return ok(null)
      }),
    life: async () => {
      await clock
      return deviceOf(database)
    },
  }
}

/** Read for what a live query observes by it: all stamps, and which blocks there are. */
const readKeys = ({ dexie, records, blocks }: Database) =>
  dexie.transaction("r", records, blocks, () =>
    Promise.all([records.orderBy("stamp").keys(), blocks.toCollection().primaryKeys()]),
  )
