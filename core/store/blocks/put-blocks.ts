import type { RecordFailure } from "../../base/failure.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { Sealer } from "../../vault/sealer.ts"
import type { PrepareEntries } from "../audit/append.ts"
import { addCounts, type Counts, countsOf } from "../cold-counts.ts"
import type { Database, HeadRow, RecordRow } from "../database.ts"
import type { HybridClock } from "../hybrid-clock.ts"
import type { Stamped } from "../stamped.ts"
import type { Move } from "../tally.ts"
import type { Door } from "../whole-vault.ts"
import { writeAtOnce } from "../write-at-once.ts"
import { bodyOf, type ColdRecord } from "./cold-record.ts"
import { coldView, type Found } from "./cold-view.ts"
import { meet } from "./meet.ts"
import { openBodies, openIndex, recordsIn } from "./open-block.ts"
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

const mostAttempts = 5

const stampedOf = (record: ColdRecord): Stamped => {
  const { head: _, over: __, ...stamped } = bodyOf(record)
  return stamped
}

/**
 * Puts blocks whole, all or nothing, with the tally. They are sealed by this vault, and opened once to see that they are
 * whole; their records are of today's version. A record that is there in another state is merged, by the stamps of its
 * leaves, and lies in rows afterwards.
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

  /** The records that count of those that come, by their blocks; bodies only of those that `wanted` names. */
  const openComing = async (sealer: Sealer, blocks: readonly SealedBlock[]) => {
    const indexes = []
    for (const { block } of blocks) {
      const index = await openIndex(sealer, block)
      if (!index.ok) return index
      indexes.push([block.id, index.value] as const)
    }
    return ok(coldView(indexes))
  }

  const openWanted = async (
    sealer: Sealer,
    blocks: readonly SealedBlock[],
    coming: readonly Found[],
    wanted: (id: string) => boolean,
  ): Promise<Result<ReadonlyMap<string, ColdRecord>, RecordFailure>> => {
    const records = new Map<string, ColdRecord>()
    for (const { body } of blocks) {
      const opened = await openBodies(sealer, body)
      if (!opened.ok) return opened
      const entries = coming.flatMap(({ entry, block }) => (block === body.id && wanted(entry.id) ? [entry] : []))
      // A copy, so that the rest of the block need not be kept.
      for (const one of recordsIn(opened.value, entries)) records.set(one.id, { ...one, body: one.body.slice() })
    }
    return ok(records)
  }

  type Outcome = {
    readonly moves: Move[]
    readonly rows: { readonly head: HeadRow; readonly record: RecordRow }[]
    readonly removed: string[]
    /** Blocks with an entry that counts. */
    readonly needed: Set<string>
    readonly counts: Record<keyof Put, number>
    cold: Counts
  }

  const settle = async (
    sealer: Sealer,
    stamp: string,
    coming: Found,
    ours: Lying | undefined,
    theirs: ColdRecord | undefined,
    into: Outcome,
  ): Promise<RecordFailure | null> => {
    const { entry } = coming
    if (!ours || !theirs) {
      into.moves.push({ id: entry.id, before: null, after: entry.stamp })
      into.cold = addCounts(into.cold, countsOf([entry]))
      into.counts.added++
      into.needed.add(coming.block)
      return null
    }
    const before = today(ours.record)
    if (!before.ok) return before.error
    const meeting = meet(
      { stamp: ours.record.stamp, stamped: stampedOf(before.value) },
      { stamp: entry.stamp, stamped: stampedOf(theirs) },
    )
    into.counts[meeting.stands === "ours" ? "same" : "merged"]++
    if (meeting.stands === "ours") {
      if (ours.hot && !ours.over) into.rows.push(await sealRecord(sealer, ours.record, true))
      return null
    }
    if (!ours.hot) into.cold = addCounts(into.cold, countsOf([ours.record], -1))
    if (meeting.stands === "theirs") {
      if (ours.hot) into.removed.push(entry.id)
      into.moves.push({ id: entry.id, before: ours.record.stamp, after: entry.stamp })
      into.cold = addCounts(into.cold, countsOf([entry]))
      into.needed.add(coming.block)
      return null
    }
    const merged = today({
      ...theirs,
      stamp,
      body: new TextEncoder().encode(JSON.stringify({ ...meeting.merged, head: stamp })),
    })
    if (!merged.ok) return merged.error
    into.rows.push(await sealRecord(sealer, merged.value, true))
    into.moves.push({ id: entry.id, before: ours.record.stamp, after: stamp })
    return null
  }

  return async (sealer: Sealer, blocks: readonly SealedBlock[]): Promise<Result<Put, RecordFailure>> => {
    const hybrid = await clock
    const view = await openComing(sealer, blocks)
    if (!view.ok) return view
    const coming = [...view.value.all()]
    const unknown = coming.find(({ entry }) => doorTo.get(entry.kind)?.version !== entry.version)
    if (unknown) return fail({ type: "Malformed", what: unknown.entry.kind })
    const ids = coming.map(({ entry }) => entry.id)
    for (let tries = 0; tries < mostAttempts; tries++) {
      const states = await openStates(database, sealer, ids)
      if (!states.ok) return states
      const theirs = await openWanted(sealer, blocks, coming, id => states.value.byId.has(id))
      if (!theirs.ok) return theirs
      for (const { entry } of coming) hybrid.receive(entry.stamp)
      for (const { record } of states.value.byId.values()) hybrid.receive(record.stamp)
      const stamp = hybrid.tick()
      const counts = { added: 0, merged: 0, same: 0 }
      const into: Outcome = { moves: [], rows: [], removed: [], needed: new Set(), counts, cold: {} }
      for (const one of coming) {
        const { id } = one.entry
        const failure = await settle(sealer, stamp, one, states.value.byId.get(id), theirs.value.get(id), into)
        if (failure) return fail(failure)
      }
      const needed = blocks.filter(({ block }) => into.needed.has(block.id))
      const appending = await audit(sealer, [{ act: "added", kind: "", id: "", owner: "", count: coming.length }])
      const written = await writeAtOnce(database, sealer, {
        found: new Map([...states.value.rows].filter(([id]) => states.value.byId.has(id))),
        foundBlocks: states.value.blocks,
        put: {
          heads: into.rows.map(({ head }) => head),
          records: into.rows.map(({ record }) => record),
          blocks: needed.map(({ block }) => block),
          bodies: needed.map(({ body }) => body),
        },
        remove: { rows: into.removed },
        moves: into.moves,
        cold: into.cold,
        stamp,
        appending,
      })
      if (written) return ok(counts)
    }
    throw new Error(`The vault changed under each of ${mostAttempts} attempts to put blocks`)
  }
}
