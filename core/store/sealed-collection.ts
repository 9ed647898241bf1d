import type { RecordFailure } from "../base/failure.ts"
import { newId } from "../base/id.ts"
import { createInTurn } from "../base/in-turn.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Unlocked } from "../vault/sealer.ts"
import type { PrepareEntries } from "./audit/append.ts"
import { deedOf, deedsOfAdding } from "./audit/deeds.ts"
import { besideOf, textAt, withText } from "./beside.ts"
import { type Cold, createCold } from "./blocks/cold.ts"
import { onBlocks } from "./blocks/none.ts"
import type { Collection, Kind } from "./collection.ts"
import type { Database } from "./database.ts"
import { markOfChange, marksOf } from "./facts/marks.ts"
import type { HybridClock } from "./hybrid-clock.ts"
import { addRows, replaceRows } from "./keep-rows.ts"
import { docOf, type Loaded } from "./loaded.ts"
import { catchUp } from "./open-clock.ts"
import { createOpened } from "./opened.ts"
import { createHeadReader } from "./read-heads.ts"
import { createRecordReader, untilThere } from "./read-records.ts"
import { createRowSealer } from "./seal-rows.ts"
import { changed } from "./stamped.ts"
import { movingTally } from "./tally.ts"
import { thawRows } from "./thaw-rows.ts"
import { watchRows } from "./watch-rows.ts"
import { whenUnlocked } from "./when-unlocked.ts"

type Deps<Noun extends { readonly id: string }, Head> = {
  readonly database: Database
  readonly unlocked: Unlocked
  /** One per page, shared by its collections. */
  readonly clock: HybridClock | PromiseLike<HybridClock>
  readonly kind: Kind<Noun, Head>
  /** One per page, shared by its collections. */
  readonly cold?: Cold
  /** The audit log's part in each write. Without it, none is kept. */
  readonly audit?: PrepareEntries
  /** Reduces a defect met while watching, where nobody awaits it. */
  readonly unexpected?: (error: unknown) => RecordFailure
}

/** What a record is to be. `again`: a leaf that is written anew even if it stays as it is. */
type Wanted<Noun> = Pick<Loaded<Noun>, "noun" | "removed"> & { readonly again?: string }

/** The records opened last: whoever is in a session changes the same one again and again. */
const openBodies = 8
/** Of heads, as many as a device could ever hold. */
const openHeads = 50_000
const mostAttempts = 20

/** The sealed collection of one kind. What it promises is said in `collection.ts`; how it lies on disk in `FORMAT.md`. */
export const createCollection = <Noun extends { readonly id: string }, Head>({
  database,
  unlocked,
  clock,
  kind,
  cold = createCold({ database, unlocked }),
  audit = async () => null,
  unexpected = () => ({ type: "Unexpected", id: newId() }),
}: Deps<Noun, Head>): Collection<Noun, Head> => {
  const bodies = createOpened<Loaded<Noun>>(unlocked, openBodies)
  const heads = createOpened<Head>(unlocked, openHeads)
  const reader = createRecordReader({ database, kind, cold, opened: bodies })
  const headReader = createHeadReader({ database, kind, cold, opened: heads, openFound: reader.openFound })
  const { sealNew, sealChange } = createRowSealer(kind)
  const inTurn = createInTurn()

  /** Changes a record by `next`, which answers what it is to be, the same for no change, or why it cannot. */
  const alter = (id: string, next: (loaded: Loaded<Noun>) => Result<Wanted<Noun>, RecordFailure>) =>
    whenUnlocked<Noun, RecordFailure>(unlocked, async sealer => {
      const hybrid = await clock
      for (let tries = 0; tries < mostAttempts; tries++) {
        // Only the first attempt trusts memory, and only to write: the transaction compares the stamp.
        const known = tries === 0 ? bodies.find(id) : null
        const read = known ? ok({ loaded: known.value, blocks: null }) : await reader.readPair(sealer, id)
        if (!read.ok) return read
        const { loaded, blocks } = read.value
        const before = loaded.stamp
        const wanted = next(loaded)
        if (!wanted.ok && !known) return wanted
        if (!wanted.ok) continue
        const { noun, removed, again } = wanted.value
        hybrid.receive(before)
        if (tries > 0) await catchUp(database, hybrid)
        const stamp = hybrid.tick()
        const doc = noun === loaded.noun && removed === loaded.removed ? loaded.stamped.doc : docOf(noun, removed)
        const stamped = changed(loaded.stamped, doc, stamp, again === undefined ? [] : [again])
        if (!stamped && !known) return ok(loaded.noun)
        if (!stamped) continue
        const [rememberBody, rememberHead] = [bodies.remembering(), heads.remembering()]
        const [change, appending, moveTally] = await Promise.all([
          sealChange(sealer, loaded, wanted.value, stamped, stamp, blocks !== null),
          audit(sealer, [deedOf(kind, loaded, wanted.value)]),
          Promise.resolve().then(() => movingTally(sealer, [{ id, before, after: stamp }], stamp)),
        ])
        const unfacted = markOfChange(kind, loaded, wanted.value, stamp)
        const kept = blocks
          ? await thawRows(database, sealer, change, loaded, blocks, appending, unfacted)
          : await replaceRows(database, change, before, moveTally, appending, unfacted)
        if (!kept) continue
        rememberBody(id, stamp, change.loaded)
        rememberHead(id, change.loaded.headStamp, change.shown)
        return ok(noun)
      }
      throw new Error(`${kind.kind}: a record changed under each of ${mostAttempts} attempts to change it`)
    })

  const alterInTurn = async (id: string, next: Parameters<typeof alter>[1]): Promise<Result<null, RecordFailure>> => {
    const done = await inTurn(id, () => alter(id, next))
    return done.ok ? ok(null) : done
  }

  const setRemoved = (id: string, removed: boolean) =>
    alterInTurn(id, loaded =>
      removed && loaded.removed ? fail({ type: "NotFound", id }) : ok({ noun: loaded.noun, removed }),
    )

  return {
    get: id => whenUnlocked(unlocked, sealer => reader.get(sealer, id)),

    getMany: ids =>
      whenUnlocked(unlocked, async sealer => {
        const found = await reader.getMany(sealer, ids)
        const failed = found.find(result => !result.ok && result.error.type !== "NotFound")
        if (failed && !failed.ok) return failed
        return ok(found.flatMap(result => (result.ok ? [result.value] : [])))
      }),

    add: (...nouns) =>
      whenUnlocked(unlocked, async sealer => {
        const hybrid = await clock
        if (nouns.length === 0) return ok(null)
        const ids = nouns.map(({ id }) => id)
        return untilThere(async () => {
          const stamp = hybrid.tick()
          const rows = await sealNew(sealer, nouns, stamp)
          const appending = await audit(sealer, deedsOfAdding(kind, nouns))
          const unfacted = marksOf(kind, ids, stamp)
          const blocks = await reader.blocksWithout(sealer, ids)
          const added = blocks && (await addRows(database, sealer, rows, { stamp, blocks, appending, unfacted }))
          if (!added) await catchUp(database, hybrid)
          return added ? ok(null) : null
        })
      }),

    change: (id, next) =>
      inTurn(id, () =>
        alter(id, loaded =>
          loaded.removed ? fail({ type: "NotFound", id }) : ok({ noun: next(loaded.noun), removed: false }),
        ),
      ),

    beside: id =>
      whenUnlocked(unlocked, async sealer => {
        const read = await reader.readPair(sealer, id)
        if (!read.ok) return read
        const { removed, stamped } = read.value.loaded
        return removed ? fail({ type: "NotFound", id }) : ok(besideOf(stamped))
      }),

    settle: (id, path, value) =>
      alterInTurn(id, ({ noun, removed, stamped }) => {
        const again = textAt(stamped, path)
        if (removed || again === null) return fail({ type: "NotFound", id })
        return ok({ noun: withText(noun, again, value), removed, again })
      }),
    remove: id => setRemoved(id, true),
    restore: id => setRemoved(id, false),
    erase: ids =>
      whenUnlocked(unlocked, async sealer => {
        const { createErase } = await import("./erase.ts")
        return createErase({ database, clock, kind, audit })(sealer, ids)
      }),

    heads: query =>
      whenUnlocked(unlocked, sealer => untilThere(async () => headReader.open(sealer, await headReader.read(query)))),

    watch: (id, next) =>
      watchRows({
        database,
        unlocked,
        read: () => reader.read(id),
        open: (sealer, lying) => reader.openNoun(sealer, lying, id),
        next,
        unexpected,
      }),

    watchHeads: (query, next) =>
      watchRows({
        database,
        unlocked,
        read: () => headReader.read(query),
        again: changed => onBlocks(database, changed),
        open: headReader.open,
        next,
        unexpected,
      }),
  }
}
