import * as v from "valibot"
import { type Bytes, utf8 } from "../base/bytes.ts"
import type { Tampered } from "../base/failure.ts"
import { gunzip, gzip } from "../base/gzip.ts"
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

const jsonOfRow = ({ id, kind, version, stamp, body }: GoingRecord) =>
  `[${JSON.stringify(id)},${JSON.stringify(kind)},${version},${JSON.stringify(stamp)},${body}]`

export const sealRecords = async (
  sealer: Sealer,
  backupId: string,
  n: number,
  records: readonly GoingRecord[],
): Promise<Bytes> => {
  const plain = await gzip(utf8(`[${records.map(jsonOfRow).join()}]`))
  return Uint8Array.from(await sealer.seal(plain, aboutPart(backupId, placeOfRecords(n))))
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
  const parsed = v.safeParse(recordsSchema, jsonOf(await gunzip(Uint8Array.from(opened.value))))
  if (!parsed.success) return tampered(placeOfRecords(n))
  return ok(parsed.output.map(([id, kind, version, stamp, body]) => ({ id, kind, version, stamp, body })))
}
