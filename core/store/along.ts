import type { RecordFailure } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Sealer } from "../vault/sealer.ts"
import type { Deed } from "./audit/entry.ts"
import type { Cold } from "./blocks/cold.ts"
import { bodyOf, type ColdRecord } from "./blocks/cold-record.ts"
import { openStates } from "./blocks/states.ts"
import type { Kind } from "./collection.ts"
import type { Database } from "./database.ts"
import { docOf } from "./loaded.ts"
import { changed, type Stamped, stampedNew } from "./stamped.ts"
import type { Move } from "./tally.ts"
import type { Door } from "./whole-vault.ts"

/** A record of this vault's own that is written in the transaction in which others are taken in. */
export type Own = {
  readonly kind: string
  readonly id: string
  /** Null: it is not there. Not asked for one that was removed or erased, which stays as it is. */
  readonly next: (before: object | null) => object
}

export const ownOf = <Noun extends { readonly id: string }>(
  { kind }: Pick<Kind<Noun, unknown>, "kind">,
  id: string,
  next: (before: Noun | null) => Noun,
): Own => ({ kind, id, next: before => next(before as Noun | null) })

/** What is written along, and what the audit log says of it. */
export type Along = { readonly owns: readonly Own[]; readonly deeds: readonly Deed[] }

/** As a write has it. */
export type OwnRows = {
  readonly found: ReadonlyMap<string, string | null>
  readonly blocks: readonly string[]
  readonly rows: readonly { readonly record: ColdRecord; readonly over: boolean }[]
  /** Whose entry in a block counts no more. */
  readonly passed: readonly ColdRecord[]
  readonly moves: readonly Move[]
}

type Deps = { readonly database: Database; readonly cold: Cold; readonly doors: readonly Door[] }

export const createAlong = ({ database, cold, doors }: Deps) => {
  const doorTo = new Map(doors.map(door => [door.kind, door]))

  const admitted = ({ kind, id }: Own, stamp: string, stamped: Stamped): Result<ColdRecord, RecordFailure> => {
    const door = doorTo.get(kind)
    if (!door) return fail({ type: "Malformed", what: kind })
    return door.admit({ id, kind, version: door.version, stamp, body: { ...stamped, head: stamp } })
  }

  const todayOf = (record: ColdRecord): Result<Stamped, RecordFailure> => {
    const today = doorTo.get(record.kind)?.admit({ ...record, body: bodyOf(record) })
    if (!today) return fail({ type: "Malformed", what: record.kind })
    if (!today.ok) return today
    const { head: _, over: __, ...stamped } = bodyOf(today.value)
    return ok(stamped)
  }

  /** Null: a block went meanwhile; ask again. */
  return async (
    sealer: Sealer,
    owns: readonly Own[],
    stamp: string,
  ): Promise<Result<OwnRows, RecordFailure> | null> => {
    const states = await openStates({ database, cold }, sealer, new Map(owns.map(({ id }) => [id, ""])))
    if (!states?.ok) return states
    const { byId, blocks } = states.value
    const found = new Map(owns.map(({ id }) => [id, states.value.rows.get(id) ?? null]))
    const [rows, passed, moves]: [OwnRows["rows"][number][], ColdRecord[], Move[]] = [[], [], []]
    for (const own of owns) {
      const { id } = own
      const lying = byId.get(id)
      if (lying?.record.removed === 1) continue
      const before = lying ? todayOf(lying.record) : null
      if (before && !before.ok) return before
      const doc = docOf(own.next(before ? before.value.doc : null), false)
      const stamped = before ? changed(before.value, doc, stamp) : stampedNew(doc, stamp)
      if (!stamped) continue
      const record = admitted(own, stamp, stamped)
      if (!record.ok) return record
      rows.push({ record: record.value, over: lying !== undefined && (lying.over || !lying.hot) })
      if (lying && !lying.hot) passed.push(lying.record)
      moves.push({ id, before: lying?.record.stamp ?? null, after: stamp })
    }
    return ok({ found, blocks, rows, passed, moves })
  }
}
