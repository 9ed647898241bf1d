import type { FromNewerVersion, Malformed, Tampered } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Sealer } from "../vault/sealer.ts"
import { bodyOf, bytesOfBody, type ColdRecord, type Entry } from "./blocks/cold-record.ts"
import { viewOf, type Moment as WholeMoment } from "./blocks/moment.ts"
import { bodyAt, openBodies } from "./blocks/open-block.ts"
import type { Kind } from "./collection.ts"
import type { AuditEndRow, AuditRow, Database, RecordRow } from "./database.ts"
import { loadBody } from "./loaded.ts"
import { type Body, openBodyBytes } from "./record.ts"
import { readTally } from "./tally.ts"

type Moment = Pick<WholeMoment, "records" | "blocks" | "bodies">

/** The audit log, as its rows are. */
export type WholeAudit = { readonly rows: readonly AuditRow[]; readonly end: Omit<AuditEndRow, "key"> }

/** One record as it goes out. Removed records are there too. */
export type GoingRecord = Pick<ColdRecord, "id" | "kind" | "version" | "stamp"> & {
  readonly removed: boolean
  /** Its body, which is JSON, without `over`. */
  readonly body: string
}

/** Everything in a vault, of one moment. */
export type WholeVault = {
  readonly count: number
  /** Some hundreds at a time, opened while the ones before are dealt with. Ends with the first that does not open. */
  readonly records: () => AsyncIterable<Result<readonly GoingRecord[], Tampered>>
  /** Null when there is none. */
  readonly audit: WholeAudit | null
}

const openedAtOnce = 400
const decoder = new TextDecoder()

const going = (
  { id, kind, version, stamp }: Pick<ColdRecord, "id" | "kind" | "version" | "stamp">,
  bytes: Uint8Array<ArrayBuffer>,
): GoingRecord => {
  const text = decoder.decode(bytes)
  // A key of this name is looked at closer; hardly any body has one.
  const tells = text.includes('"over":') || text.includes('"removed":')
  const body = tells ? bodyOf({ body: bytes }) : null
  return {
    id,
    kind,
    version,
    stamp,
    removed: body?.doc.removed === true,
    body: body?.over ? decoder.decode(bytesOfBody(body)) : text,
  }
}

/** The records that lie in rows. Their heads are not opened: whoever takes the records in makes them anew. */
const openRowsOf = async (sealer: Sealer, rows: readonly RecordRow[]) => {
  const opened = await Promise.all(rows.map(row => openBodyBytes(sealer, row)))
  const tampered = opened.flatMap(one => (one.ok ? [] : one.error.ids))
  if (tampered.length > 0) return fail({ type: "Tampered" as const, ids: tampered })
  return ok(rows.flatMap((row, i) => (opened[i]?.ok ? [going(row, opened[i].value)] : [])))
}

/** The records that lie in blocks alone, block by block: what it takes to open each. */
const blocksOf = async (sealer: Sealer, moment: Moment) => {
  const view = await viewOf(sealer, moment)
  if (!view.ok) return view
  const inRows = new Set(moment.records.map(({ id }) => id))
  const entries = new Map<string, Entry[]>()
  for (const { entry, block } of view.value.all()) {
    if (inRows.has(entry.id)) continue
    const there = entries.get(block)
    if (there) there.push(entry)
    else entries.set(block, [entry])
  }
  return ok(
    [...entries].map(([block, those]) => async (): Promise<Result<readonly GoingRecord[], Tampered>> => {
      const row = moment.bodies.get(block)
      const bodies = row ? await openBodies(sealer, row) : null
      if (!bodies?.ok) return fail({ type: "Tampered", ids: those.map(({ id }) => id) })
      return ok(those.map(entry => going(entry, bodyAt(bodies.value, entry))))
    }),
  )
}

/** Runs each while the outcome of the one before is dealt with. */
const ahead = async function* <T>(runs: readonly (() => Promise<T>)[]): AsyncGenerator<T> {
  let next = runs[0]?.()
  for (let n = 1; next; n++) {
    const outcome = await next
    next = runs[n]?.()
    // Whoever reads on hears of it; whoever stopped before does not care.
    next?.catch(() => {})
    yield outcome
  }
}

const recordsOf = async function* (
  sealer: Sealer,
  moment: Moment,
): AsyncGenerator<Result<readonly GoingRecord[], Tampered>> {
  const blocks = await blocksOf(sealer, moment)
  if (!blocks.ok) return yield blocks
  const batches = Math.ceil(moment.records.length / openedAtOnce)
  const rows = Array.from({ length: batches }, (_, n) => () => {
    const from = n * openedAtOnce
    return openRowsOf(sealer, moment.records.slice(from, from + openedAtOnce))
  })
  for await (const some of ahead([...rows, ...blocks.value])) {
    yield some
    if (!some.ok) return
  }
}

export const readWhole = async (database: Database, sealer: Sealer): Promise<WholeVault> => {
  const { dexie, records, blocks, blockBodies, meta, audit } = database
  const [rows, blockRows, bodies, tally, log, end] = await dexie.transaction(
    "r",
    [records, blocks, blockBodies, meta, audit],
    () =>
      Promise.all([
        records.toArray(),
        blocks.toArray(),
        blockBodies.toArray(),
        readTally(database),
        audit.toArray(),
        meta.get("audit"),
      ]),
  )
  const moment = { records: rows, blocks: blockRows, bodies: new Map(bodies.map(row => [row.id, row])) }
  const inBlocks = blockRows.reduce((count, block) => count + block.count, 0)
  return {
    count: tally?.count ?? rows.length + inBlocks,
    records: () => recordsOf(sealer, moment),
    audit: end?.key === "audit" ? { rows: log, end: { count: end.count, link: end.link, mac: end.mac } } : null,
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
