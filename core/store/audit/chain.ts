import type { Sealer } from "../../vault/sealer.ts"
import type { AuditEndRow, AuditRow } from "../database.ts"

/** Before the first entry. */
export const noLink = new Uint8Array(32)

/** The number of an entry as eight bytes, big-endian. */
const eightBytes = (n: number) => {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(n))
  return bytes
}

const joined = (...parts: readonly Uint8Array[]) => {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** Binds an entry to its place and to all before it. The first two have fixed lengths, so no two inputs are alike. */
export const linkOf = (sealer: Sealer, previous: Uint8Array, { seq, sealed }: Pick<AuditRow, "seq" | "sealed">) =>
  Uint8Array.from(sealer.digest("audit-link", joined(previous, eightBytes(seq), sealed)))

const macOf = (sealer: Sealer, { count, link }: Pick<AuditEndRow, "count" | "link">) =>
  Uint8Array.from(sealer.digest("audit-end", joined(eightBytes(count), link)))

export const endOf = (sealer: Sealer, count: number, link: Uint8Array<ArrayBuffer>): AuditEndRow => ({
  key: "audit",
  count,
  link,
  mac: macOf(sealer, { count, link }),
})

export const sameBytes = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, i) => byte === b[i])

/** Whether the end is one that was written by this vault, at this time or an earlier one. */
export const isOurEnd = (sealer: Sealer, end: AuditEndRow) =>
  Number.isSafeInteger(end.count) &&
  end.count > 0 &&
  end.link instanceof Uint8Array &&
  end.mac instanceof Uint8Array &&
  sameBytes(macOf(sealer, end), end.mac)
