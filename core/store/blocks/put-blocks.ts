import type { RecordFailure } from "../../base/failure.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { Sealer } from "../../vault/sealer.ts"
import type { PrepareEntries } from "../audit/append.ts"
import { addCounts, countsOf } from "../cold-counts.ts"
import type { Database, HeadRow, RecordRow } from "../database.ts"
import type { HybridClock } from "../hybrid-clock.ts"
import type { Stamped } from "../stamped.ts"
import type { Move } from "../tally.ts"
import type { Door } from "../whole-vault.ts"
import { writeAtOnce } from "../write-at-once.ts"
import { bodyOf, bytesOfBody, type ColdRecord, type Entry } from "./cold-record.ts"
import type { Found } from "./cold-view.ts"
import { openComing, openWanted } from "./coming.ts"
import { meet } from "./meet.ts"
import type { SealedBlock } from "./seal-block.ts"
import { sealRecord } from "./seal-record.ts"
import { type Lying, openStates } from "./states.ts"

type Deps = {
  readonly database: Database
  readonly clock: HybridClock | PromiseLike<HybridClock>
  /** One for each kind of record that may come. */
  readonly doors: readonly Door[]
  readonly audit?: PrepareEntries
}

/** How many records came, and what became of them. */
export type Put = {
  /** Were not there. */
  readonly added: number
  /** Were there in another state: both are in what is there now. */
  readonly merged: number
  /** Were there as they came, or as something later that has all of theirs. */
  readonly same: number
}

/** What is to be written. */
type Outcome = {
  readonly moves: Move[]
  readonly rows: { readonly head: HeadRow; readonly record: RecordRow }[]
  /** Records whose rows go, because what comes has all of theirs. */
  readonly rowsGone: string[]
  /** Blocks with an entry that counts, and those entries. */
  readonly needed: Set<string>
  readonly came: Entry[]
  /** Records whose entry in a block counts no more. */
  readonly passed: ColdRecord[]
  readonly counts: Record<keyof Put, number>
}

const mostAttempts = 5

const stampedOf = (record: ColdRecord): Stamped => {
  const { head: _, over: __, ...stamped } = bodyOf(record)
  return stamped
}

/** Whatever comes may be counted, and in another way than what was there. */
const marksOfAll = ({ came, rows }: Outcome) =>
  [...came, ...rows.map(({ record }) => record)].map(({ id, kind, stamp }) => ({ id, kind, stamp }))

const count = (into: Outcome, { entry, block }: Found, before: string | null) => {
  into.moves.push({ id: entry.id, before, after: entry.stamp })
  into.came.push(entry)
  into.needed.add(block)
}

/**
 * Puts blocks whole, all or nothing, with the tally. They are sealed by this vault, and looked at once to see that they are
 * whole; their records are of today's version. A record that is there in another state is merged, by the stamps of its
 * leaves, and lies in rows afterwards. Blocks of which nothing counts are left out.
 */
export const createPutBlocks = ({ database, clock, doors, audit = async () => null }: Deps) => {
  const doorTo = new Map(doors.map(door => [door.kind, door]))

  /** In today's shape. */
  const today = (record: ColdRecord) => {
    const door = doorTo.get(record.kind)
    return door
      ? door.admit({ ...record, body: bodyOf(record) })
      : fail({ type: "Malformed" as const, what: record.kind })
  }

  /** A record that is there and comes too; `stamp` is for what both make together. */
  const settle = async (
    sealer: Sealer,
    stamp: string,
    coming: Found,
    ours: Lying,
    theirs: ColdRecord,
    into: Outcome,
  ): Promise<RecordFailure | null> => {
    const before = today(ours.record)
    if (!before.ok) return before.error
    const meeting = meet(
      { stamp: ours.record.stamp, stamped: stampedOf(before.value) },
      { stamp: theirs.stamp, stamped: stampedOf(theirs) },
    )
    if (meeting.stands === "ours") {
      into.counts.same++
      if (ours.hot && !ours.over) into.rows.push(await sealRecord(sealer, ours.record, true))
      return null
    }
    into.counts.merged++
    if (!ours.hot) into.passed.push(ours.record)
    if (meeting.stands === "theirs") {
      if (ours.hot) into.rowsGone.push(theirs.id)
      count(into, coming, ours.record.stamp)
      return null
    }
    const merged = today({ ...theirs, stamp, body: bytesOfBody({ ...meeting.merged, head: stamp }) })
    if (!merged.ok) return merged.error
    into.rows.push(await sealRecord(sealer, merged.value, true))
    into.moves.push({ id: theirs.id, before: ours.record.stamp, after: stamp })
    return null
  }

  const tryOnce = async (
    sealer: Sealer,
    blocks: readonly SealedBlock[],
    coming: readonly Found[],
  ): Promise<Result<Put, RecordFailure> | null> => {
    const hybrid = await clock
    const states = await openStates(
      database,
      sealer,
      coming.map(({ entry }) => entry.id),
    )
    if (!states?.ok) return states
    const { byId, rows, blocks: keys } = states.value
    const theirs = await openWanted(sealer, blocks, coming, new Set(byId.keys()))
    if (!theirs.ok) return theirs
    for (const { entry } of coming) hybrid.receive(entry.stamp)
    for (const { record } of byId.values()) hybrid.receive(record.stamp)
    const stamp = hybrid.tick()

    const counts = { added: 0, merged: 0, same: 0 }
    const into: Outcome = { moves: [], rows: [], rowsGone: [], needed: new Set(), came: [], passed: [], counts }
    for (const one of coming) {
      const [here, comes] = [byId.get(one.entry.id), theirs.value.get(one.entry.id)]
      if (here && comes) {
        const failure = await settle(sealer, stamp, one, here, comes, into)
        if (failure) return fail(failure)
      } else {
        counts.added++
        count(into, one, null)
      }
    }

    const needed = blocks.filter(({ block }) => into.needed.has(block.id))
    const written = await writeAtOnce(database, sealer, {
      found: new Map([...byId.keys()].map(id => [id, rows.get(id) ?? null])),
      foundBlocks: keys,
      put: {
        heads: into.rows.map(({ head }) => head),
        records: into.rows.map(({ record }) => record),
        blocks: needed.map(({ block }) => block),
        bodies: needed.map(({ body }) => body),
      },
      remove: { rows: into.rowsGone },
      moves: into.moves,
      cold: addCounts(countsOf(into.came), countsOf(into.passed, -1)),
      stamp,
      marks: { unfacted: marksOfAll(into) },
      appending: await audit(sealer, [{ act: "added", kind: "", id: "", owner: "", count: coming.length }]),
    })
    return written ? ok(counts) : null
  }

  return async (sealer: Sealer, blocks: readonly SealedBlock[]): Promise<Result<Put, RecordFailure>> => {
    const view = await openComing(sealer, blocks)
    if (!view.ok) return view
    const coming = [...view.value.all()]
    const unknown = coming.find(({ entry }) => doorTo.get(entry.kind)?.version !== entry.version)
    if (unknown) return fail({ type: "Malformed", what: unknown.entry.kind })
    for (let tries = 0; tries < mostAttempts; tries++) {
      const put = await tryOnce(sealer, blocks, coming)
      if (put) return put
    }
    throw new Error(`The vault changed under each of ${mostAttempts} attempts to put blocks`)
  }
}
