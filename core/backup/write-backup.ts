import { type Bytes, bytesToHex, utf8 } from "../base/bytes.ts"
import type { Aborted, Tampered } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { GoingRecord, WholeAudit, WholeVault } from "../store/whole-vault.ts"
import type { Sealer } from "../vault/sealer.ts"
import { bytesOfAudit } from "./audit-part.ts"
import { bytesOfJson, type Header, type Manifest } from "./header.ts"
import { digestOfPart, fileOfParts, type Part } from "./parts.ts"
import { aboutPart, type GatheringRecords, gatherRecords } from "./records-part.ts"
import { createTotals } from "./totals.ts"

/** Rows of the audit log in one part. */
const mostAuditRows = 2000

type Wish = {
  readonly sealer: Sealer
  readonly whole: WholeVault
  readonly keyring: string
  readonly names: Omit<Header, "records">
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((part: number) => void) | undefined
}

/** The file of `FORMAT.md`. Throws when the vault is locked meanwhile. */
export const writeBackup = async (
  wish: Wish,
): Promise<
  Result<{ readonly file: Bytes; readonly header: Header; readonly manifest: Manifest }, Tampered | Aborted>
> => {
  const { sealer, whole, names, signal, onProgress } = wish
  const totals = createTotals()
  const records: Part[] = []
  let part: GatheringRecords | null = null
  const seal = async (full: GatheringRecords) => {
    records.push({ kind: "records", bytes: await full.seal(sealer, names.id, records.length) })
    part = null
  }
  const add = async (some: readonly GoingRecord[]) => {
    totals.add(some)
    for (let from = 0; from < some.length; ) {
      const now: GatheringRecords = part ?? gatherRecords()
      part = now
      const taken = some.slice(from, from + now.room())
      from += taken.length
      await now.add(taken)
      if (now.room() === 0) await seal(now)
    }
    onProgress?.(Math.min(1, totals.count() / Math.max(1, whole.count)))
  }
  for await (const some of whole.records()) {
    if (!some.ok) return some
    if (signal?.aborted) return fail({ type: "Aborted" })
    await add(some.value)
  }
  if (part) await seal(part)
  const header: Header = { ...names, records: totals.present() }
  const parts: readonly Part[] = [
    { kind: "header", bytes: bytesOfJson(header) },
    { kind: "keyring", bytes: utf8(wish.keyring) },
    ...records,
    ...auditParts(whole.audit),
  ]
  const digests = await Promise.all(parts.map(digestOfPart))
  const end = whole.audit?.end
  const manifest: Manifest = {
    parts: digests.map(bytesToHex),
    ...totals.all(),
    audit: end ? { count: end.count, link: bytesToHex(end.link), mac: bytesToHex(end.mac) } : null,
  }
  const sealed = await sealer.seal(bytesOfJson(manifest), aboutPart(names.id, "manifest"))
  return ok({ file: await fileOfParts([...parts, { kind: "manifest", bytes: sealed }]), header, manifest })
}

const auditParts = (audit: WholeAudit | null): readonly Part[] => {
  const parts: Part[] = []
  for (let from = 0; audit && from < audit.rows.length; from += mostAuditRows)
    parts.push({ kind: "audit", bytes: bytesOfAudit(audit.rows.slice(from, from + mostAuditRows)) })
  return parts
}
