import * as v from "valibot"
import { type Bytes, utf8 } from "../base/bytes.ts"
import type { Tampered } from "../base/failure.ts"
import { gunzip, gzipping } from "../base/gzip.ts"
import { ok, type Result } from "../base/result.ts"
import type { ComingRecord, GoingRecord } from "../store/whole-vault.ts"
import type { SealedAbout, Sealer } from "../vault/sealer.ts"
import { jsonOf } from "./header.ts"
import { formatVersion, tampered } from "./parts.ts"

/** `FORMAT.md`: some hundreds of records, compressed and sealed as one. */

export const mostInOnePart = 400

/** What a sealed part of a backup is about: which backup, and where in it. */
export const aboutPart = (backupId: string, where: string): SealedAbout => ({
  kind: "backup",
  id: backupId,
  version: formatVersion,
  part: "body",
  stamp: where,
})

export const placeOfRecords = (n: number) => `records/${n}`

const recordsSchema = v.pipe(
  v.array(
    v.tuple([
      v.string(),
      v.string(),
      v.pipe(v.number(), v.integer(), v.minValue(1)),
      v.string(),
      v.looseObject({
        doc: v.record(v.string(), v.unknown()),
        base: v.string(),
        stamps: v.record(v.string(), v.string()),
        head: v.string(),
      }),
    ]),
  ),
  v.maxLength(mostInOnePart),
)

const encoder = new TextEncoder()
const closing = utf8("]")

const frontOf = ({ id, kind, version, stamp }: GoingRecord) => JSON.stringify([id, kind, version, stamp]).slice(0, -1)

/** Rows of the array, put straight into one piece: a thousand small ones would cost more than all the rest. */
const bytesOfRows = (records: readonly GoingRecord[], first: boolean): Bytes => {
  const fronts = records.map((record, i) => `${first && i === 0 ? "[" : ","}${frontOf(record)},`)
  // UTF-8 takes at most three bytes for each unit of a JavaScript string.
  const most = fronts.reduce((sum, front, i) => sum + 3 * front.length + (records[i]?.body.length ?? 0) + 1, 0)
  const bytes = new Uint8Array(most)
  let at = 0
  for (const [i, { body }] of records.entries()) {
    at += encoder.encodeInto(fronts[i] ?? "", bytes.subarray(at)).written
    bytes.set(body, at)
    at += body.length
    bytes.set(closing, at)
    at += closing.length
  }
  return bytes.subarray(0, at)
}

/** A part that is being filled. */
export type GatheringRecords = {
  /** How many more it takes. */
  readonly room: () => number
  readonly add: (records: readonly GoingRecord[]) => Promise<void>
  readonly seal: (sealer: Sealer, backupId: string, n: number) => Promise<Bytes>
}

/** Records are compressed as they are added, while the ones after them are read and opened. */
export const gatherRecords = (): GatheringRecords => {
  const zipped = gzipping()
  let count = 0
  return {
    room: () => mostInOnePart - count,
    add: records => {
      const bytes = bytesOfRows(records, count === 0)
      count += records.length
      return zipped.add(bytes)
    },
    seal: async (sealer, backupId, n) => {
      await zipped.add(closing)
      return sealer.seal(await zipped.end(), aboutPart(backupId, placeOfRecords(n)))
    },
  }
}

export const openRecords = async (
  sealer: Sealer,
  backupId: string,
  n: number,
  sealed: Bytes,
): Promise<Result<readonly ComingRecord[], Tampered>> => {
  const opened = await sealer.open(sealed, aboutPart(backupId, placeOfRecords(n)))
  if (!opened.ok) return tampered(placeOfRecords(n))
  // What opens was sealed by this vault: it is not checked for being gzip, only for the shape of what is in it.
  const parsed = v.safeParse(recordsSchema, jsonOf(await gunzip(opened.value)))
  if (!parsed.success) return tampered(placeOfRecords(n))
  return ok(parsed.output.map(([id, kind, version, stamp, body]) => ({ id, kind, version, stamp, body })))
}
