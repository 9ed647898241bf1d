import type { Bytes } from "../../base/bytes.ts"

/** An age identity as text: `AGE-SECRET-KEY-1` and 58 digits of Bech32 (BIP-173), six of them a check. */

const digits = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"
const begins = "AGE-SECRET-KEY-1"
const [dataDigits, checkDigits] = [52, 6]

/** The 32 bytes of an identity that age made. The check is not looked at: whoever calls compares the recipient. */
export const scalarOfIdentity = (identity: string): Bytes => {
  const text = identity.slice(begins.length)
  if (!identity.startsWith(begins) || text.length !== dataDigits + checkDigits) throw new RangeError("no identity")
  const bytes = new Uint8Array(32)
  let [pending, bits, at] = [0, 0, 0]
  for (const digit of text.slice(0, dataDigits)) {
    pending = ((pending << 5) | digits.indexOf(digit)) & 0xfff
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = (pending >> bits) & 0xff
  }
  return bytes
}

/**
 * An identity as someone typed it from paper: in groups, in small letters, without its hyphens or its beginning, which
 * is the same for all, with an O for a zero.
 * Letters that no identity has (B, I, O, and 1 after the beginning) are read as what they look like. Null: not its length.
 */
export const typedIdentity = (typed: string): string | null => {
  const letters = typed.toUpperCase().replace(/[^0-9A-Z]/g, "")
  const rest = /^(?:AGESECRETKEY[1IL])?(.{58})$/.exec(letters)?.[1]
  return rest === undefined ? null : begins + rest.replaceAll("O", "0").replaceAll("B", "8").replace(/[1I]/g, "L")
}
