import { joinBytes, sameBytes } from "../../base/bytes.ts"
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

/** Binds an entry to its place and to all before it. The first two have fixed lengths, so no two inputs are alike. */
export const linkOf = (sealer: Sealer, previous: Uint8Array, { seq, sealed }: Pick<AuditRow, "seq" | "sealed">) =>
  Uint8Array.from(sealer.digest("audit-link", joinBytes([previous, eightBytes(seq), sealed])))

const macOf = (sealer: Sealer, { count, link }: Pick<AuditEndRow, "count" | "link">) =>
  Uint8Array.from(sealer.digest("audit-end", joinBytes([eightBytes(count), link])))

export const endOf = (sealer: Sealer, count: number, link: Uint8Array<ArrayBuffer>): AuditEndRow => ({
  key: "audit",
  count,
  link,
  mac: macOf(sealer, { count, link }),
})

/** Whether the end is one that was written by this vault, at this time or an earlier one. */
export const isOurEnd = (sealer: Sealer, end: AuditEndRow) =>
  Number.isSafeInteger(end.count) &&
  end.count > 0 &&
  end.link instanceof Uint8Array &&
  end.mac instanceof Uint8Array &&
  sameBytes(macOf(sealer, end), end.mac)
