import type { RecordFailure } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Sealer } from "../vault/sealer.ts"
import type { Kind } from "./collection.ts"
import type { RecordRow } from "./database.ts"
import type { Doc } from "./leaves.ts"
import { migrate } from "./migrate.ts"
import { type Body, openBody } from "./record.ts"
import { changed, type Stamped } from "./stamped.ts"

/** An opened record, in today's shape. `removed` tells a tombstone; the noun never carries it. */
export type Loaded<Noun> = {
  /** Of its last change. */
  readonly stamp: string
  readonly stamped: Stamped
  readonly noun: Noun
  readonly removed: boolean
  /** The stamp of the head that belongs to it. */
  readonly headStamp: string
  /** It was written in an earlier shape, and so was its head. */
  readonly older: boolean
  /** An older state of it lies in a block. */
  readonly over: boolean
}

/** As a document: the noun, with the tombstone as one more leaf. */
export const docOf = (noun: object, removed: boolean): Doc => ({ ...noun, ...(removed && { removed }) })

/** `largest` is the record's stamp: leaves that a migration moved or made count as changed then. */
const inTodaysShape = <Noun extends { readonly id: string }>(
  kind: Kind<Noun, unknown>,
  version: number,
  { head: headStamp, over, ...stamped }: Body,
  largest: string,
): Result<Loaded<Noun>, RecordFailure> => {
  const { removed: tombstone, ...doc } = stamped.doc
  const removed = tombstone === true
  const noun = migrate(kind, version, doc)
  if (!noun.ok) return noun
  const older = version < kind.version
  const moved = older ? changed(stamped, docOf(noun.value, removed), largest) : null
  return ok({
    stamp: largest,
    stamped: moved ?? stamped,
    noun: noun.value,
    removed,
    headStamp,
    older,
    over: over === true,
  })
}

/** An erased record is not there. */
export const loadBody = <Noun extends { readonly id: string }>(
  kind: Kind<Noun, unknown>,
  { id, version, stamp }: Pick<RecordRow, "id" | "version" | "stamp">,
  body: Body,
): Result<Loaded<Noun>, RecordFailure> =>
  body.erased === undefined ? inTodaysShape(kind, version, body, stamp) : fail({ type: "NotFound", id })

export const loadRow = async <Noun extends { readonly id: string }>(
  kind: Kind<Noun, unknown>,
  sealer: Sealer,
  row: RecordRow,
): Promise<Result<Loaded<Noun>, RecordFailure>> => {
  if (row.version > kind.version) return fail({ type: "FromNewerVersion", found: row.version, known: kind.version })
  const body = await openBody(sealer, row)
  return body.ok ? loadBody(kind, row, body.value) : body
}
