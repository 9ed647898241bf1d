import type { FromNewerVersion, Malformed, Tampered } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Sealer } from "../vault/sealer.ts"
import { bytesOfBody, type ColdRecord } from "./blocks/cold-record.ts"
import { readMoment, recordsOf } from "./blocks/moment.ts"
import type { Kind } from "./collection.ts"
import type { AuditEndRow, AuditRow, Database } from "./database.ts"
import { loadBody } from "./loaded.ts"
import type { Body } from "./record.ts"

/** The audit log, as its rows are. */
export type WholeAudit = { readonly rows: readonly AuditRow[]; readonly end: Omit<AuditEndRow, "key"> }

/** Everything in a vault, of one moment. */
export type WholeVault = {
  readonly count: number
  /** Tombstones too; some hundreds at a time, opened when they are asked for. Ends with the first that does not open. */
  readonly records: () => AsyncIterable<Result<readonly ColdRecord[], Tampered>>
  /** Null when there is none. */
  readonly audit: WholeAudit | null
}

export const readWhole = async (database: Database, sealer: Sealer): Promise<WholeVault> => {
  const { dexie, heads, records, blocks, blockBodies, meta, audit } = database
  const tables = [heads, records, blocks, blockBodies, meta, audit]
  const [moment, rows, end] = await dexie.transaction("r", tables, () =>
    Promise.all([readMoment(database), audit.toArray(), meta.get("audit")]),
  )
  const inBlocks = moment.blocks.reduce((count, block) => count + block.count, 0)
  return {
    count: moment.tally?.count ?? moment.records.length + inBlocks,
    records: () => recordsOf(sealer, moment),
    audit: end?.key === "audit" ? { rows, end: { count: end.count, link: end.link, mac: end.mac } } : null,
  }
}

/** A record that comes from outside, opened: in the shape it was written in. */
export type ComingRecord = Pick<ColdRecord, "id" | "kind" | "version" | "stamp"> & { readonly body: Body }

/**
 * Leads a record to today's shape, as a block has it. What a vault wrote in today's shape is let in as it was written: it
 * opened under the vault's key, and a single record that is odd must not keep all others out.
 */
export type Door = {
  readonly kind: string
  readonly version: number
  readonly admit: (record: ComingRecord) => Result<ColdRecord, FromNewerVersion | Malformed>
}

export const doorOf = <Noun extends { readonly id: string }, Head>(kind: Kind<Noun, Head>): Door => ({
  kind: kind.kind,
  version: kind.version,
  admit: ({ id, stamp, version, body }) => {
    const row = { id, kind: kind.kind, stamp, headStamp: body.head }
    if (body.erased !== undefined) {
      const nothing = { owner: "", at: "", version: kind.version, removed: 1, head: "null" } as const
      return ok({ ...row, ...nothing, body: bytesOfBody(body) })
    }
    if (version > kind.version) return fail({ type: "FromNewerVersion", found: version, known: kind.version })
    const malformed = fail({ type: "Malformed" as const, what: kind.kind })
    const loaded = loadBody(kind, { id, version, stamp }, body)
    if (!loaded.ok || loaded.value.noun.id !== id) return malformed
    const { noun, removed, stamped } = loaded.value
    return ok({
      ...row,
      owner: kind.owner(noun),
      at: kind.at(noun),
      version: kind.version,
      ...(removed && { removed: 1 as const }),
      head: JSON.stringify(kind.head(noun)),
      body: bytesOfBody({ ...stamped, head: body.head }),
    })
  },
})
