import { Dexie } from "dexie"
import type { RecordFailure } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Sealer } from "../vault/sealer.ts"
import type { Cold } from "./blocks/cold.ts"
import { type Found, newestFirst } from "./blocks/cold-view.ts"
import { areNone } from "./blocks/none.ts"
import type { HeadQuery, Kind } from "./collection.ts"
import type { Database, HeadRow } from "./database.ts"
import { type Loaded, loadRow } from "./loaded.ts"
import type { Opened } from "./opened.ts"
import { openHead } from "./record.ts"

/** Where the heads of a query lie: in rows, and in blocks but for those that have rows by now. */
export type LyingHeads = {
  readonly query: HeadQuery
  readonly rows: readonly HeadRow[]
  readonly blocks: readonly string[]
  readonly over: readonly string[]
}

/** A head to be opened. The day and the id say where in the list it stands. */
type Front = Pick<HeadRow, "id" | "at"> & ({ readonly row: HeadRow } | { readonly found: Found })

type Deps<Noun extends { readonly id: string }, Head> = {
  readonly database: Database
  readonly kind: Kind<Noun, Head>
  readonly cold: Cold
  readonly opened: Opened<Head>
  /** Opens a record out of its block; null when that is gone by now. */
  readonly openFound: (sealer: Sealer, found: Found) => Promise<Result<Loaded<Noun>, RecordFailure> | null>
}

/** Reads where the heads of a query lie and, apart from that, opens them: only rows not opened before at the same stamp. */
export const createHeadReader = <Noun extends { readonly id: string }, Head>(deps: Deps<Noun, Head>) => {
  const { database, kind, cold, opened, openFound } = deps
  const { dexie, heads, blocks } = database

  const readRows = ({ owner, from = "", to = "\uffff" }: HeadQuery) =>
    owner === undefined
      ? heads.where("[kind+at]").between([kind.kind, from], [kind.kind, to], true, true).toArray()
      : heads.where("[kind+owner+at]").between([kind.kind, owner, from], [kind.kind, owner, to], true, true).toArray()

  const readWithBlocks = (query: HeadQuery): Promise<LyingHeads> =>
    dexie.transaction("r", heads, blocks, async () => {
      const over = heads.where("over").equals(kind.kind).primaryKeys()
      const [rows, keys, overKeys] = await Promise.all([readRows(query), blocks.toCollection().primaryKeys(), over])
      return { query, rows, blocks: keys, over: overKeys }
    })

  /** For live queries, which see changes of rows; those of blocks are told by `onBlocks`. */
  const read = (query: HeadQuery): Promise<LyingHeads> => {
    if (!dexie.isOpen()) return readWithBlocks(query)
    // Rows first: what is folded between the two is then found among the rows. A transaction would cost half again.
    // By a promise of Dexie's own: what is read after it is then seen by the live query too.
    return Dexie.Promise.all([readRows(query), areNone(database)]).then(([rows, none]) =>
      none ? { query, rows, blocks: [], over: [] } : readWithBlocks(query),
    )
  }

  /**
   * The head of a record of an older version is made anew from its body; its own sealed one had an older shape. Null:
   * another head lies there by now, or none, since the record was folded.
   */
  const openOlder = async (sealer: Sealer, { id, stamp }: HeadRow): Promise<Result<Head, RecordFailure> | null> => {
    const [head, record] = await dexie.transaction("r", heads, database.records, () =>
      Promise.all([heads.get(id), database.records.get(id)]),
    )
    if (head?.stamp !== stamp) return null
    if (!record) return fail({ type: "Tampered", ids: [id] })
    const loaded = await loadRow(kind, sealer, record)
    return loaded.ok ? ok(kind.head(loaded.value.noun)) : loaded
  }

  const newer = (found: number) => fail({ type: "FromNewerVersion" as const, found, known: kind.version })

  const openRow = async (sealer: Sealer, row: HeadRow): Promise<Result<Head, RecordFailure> | null> => {
    if (row.version > kind.version) return newer(row.version)
    const head = await openHead(sealer, row)
    if (!head.ok) return head
    return row.version < kind.version ? openOlder(sealer, row) : ok(head.value as Head)
  }

  const openEntry = async (sealer: Sealer, found: Found): Promise<Result<Head, RecordFailure> | null> => {
    const { version, head } = found.entry
    if (version > kind.version) return newer(version)
    if (version === kind.version) return ok(JSON.parse(head) as Head)
    const loaded = await openFound(sealer, found)
    return loaded?.ok ? ok(kind.head(loaded.value.noun)) : loaded
  }

  const openOne = async (sealer: Sealer, front: Front): Promise<Result<Head, RecordFailure> | null> => {
    if ("found" in front && front.found.entry.version === kind.version) return openEntry(sealer, front.found)
    const { id, stamp } = "row" in front ? front.row : { id: front.id, stamp: front.found.entry.stamp }
    const known = opened.find(id, stamp)
    if (known) return ok(known.value)
    const remember = opened.remembering()
    const head = await ("row" in front ? openRow(sealer, front.row) : openEntry(sealer, front.found))
    if (head?.ok) remember(id, stamp, head.value)
    return head
  }

  /** In the order of lists. Null: a block is gone by now. */
  const inOrder = async (
    sealer: Sealer,
    { query, rows, blocks: keys, over }: LyingHeads,
  ): Promise<Result<readonly Front[], RecordFailure> | null> => {
    const hot: Front[] = rows.filter(row => !row.removed).map(row => ({ id: row.id, at: row.at, row }))
    if (keys.length === 0) return ok(hot.reverse())
    const view = await cold.view(sealer, keys)
    if (!view?.ok) return view
    const elsewhere = new Set([...over, ...rows.map(({ id }) => id)])
    const found = view.value.list(kind.kind, query).filter(({ entry }) => !elsewhere.has(entry.id))
    const fronts = found.map((one): Front => ({ id: one.entry.id, at: one.entry.at, found: one }))
    return ok([...hot, ...fronts].sort(newestFirst))
  }

  /** All of them, or why not; what was tampered with is named whole. Null: a block is gone by now; read again. */
  const open = async (sealer: Sealer, lying: LyingHeads): Promise<Result<readonly Head[], RecordFailure> | null> => {
    const fronts = await inOrder(sealer, lying)
    if (!fronts?.ok) return fronts
    const results = await Promise.all(fronts.value.map(front => openOne(sealer, front)))
    const found: Head[] = []
    const tampered: string[] = []
    let failed: RecordFailure | null = null
    for (const result of results) {
      if (result === null) return null
      if (result.ok) found.push(result.value)
      else if (result.error.type === "Tampered") tampered.push(...result.error.ids)
      else failed = result.error
    }
    if (tampered.length > 0) return fail({ type: "Tampered", ids: tampered })
    return failed ? fail(failed) : ok(found)
  }

  return { read, open }
}
