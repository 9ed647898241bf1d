import { type Bytes, bytesToHex, hexToBytes, textOf } from "../base/bytes.ts"
import type { Aborted, FromNewerVersion, Malformed, Tampered } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { ComingRecord, WholeAudit } from "../store/whole-vault.ts"
import type { Sealer } from "../vault/sealer.ts"
import { auditOfBytes } from "./audit-part.ts"
import { type Header, type Manifest, parseHeader, parseManifest } from "./header.ts"
import { digestOfPart, type Part, partsOfFile, tampered, unarmored } from "./parts.ts"
import { aboutPart, openRecords } from "./records-part.ts"
import { createTotals, type SumOf, sumOfAll } from "./totals.ts"

/** What a file is, as far as that can be told without a key: whole by its own sum, and a backup by its shape. */
export type FoundBackup = { readonly header: Header; readonly keyring: string; readonly parts: readonly Part[] }

/** All that is in a backup, and all of it as its vault sealed it. */
export type OpenedBackup = {
  readonly header: Header
  readonly manifest: Manifest
  readonly records: readonly ComingRecord[]
  /** The store's tally over them, as hexadecimal: whether a vault has just these. */
  readonly sum: string
  readonly audit: WholeAudit | null
}

/** Looks at the file alone; no key is needed and no word is read. */
export const findBackup = async (
  chosen: Bytes,
): Promise<Result<FoundBackup, Malformed | FromNewerVersion | Tampered>> => {
  const parts = await partsOfFile(unarmored(chosen))
  if (!parts.ok) return parts
  const bytesOf = (kind: Part["kind"]) => parts.value.find(part => part.kind === kind)?.bytes ?? new Uint8Array()
  const header = parseHeader(bytesOf("header"))
  return header.ok ? ok({ header: header.value, keyring: textOf(bytesOf("keyring")), parts: parts.value }) : header
}

type Reading = {
  readonly sealer: Sealer
  readonly sumOf: SumOf
  /** The newest version this Handrail knows of each kind of record; a kind that is not there is from a newer one. */
  readonly knownVersions: Readonly<Record<string, number>>
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((part: number) => void) | undefined
}

/** Opens every part and holds it against the manifest. Throws when the vault is locked meanwhile. */
export const openBackup = async (
  { header, parts }: FoundBackup,
  { sealer, sumOf, knownVersions, signal, onProgress }: Reading,
): Promise<Result<OpenedBackup, FromNewerVersion | Tampered | Aborted>> => {
  const opened = await sealer.open(parts.at(-1)?.bytes ?? new Uint8Array(), aboutPart(header.id, "manifest"))
  if (!opened.ok) return tampered("manifest")
  const manifest = parseManifest(opened.value)
  if (!manifest.ok) return manifest
  for (const [kind, { version }] of Object.entries(manifest.value.kinds)) {
    const known = knownVersions[kind] ?? 0
    if (version > known) return fail({ type: "FromNewerVersion", found: version, known })
  }

  const before = parts.slice(0, -1)
  const digests = await Promise.all(before.map(digestOfPart))
  const changed = before.findIndex((_, i) => manifest.value.parts[i] !== bytesToHex(digests[i] ?? new Uint8Array()))
  if (changed >= 0) return tampered(before[changed]?.kind ?? "file")
  if (before.length !== manifest.value.parts.length) return tampered("parts")

  const totals = createTotals()
  const records: ComingRecord[] = []
  const sealed = before.filter(({ kind }) => kind === "records")
  for (const [n, { bytes }] of sealed.entries()) {
    if (signal?.aborted) return fail({ type: "Aborted" })
    const batch = await openRecords(sealer, header.id, n, bytes)
    if (!batch.ok) return batch
    totals.add(batch.value.map(record => ({ ...record, removed: record.body.doc.removed === true })))
    for (const record of batch.value) records.push(record)
    onProgress?.((n + 1) / sealed.length)
  }
  if (totals.count() !== manifest.value.count) return tampered("records")
  if (header.records !== totals.present()) return tampered("header")
  const audit = openAudit(before, manifest.value)
  return audit.ok
    ? ok({ header, manifest: manifest.value, records, sum: sumOfAll(sumOf, sealer, records), audit: audit.value })
    : audit
}

/** Its rows are sealed and chained by themselves; here only that they are those that went in. */
const openAudit = (parts: readonly Part[], { audit }: Manifest): Result<WholeAudit | null, Tampered> => {
  const rows: WholeAudit["rows"][number][] = []
  for (const { kind, bytes } of parts) {
    const some = kind === "audit" ? auditOfBytes(bytes) : ok([])
    if (!some.ok) return some
    for (const row of some.value) rows.push(row)
  }
  if (!audit) return rows.length === 0 ? ok(null) : tampered("audit")
  const end = { count: audit.count, link: hexToBytes(audit.link), mac: hexToBytes(audit.mac) }
  return ok({ rows, end })
}
