import { type Bytes, joinBytes, u32 } from "../base/bytes.ts"
import type { Tampered } from "../base/failure.ts"
import { ok, type Result } from "../base/result.ts"
import type { WholeAudit } from "../store/whole-vault.ts"
import { tampered } from "./parts.ts"

/** `FORMAT.md`: rows of the audit log, as they are in the store. */

type AuditRow = WholeAudit["rows"][number]

const linkLength = 32
const beforeSealed = 4 + linkLength + 4

export const bytesOfAudit = (rows: readonly AuditRow[]): Bytes =>
  joinBytes(rows.flatMap(({ seq, link, sealed }) => [u32(seq), link, u32(sealed.length), sealed]))

export const auditOfBytes = (bytes: Bytes): Result<readonly AuditRow[], Tampered> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const rows: AuditRow[] = []
  let at = 0
  while (at < bytes.length) {
    if (at + beforeSealed > bytes.length) return tampered("audit")
    const from = at + beforeSealed
    const to = from + view.getUint32(from - 4)
    if (to > bytes.length) return tampered("audit")
    rows.push({
      seq: view.getUint32(at),
      link: bytes.slice(at + 4, at + 4 + linkLength),
      sealed: bytes.slice(from, to),
    })
    at = to
  }
  return ok(rows)
}
