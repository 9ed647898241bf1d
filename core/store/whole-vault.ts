import type { FromNewerVersion, Malformed, Tampered } from "../base/failure.ts"
import { ahead } from "../base/one-by-one.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Sealer } from "../vault/sealer.ts"
import { bodyOf, bytesOfBody, type ColdRecord, type Entry } from "./blocks/cold-record.ts"
import { viewOf } from "./blocks/moment.ts"
import { bodyAt, openBodies } from "./blocks/open-block.ts"
import { bodyInPack, type InPack } from "./blocks/pack.ts"
import type { Kind } from "./collection.ts"
import type { AuditEndRow, AuditRow, Database, RecordRow } from "./database.ts"
import { loadBody } from "./loaded.ts"
import { type Fits, quickFits } from "./quick-fits.ts"
import { type Body, openBodyBytes } from "./record.ts"
import { readWholeRows, type WholeRows } from "./whole-rows.ts"

/** The audit log, as its rows are. */
export type WholeAudit = { readonly rows: readonly AuditRow[]; readonly end: Omit<AuditEndRow, "key"> }

/** One record as it goes out. Removed records are there too. */
export type GoingRecord = Pick<ColdRecord, "id" | "kind" | "version" | "stamp"> & {
  readonly removed: boolean
  /** Its body, which is JSON, without `over`. */
  readonly body: Uint8Array<ArrayBuffer>
}

/** Everything in a vault, of one moment. */
export type WholeVault = {
  readonly count: number
  /** Some at a time, read and opened while the ones before are dealt with. Once; ends with the first that does not open. */
  readonly records: () => AsyncIterable<Result<readonly GoingRecord[], Tampered>>
  /** Null when there is none. */
  readonly audit: WholeAudit | null
}

const [letterV, letterE, letterR, letterD, quote] = [0x76, 0x65, 0x72, 0x64, 0x22]

/**
 * Whether a name that ends like `over` or `removed` is in it, and it must be looked at closer: hardly any body has one. Their
 * "v" is looked for, which is rare.
 */
const tells = (body: Uint8Array): boolean => {
  for (let at = body.indexOf(letterV); at >= 0; at = body.indexOf(letterV, at + 1)) {
    const last = body[at + 2]
    if (body[at + 1] === letterE && (last === letterR || last === letterD) && body[at + 3] === quote) return true
  }
  return false
}

/** As it goes out, of the bytes of its body. */
export const going = (
  { id, kind, version, stamp }: Pick<ColdRecord, "id" | "kind" | "version" | "stamp">,
  bytes: Uint8Array<ArrayBuffer>,
): GoingRecord => {
  const body = tells(bytes) ? bodyOf({ body: bytes }) : null
  return {
    id,
    kind,
    version,
    stamp,
    removed: body?.doc.removed === true,
    body: body?.over ? bytesOfBody(body) : bytes,
  }
}

/** The records that lie in rows. Their heads are not opened: whoever takes the records in makes them anew. */
export const openRowsOf = async (sealer: Sealer, rows: readonly RecordRow[]) => {
  const opened = await Promise.all(rows.map(row => openBodyBytes(sealer, row)))
  const tampered = opened.flatMap(one => (one.ok ? [] : one.error.ids))
  if (tampered.length > 0) return fail({ type: "Tampered" as const, ids: tampered })
  return ok(rows.flatMap((row, i) => (opened[i]?.ok ? [going(row, opened[i].value)] : [])))
}

/** The records that lie in blocks alone, block by block: what it takes to open each. */
const blocksOf = async (sealer: Sealer, { blocks, bodies }: WholeRows, inRows: ReadonlySet<string>) => {
  const view = await viewOf(sealer, { blocks })
  if (!view.ok) return view
  const rows = new Map(bodies.map(row => [row.id, row]))
  const entries = new Map<string, Entry[]>()
  for (const { entry, block } of view.value.all()) {
    if (inRows.has(entry.id)) continue
    const there = entries.get(block)
    if (there) there.push(entry)
    else entries.set(block, [entry])
  }
  return ok(
    [...entries].map(([block, those]) => async (): Promise<Result<readonly GoingRecord[], Tampered>> => {
      const row = rows.get(block)
      const opened = row ? await openBodies(sealer, row) : null
      if (!opened?.ok) return fail({ type: "Tampered", ids: those.map(({ id }) => id) })
      return ok(those.map(entry => going(entry, bodyAt(opened.value, entry))))
    }),
  )
}

/** Batches of rows, or blocks, that are opened before they are asked for. */
const openedAhead = 4

type Opening = Promise<Result<readonly GoingRecord[], Tampered>>

const openings = async function* (sealer: Sealer, rows: WholeRows): AsyncGenerator<() => Opening, void> {
  const inRows = new Set<string>()
  for await (const some of rows.records) {
    if (rows.blocks.length > 0) for (const { id } of some) inRows.add(id)
    yield () => openRowsOf(sealer, some)
  }
  const blocks = await blocksOf(sealer, rows, inRows)
  if (!blocks.ok) yield async () => blocks
  else yield* blocks.value
}

const recordsOf = async function* (
  sealer: Sealer,
  rows: WholeRows,
): AsyncGenerator<Result<readonly GoingRecord[], Tampered>> {
  for await (const some of ahead(openedAhead, openings(sealer, rows))) {
    yield some
    if (!some.ok) return
  }
}

export const readWhole = async (database: Database, sealer: Sealer): Promise<WholeVault> => {
  const rows = await readWholeRows(database)
  const { blocks, tally, end } = rows
  const inBlocks = () => blocks.reduce((count, block) => count + block.count, 0)
  return {
    count: tally?.count ?? (await database.records.count()) + inBlocks(),
    records: () => recordsOf(sealer, rows),
    audit: end?.key === "audit" ? { rows: rows.audit, end: { count: end.count, link: end.link, mac: end.mac } } : null,
  }
}

/** A record that comes from outside, opened: in the shape it was written in. */
export type ComingRecord = Pick<ColdRecord, "id" | "kind" | "version" | "stamp"> & {
  readonly body: Body
  /** Where its body stands as it came, where that says what `body` says and nothing more. */
  readonly came?: InPack
}

/**
 * Leads a record to today's shape, as a block has it. What a vault wrote in today's shape is let in as it was written: it
 * opened under the vault's key, and a single record that is odd must not keep all others out.
 */
export type Door = {
  readonly kind: string
  readonly version: number
  /** Counting knows something of it. */
  readonly counted: boolean
  /** Whether the schema lets the content of a body of today's version in. */
  readonly fits: (body: Pick<Body, "doc" | "erased">) => boolean
  readonly admit: (record: ComingRecord) => Result<ColdRecord, FromNewerVersion | Malformed>
}

export const doorOf = <Noun extends { readonly id: string }, Head>(kind: Kind<Noun, Head>): Door => {
  // Made when it is first asked: most kinds of record never come from elsewhere.
  let lets: Fits | null = null
  return {
    kind: kind.kind,
    version: kind.version,
    counted: kind.fact !== undefined,
    fits: ({ doc, erased }) => {
      const { removed: _, ...noun } = doc
      lets ??= quickFits(kind.schema)
      return erased !== undefined || lets(noun)
    },
    admit: ({ id, stamp, version, body, came }) => {
      const row = { id, kind: kind.kind, stamp, headStamp: body.head }
      if (body.erased !== undefined) {
        const nothing = { owner: "", at: "", version: kind.version, removed: 1, head: "null" } as const
        return ok({ ...row, ...nothing, body: bytesOfBody(body) })
      }
      if (version > kind.version) return fail({ type: "FromNewerVersion", found: version, known: kind.version })
      const malformed = fail({ type: "Malformed" as const, what: kind.kind })
      const loaded = loadBody(kind, { id, version, stamp }, body)
      if (!loaded.ok || loaded.value.noun.id !== id) return malformed
      const { noun, removed, stamped, older } = loaded.value
      const inPack = older ? undefined : came
      return ok({
        ...row,
        owner: kind.owner(noun),
        at: kind.at(noun),
        version: kind.version,
        ...(removed && { removed: 1 as const }),
        head: JSON.stringify(kind.head(noun)),
        body: inPack ? bodyInPack(inPack) : bytesOfBody({ ...stamped, head: body.head }),
        ...(inPack && { inPack }),
      })
    },
  }
}
