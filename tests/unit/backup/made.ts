import { hmac } from "@noble/hashes/hmac.js"
import { sha256 } from "@noble/hashes/sha2.js"
import { findBackup, openBackup } from "../../../core/backup/read-backup.ts"
import { writeBackup } from "../../../core/backup/write-backup.ts"
import { type Bytes, utf8 } from "../../../core/base/bytes.ts"
import { ok } from "../../../core/base/result.ts"
import { digestOf } from "../../../core/store/tally.ts"
import type { ComingRecord, WholeVault } from "../../../core/store/whole-vault.ts"
import { createSealer } from "../../../core/vault/seal.ts"
import { granted } from "../vault/device.ts"

export const sealer = await createSealer(new Uint8Array(32).fill(9))
export const otherSealer = await createSealer(new Uint8Array(32).fill(8))

export const stampAt = (n: number) => `${String(1_700_000_000_000 + n)}-0000-0a0b0c0d`
export const uuid = (n: number) => `0195f0a0-0000-7000-8000-${String(n).padStart(12, "0")}`

export const record = (n: number, fields: Readonly<Record<string, unknown>> = {}): ComingRecord => ({
  id: uuid(n),
  kind: "participant",
  version: 1,
  stamp: stampAt(n),
  body: { doc: { id: uuid(n), chosenName: `Person ${n}`, ...fields }, base: stampAt(n), stamps: {}, head: stampAt(n) },
})

/** As the store hands them over: a few at a time, their bodies as bytes. */
export const wholeOf = (records: readonly ComingRecord[], audit: WholeVault["audit"] = null): WholeVault => ({
  count: records.length,
  records: async function* () {
    for (let from = 0; from < records.length; from += 150)
      yield ok(
        records.slice(from, from + 150).map(({ body, ...row }) => ({
          ...row,
          removed: body.doc.removed === true,
          body: utf8(JSON.stringify(body)),
        })),
      )
  },
  audit,
})

/** Five rows that are told apart; their sealing is not looked at here. */
export const someAudit: NonNullable<WholeVault["audit"]> = {
  rows: Array.from({ length: 5 }, (_, seq) => ({
    seq,
    link: Uint8Array.from(hmac(sha256, Uint8Array.of(seq), Uint8Array.of(1))),
    sealed: new Uint8Array(40 + seq).fill(seq),
  })),
  end: { count: 5, link: new Uint8Array(32).fill(1), mac: new Uint8Array(32).fill(2) },
}

export const keyring = '{"format":"handrail/keyring"}'
export const names = (n = 1) => ({
  id: uuid(900 + n),
  vaultId: uuid(800),
  at: "2026-03-09T14:00:00.000Z",
  app: "0.1.0",
  sample: false,
})

export const written = async (whole: WholeVault, id = names()) =>
  granted(await writeBackup({ sealer, whole, keyring, names: id }))

const knownVersions = { participant: 1 }

/** All of it: found, then opened. */
export const read = async (file: Bytes, by = sealer, known: Readonly<Record<string, number>> = knownVersions) => {
  const found = await findBackup(file)
  return found.ok ? openBackup(found.value, { sealer: by, sumOf: digestOf, knownVersions: known }) : found
}
