import type { Aborted, RecordFailure } from "../base/failure.ts"
import { ahead } from "../base/one-by-one.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Sealer } from "../vault/sealer.ts"
import { type Along, createAlong } from "./along.ts"
import type { PrepareEntries } from "./audit/append.ts"
import type { Deed } from "./audit/entry.ts"
import { clearErased } from "./blocks/clear-erased.ts"
import type { Cold } from "./blocks/cold.ts"
import type { ColdRecord } from "./blocks/cold-record.ts"
import { keptPacks } from "./blocks/pack.ts"
import { cutIntoBlocks, type SealedBlock, sealBlock, sealPack } from "./blocks/seal-block.ts"
import { sealRecord } from "./blocks/seal-record.ts"
import { openStates } from "./blocks/states.ts"
import { addCounts, countsOf } from "./cold-counts.ts"
import type { Database } from "./database.ts"
import { marksOfTaking } from "./facts/marks.ts"
import type { HybridClock } from "./hybrid-clock.ts"
import { catchUp } from "./open-clock.ts"
import { createSettleAll, type Taken } from "./settle-all.ts"
import type { Door } from "./whole-vault.ts"
import { sameKeys, writeAtOnce } from "./write-at-once.ts"

/**
 * `onProgress`: the part done, 0 to 1. The signal is heeded until all is written at once. `along`: what of this vault's own
 * is written with it, by what becomes of the records; asked again where something else lay there by then. Where it fails,
 * nothing is written.
 */
export type Steps<Failure = never> = {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((part: number) => void) | undefined
  readonly along?: ((taken: Taken) => Promise<Result<Along, Failure>>) | undefined
}

type Deps = {
  readonly database: Database
  readonly cold: Cold
  readonly clock: HybridClock | PromiseLike<HybridClock>
  /** One for each kind of record that may come. */
  readonly doors: readonly Door[]
  readonly audit?: PrepareEntries
}

const mostAttempts = 5
/** Blocks that are sealed while the ones before are. */
const sealedAhead = 3

const nothingAlong = async () => ok({ owns: [], deeds: [] })

const isErased = ({ owner, removed, head }: ColdRecord) => removed === 1 && owner === "" && head === "null"

/** What belongs to one person lies together. */
const byOwner = (a: ColdRecord, b: ColdRecord) => {
  if (a.owner !== b.owner) return a.owner < b.owner ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/**
 * Takes records in, of today's version, all in one transaction: those that are not there go into new blocks, those that are
 * there in another state are merged, and what is there as it comes is not written. A record that was erased on either side
 * is erased here, out of every block. What `along` says is written with them, also where none of them is.
 */
export const createTakeIn = ({ database, cold, clock, doors, audit = async () => null }: Deps) => {
  const { onceEach, settleAll } = createSettleAll(doors)
  const doorTo = new Map(doors.map(door => [door.kind, door]))
  const openAlong = createAlong({ database, cold, doors })

  /** Later than all of these. */
  const stampAfter = async (records: readonly ColdRecord[]) => {
    const hybrid = await clock
    let largest = ""
    for (const { stamp } of records) if (stamp > largest) largest = stamp
    hybrid.receive(largest)
    await catchUp(database, hybrid)
    return hybrid.tick()
  }

  const sealCame = async (
    sealer: Sealer,
    came: readonly ColdRecord[],
    same: ReadonlySet<string>,
    { signal, onProgress }: Pick<Steps, "signal" | "onProgress">,
  ) => {
    const { packs, others } = keptPacks(came, same)
    const cut = cutIntoBlocks([...others].sort(byOwner))
    const seals = [
      ...[...packs].map(
        ([pack, records]) =>
          () =>
            sealPack(sealer, pack, records),
      ),
      ...cut.map(block => () => sealBlock(sealer, block)),
    ]
    const sealed: SealedBlock[] = []
    for await (const block of ahead(sealedAhead, seals.values())) {
      if (signal?.aborted) return null
      sealed.push(block)
      onProgress?.(sealed.length / seals.length)
    }
    return sealed
  }

  /** Null: something else lies there by now. */
  const tryOnce = async <Failure>(
    sealer: Sealer,
    records: readonly ColdRecord[],
    deeds: readonly Deed[],
    steps: Steps<Failure>,
  ): Promise<Result<Taken, RecordFailure | Aborted | Failure> | null> => {
    const states = await openStates({ database, cold }, sealer, new Map(records.map(({ id, stamp }) => [id, stamp])))
    if (!states?.ok) return states
    const { byId, rows, blocks } = states.value
    const here = [...byId.values()].map(({ record }) => record)
    const stamp = await stampAfter([...records, ...here])
    const settled = settleAll(records, states.value, stamp)
    if (!settled.ok) return settled
    const into = settled.value
    const along = await (steps.along ?? nothingAlong)(into.taken)
    if (!along.ok) return along
    if (into.moves.length === 0 && along.value.owns.length === 0) return ok(into.taken)
    const own = await openAlong(sealer, along.value.owns, stamp)
    if (!own?.ok) return own
    if (!sameKeys(blocks, own.value.blocks)) return null

    const sealed = await sealCame(sealer, into.came, states.value.same, steps)
    if (!sealed) return fail({ type: "Aborted" })
    const sealedRows = await Promise.all(
      [...into.rows, ...own.value.rows].map(({ record, over }) => sealRecord(sealer, record, over)),
    )
    const written = [...into.came, ...into.rows.map(({ record }) => record)]
    const erased = new Set(written.filter(isErased).map(({ id }) => id))
    const changed = here.filter(({ id }) => erased.has(id)).map(({ id }) => id)
    const cleared = await clearErased(database, sealer, blocks, new Set(changed))
    if (!cleared?.ok) return cleared
    const appending = await audit(sealer, [...(into.moves.length > 0 ? deeds : []), ...along.value.deeds])
    if (steps.signal?.aborted) return fail({ type: "Aborted" })
    const counted = written.filter(({ kind }) => doorTo.get(kind)?.counted)
    const puts = [...sealed, ...cleared.value.put]
    const done = await writeAtOnce(database, sealer, {
      found: new Map([...rows, ...own.value.found]),
      foundBlocks: blocks,
      put: {
        heads: sealedRows.map(({ head }) => head),
        records: sealedRows.map(({ record }) => record),
        blocks: puts.map(({ block }) => block),
        bodies: puts.map(({ body }) => body),
      },
      remove: { rows: into.rowsGone, blocks: cleared.value.remove },
      moves: [...into.moves, ...own.value.moves],
      cold: addCounts(countsOf(into.came), countsOf([...into.passed, ...own.value.passed], -1)),
      stamp,
      marks: marksOfTaking(counted, ({ id }) => erased.has(id), stamp),
      appending,
    })
    return done ? ok(into.taken) : null
  }

  return async <Failure = never>(
    sealer: Sealer,
    records: readonly ColdRecord[],
    deeds: readonly Deed[],
    steps: Steps<Failure> = {},
  ): Promise<Result<Taken, RecordFailure | Aborted | Failure>> => {
    const unknown = records.find(({ kind, version }) => doorTo.get(kind)?.version !== version)
    if (unknown) return fail({ type: "Malformed", what: unknown.kind })
    const coming = onceEach(records, await stampAfter(records))
    if (!coming.ok) return coming
    for (let tries = 0; tries < mostAttempts; tries++) {
      const taken = await tryOnce(sealer, coming.value, deeds, steps)
      if (taken) return taken
    }
    throw new Error(`The vault changed under each of ${mostAttempts} attempts to take records in`)
  }
}
