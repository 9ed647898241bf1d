import type { Sealer } from "../../vault/sealer.ts"
import type { HeadRow, RecordRow } from "../database.ts"
import { sealBody, sealHead } from "../record.ts"
import { bodyOf, type ColdRecord } from "./cold-record.ts"

/** The rows of an opened record. `over`: an older state of it, or this one, lies in a block too. */
export const sealRecord = async (
  sealer: Sealer,
  record: ColdRecord,
  over: boolean,
): Promise<{ readonly head: HeadRow; readonly record: RecordRow }> => {
  const { id, kind, owner, at, version, stamp, headStamp, removed } = record
  const row = {
    id,
    kind,
    owner,
    at,
    version,
    stamp: headStamp,
    ...(removed && { removed }),
    ...(over && { over: kind }),
  }
  const [head, sealed] = await Promise.all([
    sealHead(sealer, row, JSON.parse(record.head)),
    sealBody(sealer, { id, kind, version, stamp }, { ...bodyOf(record), ...(over && { over }) }),
  ])
  return { head, record: sealed }
}
