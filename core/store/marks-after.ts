import type { RecordFailure, Tampered } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Sealer, Unlocked } from "../vault/sealer.ts"
import type { Cold } from "./blocks/cold.ts"
import type { Database, HeadRow } from "./database.ts"
import { createOpened } from "./opened.ts"
import { openHead } from "./record.ts"

/** What is known of a record without opening it whole. `stamp` is that of its last change. */
export type Mark = Pick<HeadRow, "id" | "kind" | "owner" | "at" | "version" | "stamp"> & { readonly removed: boolean }

/** Where the records lie that changed after a stamp, and what lies in blocks. */
export type LyingMarks = {
  readonly after: string
  readonly changed: readonly { readonly id: string; readonly stamp: string; readonly head: HeadRow | undefined }[]
  readonly blocks: readonly string[]
  /** Ids of those in blocks that have rows by now. */
  readonly over: readonly string[]
}

/** Heads that were found to be as they were sealed. */
const mostKnown = 50_000

type Deps = { readonly database: Database; readonly unlocked: Unlocked; readonly cold: Cold }

export const createMarkReader = ({ database, unlocked, cold }: Deps) => {
  const { dexie, heads, records, blocks } = database
  const known = createOpened<HeadRow>(unlocked, mostKnown)

  /** For live queries. */
  const read = (after: string): Promise<LyingMarks> =>
    dexie.transaction("r", heads, records, blocks, async () => {
      const changed: { readonly id: string; readonly stamp: string }[] = []
      const [, keys, over] = await Promise.all([
        // Bodies are long, so they are not read.
        records
          .where("stamp")
          .above(after)
          .eachKey((stamp, { primaryKey }) => changed.push({ id: String(primaryKey), stamp: String(stamp) })),
        blocks.toCollection().primaryKeys(),
        heads.where("over").above("").primaryKeys(),
      ])
      const rows = await heads.bulkGet(changed.map(({ id }) => id))
      return { after, changed: changed.map((one, i) => ({ ...one, head: rows[i] })), blocks: keys, over }
    })

  /** To whom a record belongs decides who gets it: the columns must be those that were sealed. */
  const isAsSealed = async (sealer: Sealer, head: HeadRow): Promise<boolean> => {
    const found = known.find(head.id, head.stamp)?.value
    if (found && found.owner === head.owner && found.at === head.at && found.removed === head.removed) return true
    const remember = known.remembering()
    const opened = await openHead(sealer, head)
    if (opened.ok) remember(head.id, head.stamp, head)
    return opened.ok
  }

  const openChanged = async (sealer: Sealer, { changed }: LyingMarks): Promise<Result<readonly Mark[], Tampered>> => {
    const sound = await Promise.all(changed.map(({ head }) => head && isAsSealed(sealer, head)))
    const tampered = changed.flatMap(({ id }, i) => (sound[i] ? [] : [id]))
    if (tampered.length > 0) return fail({ type: "Tampered", ids: tampered })
    return ok(changed.flatMap(({ stamp, head }) => (head ? [markOf({ ...head, stamp })] : [])))
  }

  return {
    read,
    /** In no order. Null: a block is gone by now; read again. */
    open: async (sealer: Sealer, lying: LyingMarks): Promise<Result<readonly Mark[], RecordFailure> | null> => {
      const changed = await openChanged(sealer, lying)
      if (!changed.ok || lying.blocks.length === 0) return changed
      const view = await cold.view(sealer, lying.blocks)
      if (!view?.ok) return view
      const over = new Set(lying.over)
      const marks = [...changed.value]
      for (const { entry } of view.value.all())
        if (entry.stamp > lying.after && !over.has(entry.id)) marks.push(markOf(entry))
      return ok(marks)
    },
  }
}

export const markOf = ({ id, kind, owner, at, version, stamp, removed }: Omit<HeadRow, "sealed">): Mark => ({
  id,
  kind,
  owner,
  at,
  version,
  stamp,
  removed: removed === 1,
})
