import type { Aborted } from "../../base/failure.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { Sealer } from "../../vault/sealer.ts"
import type { Database } from "../database.ts"
import { type AuditEntry, openEntry } from "./entry.ts"

/** Newest first. `before`: only entries with a smaller number; null from the newest on. Null acts or owner: all. */
export type AuditQuery = {
  readonly before: number | null
  readonly acts: readonly string[] | null
  readonly owner: string | null
}

/** `entry` null: it does not open. */
export type AuditLine = { readonly seq: number; readonly entry: AuditEntry | null }

/** `next`: the `before` of the page that follows; null: this was the last. `device`: which one this is. */
export type AuditPage = {
  readonly lines: readonly AuditLine[]
  readonly next: number | null
  readonly device: string
}

const linesPerPage = 60
const rowsAtOnce = 120

const fits = ({ entry }: AuditLine, { acts, owner }: AuditQuery) =>
  (acts === null || (entry !== null && acts.includes(entry.act))) && (owner === null || entry?.owner === owner)

/** Reads back until a page is full: what is filtered for is sealed, so all that lies between is opened. */
export const readEntries = async (
  { audit }: Database,
  sealer: Sealer,
  query: AuditQuery,
  { device }: Pick<AuditEntry, "device">,
  signal?: AbortSignal,
): Promise<Result<AuditPage, Aborted>> => {
  const lines: AuditLine[] = []
  let before = query.before ?? Number.MAX_SAFE_INTEGER
  for (;;) {
    const rows = await audit.where(":id").between(0, before, true, false).reverse().limit(rowsAtOnce).toArray()
    if (signal?.aborted) return fail({ type: "Aborted" })
    const opened = await Promise.all(rows.map(row => openEntry(sealer, row)))
    for (const [i, row] of rows.entries()) {
      const result = opened[i]
      const line = { seq: row.seq, entry: result?.ok ? result.value : null }
      if (fits(line, query)) lines.push(line)
      before = row.seq
      if (lines.length === linesPerPage) return ok({ lines, next: before > 0 ? before : null, device })
    }
    if (rows.length < rowsAtOnce) return ok({ lines, next: null, device })
  }
}
