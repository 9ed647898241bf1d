import type { Tampered } from "../../base/failure.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { Sealer } from "../../vault/sealer.ts"
import type { HeadRow, RecordRow } from "../database.ts"
import { openBodyBytes, openHead } from "../record.ts"
import { bodyOf, bytesOfBody, type ColdRecord } from "./cold-record.ts"

const decoder = new TextDecoder()

/** A body's head stamp is written last, so that it can be looked at without reading the whole of it. */
const belongs = (body: Uint8Array<ArrayBuffer>, headStamp: string) => {
  const end = `"head":${JSON.stringify(headStamp)}}`
  return decoder.decode(body.subarray(-end.length)) === end || bodyOf({ body }).head === headStamp
}

/** The rows of a record, opened: as a block would have it. They must belong together. */
export const openRows = async (
  sealer: Sealer,
  head: HeadRow | undefined,
  record: RecordRow,
): Promise<Result<ColdRecord, Tampered>> => {
  const { id, kind, version, stamp } = record
  const tampered = fail({ type: "Tampered" as const, ids: [id] })
  if (head?.kind !== kind) return tampered
  const [shown, bytes] = await Promise.all([openHead(sealer, head), openBodyBytes(sealer, record)])
  if (!shown.ok || !bytes.ok || !belongs(bytes.value, head.stamp)) return tampered
  return ok({
    id,
    kind,
    owner: head.owner,
    at: head.at,
    version,
    stamp,
    headStamp: head.stamp,
    ...(head.removed && { removed: head.removed }),
    head: JSON.stringify(shown.value),
    body: head.over === undefined ? bytes.value : bytesOfBody(bodyOf({ body: bytes.value })),
  })
}
