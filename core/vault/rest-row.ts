import * as v from "valibot"
import { type Bytes, bytesToHex, hexToBytes, joinBytes, sameBytes, u32, unshared } from "../base/bytes.ts"
import type { Instant } from "../base/clock.ts"
import { type KeyringNames, lp, restWrapAssociatedData } from "./associated-data.ts"
import { longestLockAfterMs, shortestLockAfterMs } from "./keyring.ts"
import type { Random } from "./random.ts"
import type { Sealer } from "./sealer.ts"
import { separatedKey, unwrap, wrap } from "./wrapping-key.ts"

/** `FORMAT.md` 6: the data key under a resting key, and until when it holds. Whoever calls says what time it is. */

export const restingKeyLength = 32
const info = "handrail/wrap/rested/1"

type RestWrap = { readonly salt: Bytes; readonly nonce: Bytes; readonly wrapped: Bytes }
/** When the vault was last used, and how long it stays open from then on. */
type LastUse = { readonly at: Instant; readonly lockAfterMs: number }
type Unsigned = RestWrap & LastUse
export type RestRow = Unsigned & { readonly mac: Bytes }

/** Overwrites `key`. `dataKey` stays the caller's to overwrite. */
export const wrapToRest = async (
  random: Random,
  names: KeyringNames,
  dataKey: Bytes,
  key: Bytes,
): Promise<RestWrap> => {
  const salt = random(16)
  const nonce = random(12)
  const wrappingKey = await separatedKey(key, salt, info)
  return { salt, nonce, wrapped: await wrap(wrappingKey, nonce, restWrapAssociatedData(names, salt), dataKey) }
}

/** The data key, of the caller to overwrite; null when key, row and keyring do not belong together. Overwrites `key`. */
export const openRested = async (names: KeyringNames, { salt, nonce, wrapped }: RestWrap, key: Bytes) =>
  unwrap(await separatedKey(key, salt, info), nonce, restWrapAssociatedData(names, salt), wrapped)

const macOf = (sealer: Pick<Sealer, "digest">, { salt, nonce, wrapped, at, lockAfterMs }: Unsigned) =>
  sealer.digest("rest", joinBytes([lp(salt), lp(nonce), lp(wrapped), lp(at), u32(lockAfterMs)]))

export const signRest = (sealer: Pick<Sealer, "digest">, unsigned: Unsigned): RestRow => {
  const { salt, nonce, wrapped, at, lockAfterMs } = unsigned
  return { salt, nonce, wrapped, at, lockAfterMs, mac: unshared(macOf(sealer, unsigned)) }
}

export const isSignedRest = (sealer: Pick<Sealer, "digest">, row: RestRow): boolean =>
  sameBytes(macOf(sealer, row), row.mac)

/** Also when the clock was set back behind its last use: of such a clock nothing else is known. */
export const isRestOver = ({ at, lockAfterMs }: LastUse, longestMs: number, now: number): boolean => {
  const since = now - Date.parse(at)
  return !(since >= 0 && since < Math.min(lockAfterMs, longestMs))
}

const hexOf = (length: number) =>
  v.pipe(v.string(), v.regex(new RegExp(`^(?:[0-9a-f]{2}){${length}}$`)), v.transform(hexToBytes))

const schema = v.strictObject({
  format: v.literal("handrail/rest"),
  version: v.literal(1),
  salt: hexOf(16),
  nonce: hexOf(12),
  wrapped: hexOf(48),
  at: v.pipe(v.string(), v.isoTimestamp()),
  lockAfterMs: v.pipe(v.number(), v.integer(), v.minValue(shortestLockAfterMs), v.maxValue(longestLockAfterMs)),
  mac: hexOf(32),
})

export const restToText = (row: RestRow): string =>
  JSON.stringify({ format: "handrail/rest", version: 1, ...row }, (_, value: unknown) =>
    value instanceof Uint8Array ? bytesToHex(value) : value,
  )

/** Null for what is no row, or is not written as `restToText` writes it. */
export const parseRest = (text: string | null): RestRow | null => {
  if (text === null) return null
  try {
    const { format: _, version: __, ...row } = v.parse(schema, JSON.parse(text))
    return restToText(row) === text ? row : null
  } catch {
    return null
  }
}
