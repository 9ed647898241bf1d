import type { RecordFailure } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Sealer } from "../vault/sealer.ts"
import type { HeadQuery, Kind } from "./collection.ts"
import type { Database, HeadRow } from "./database.ts"
import { loadRow } from "./loaded.ts"
import type { Opened } from "./opened.ts"
import { openHead } from "./record.ts"

/** Reads the head rows of a query and, apart from that, opens them: only those not opened before at the same stamp. */
export const createHeadReader = <Noun extends { readonly id: string }, Head>({
  database,
  kind,
  opened,
}: {
  readonly database: Database
  readonly kind: Kind<Noun, Head>
  readonly opened: Opened<Head>
}) => {
  /** Newest first: the index is by day and, within it, by id. */
  const read = async ({ owner, from = "", to = "\uffff" }: HeadQuery): Promise<readonly HeadRow[]> => {
    const rows =
      owner === undefined
        ? await database.heads.where("[kind+at]").between([kind.kind, from], [kind.kind, to], true, true).toArray()
        : await database.heads
            .where("[kind+owner+at]")
            .between([kind.kind, owner, from], [kind.kind, owner, to], true, true)
            .toArray()
    return rows.filter(row => !row.removed).reverse()
  }

  /** The head of a record of an older version is made anew from its body; its own sealed one had an older shape. */
  const openOlder = async (sealer: Sealer, row: HeadRow): Promise<Result<Head, RecordFailure>> => {
    const record = await database.records.get(row.id)
    if (!record) return fail({ type: "Tampered", ids: [row.id] })
    const loaded = await loadRow(kind, sealer, record)
    return loaded.ok ? ok(kind.head(loaded.value.noun)) : loaded
  }

  const openOne = async (sealer: Sealer, row: HeadRow): Promise<Result<Head, RecordFailure>> => {
    if (row.version > kind.version) return fail({ type: "FromNewerVersion", found: row.version, known: kind.version })
    const head = await openHead(sealer, row)
    if (!head.ok) return head
    return row.version < kind.version ? openOlder(sealer, row) : ok(head.value as Head)
  }

  /** All of them, or why not; what was tampered with is named whole. */
  const open = async (sealer: Sealer, rows: readonly HeadRow[]): Promise<Result<readonly Head[], RecordFailure>> => {
    const remember = opened.remembering()
    const results = await Promise.all(
      rows.map(row => {
        const known = opened.find(row.id, row.stamp)
        return known ? ok(known.value) : openOne(sealer, row)
      }),
    )
    const heads: Head[] = []
    const tampered: string[] = []
    let failed: RecordFailure | null = null
    results.forEach((result, i) => {
      const row = rows[i]
      if (result.ok && row) {
        heads.push(result.value)
        if (!opened.find(row.id, row.stamp)) remember(row.id, row.stamp, result.value)
      } else if (!result.ok && result.error.type === "Tampered") {
        tampered.push(...result.error.ids)
      } else if (!result.ok) {
        failed = result.error
      }
    })
    if (tampered.length > 0) return fail({ type: "Tampered", ids: tampered })
    return failed ? fail(failed) : ok(heads)
  }

  return { read, open }
}
