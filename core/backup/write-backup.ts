import type { Aborted, RecordFailure } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { WholeAudit, WholeRecord } from "../store/whole-vault.ts"
import type { Sealer } from "../vault/sealer.ts"
import { bytesOfAudit } from "./audit-part.ts"
import { type Bytes, hexOf, utf8 } from "./bytes.ts"
import { bytesOfJson, type Header, type Manifest } from "./header.ts"
import { digestOfPart, fileOfParts, type Part } from "./parts.ts"
import { aboutPart, mostInOnePart, sealRecords } from "./records-part.ts"
import { createTotals, type SumOf } from "./totals.ts"

/** Rows of the audit log in one part. */
const mostAuditRows = 2000

/** What goes into a backup, all of one moment. */
export type Contents = {
  readonly count: number
  /** Each batch opened when it is asked for; fewer at the end, never more than were asked for. */
  readonly records: (atOnce: number) => AsyncIterable<Result<readonly WholeRecord[], RecordFailure>>
  readonly audit: WholeAudit | null
}

type Wish = {
  readonly sealer: Sealer
  readonly sumOf: SumOf
  readonly contents: Contents
  readonly keyring: string
  readonly names: Omit<Header, "records">
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((part: number) => void) | undefined
}

/** The file of `FORMAT.md`. Throws when the vault is locked meanwhile. */
export const writeBackup = async (
  wish: Wish,
): Promise<
  Result<{ readonly file: Bytes; readonly header: Header; readonly manifest: Manifest }, RecordFailure | Aborted>
> => {
  const { sealer, contents, names, signal, onProgress } = wish
  const totals = createTotals(wish.sumOf)
  const records: Part[] = []
  for await (const batch of contents.records(mostInOnePart)) {
    if (!batch.ok) return batch
    if (signal?.aborted) return fail({ type: "Aborted" })
    totals.add(sealer, batch.value)
    records.push({ kind: "records", bytes: await sealRecords(sealer, names.id, records.length, batch.value) })
    onProgress?.(contents.count === 0 ? 1 : totals.count() / contents.count)
  }
  const header: Header = { ...names, records: totals.present() }
  const parts: readonly Part[] = [
    { kind: "header", bytes: bytesOfJson(header) },
    { kind: "keyring", bytes: utf8(wish.keyring) },
    ...records,
    ...auditParts(contents.audit),
  ]
  const digests = await Promise.all(parts.map(digestOfPart))
  const end = contents.audit?.end
  const manifest: Manifest = {
    parts: digests.map(hexOf),
    ...totals.all(),
    audit: end ? { count: end.count, link: hexOf(end.link), mac: hexOf(end.mac) } : null,
  }
  const sealed = Uint8Array.from(await sealer.seal(bytesOfJson(manifest), aboutPart(names.id, "manifest")))
  return ok({ file: await fileOfParts([...parts, { kind: "manifest", bytes: sealed }]), header, manifest })
}

const auditParts = (audit: WholeAudit | null): readonly Part[] => {
  const parts: Part[] = []
  for (let from = 0; audit && from < audit.rows.length; from += mostAuditRows)
    parts.push({ kind: "audit", bytes: bytesOfAudit(audit.rows.slice(from, from + mostAuditRows)) })
  return parts
}
