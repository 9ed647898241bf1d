import * as v from "valibot"
import { bytesToHex, hexToBytes } from "../base/bytes.ts"
import type { FromNewerVersion, Malformed } from "../base/failure.ts"
import type { DeviceId } from "../base/id.ts"
import { fail, ok, type Result } from "../base/result.ts"

/** `FORMAT.md` 3: the keyring. */

export const keyringVersion = 2
export const defaultLockAfterMs = 5 * 60_000
export const shortestLockAfterMs = 1_000
export const longestLockAfterMs = 24 * 3_600_000
/** Characters of a passphrase, as Unicode counts them: no vault asks for fewer than the first, nor for more than the second. */
export const leastPassphrase = 8
export const mostAskedOfPassphrase = 64
export const mostPasskeys = 32

const hexOf = (length: number) =>
  v.pipe(v.string(), v.regex(new RegExp(`^(?:[0-9a-f]{2}){${length}}$`)), v.transform(hexToBytes))
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const isUuid = (value: unknown): value is string => typeof value === "string" && uuid.test(value)

const passphraseWrap = v.strictObject({
  kdf: v.literal("argon2id"),
  memoryKiB: whole(19 * 1024, 1024 * 1024),
  passes: whole(1, 20),
  lanes: whole(1, 4),
  salt: hexOf(16),
  nonce: hexOf(12),
  wrapped: hexOf(48),
})
export type PassphraseWrap = v.InferOutput<typeof passphraseWrap>

const recoveryWrap = v.strictObject({
  kdf: v.literal("hkdf-sha256"),
  salt: hexOf(16),
  nonce: hexOf(12),
  wrapped: hexOf(48),
})
export type RecoveryWrap = v.InferOutput<typeof recoveryWrap>

/** As WebAuthn's JSON writes bytes; at most 1023 of them for a credential. */
const credentialId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,1364}$/))
const prfInput = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/))

const passkeyWrap = v.strictObject({
  kdf: v.literal("hkdf-sha256"),
  credentialId,
  prfInput,
  salt: hexOf(16),
  nonce: hexOf(12),
  wrapped: hexOf(48),
  name: v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2}){29,600}$/), v.transform(hexToBytes)),
  addedOn: v.pipe(v.string(), v.isoDate()),
})
export type PasskeyWrap = v.InferOutput<typeof passkeyWrap>

/** What a page hands in to have a passkey added: checked before anything is derived. */
export const isPasskeyHint = v.is.bind(null, v.strictObject({ credentialId, prfInput }))

const header = v.object({
  format: v.literal("handrail/keyring"),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
})

const names = { vaultId: v.custom<string>(isUuid), deviceId: v.custom<DeviceId>(isUuid) }
const lockAfterMs = v.fallback(whole(shortestLockAfterMs, longestLockAfterMs), defaultLockAfterMs)

// Strict: a field that this version does not know would be lost when it writes the keyring again.
const keyringSchema = v.strictObject({
  format: v.literal("handrail/keyring"),
  version: v.literal(keyringVersion),
  ...names,
  lockAfterMs,
  shortestPassphrase: v.fallback(whole(leastPassphrase, mostAskedOfPassphrase), leastPassphrase),
  wraps: v.strictObject({
    passphrase: passphraseWrap,
    recovery: recoveryWrap,
    passkeys: v.pipe(
      v.array(passkeyWrap),
      v.maxLength(mostPasskeys),
      v.check(wraps => new Set(wraps.map(wrap => wrap.credentialId)).size === wraps.length),
    ),
  }),
})
export type Keyring = v.InferOutput<typeof keyringSchema>

const version1 = v.pipe(
  v.strictObject({
    format: v.literal("handrail/keyring"),
    version: v.literal(1),
    ...names,
    lockAfterMs,
    wraps: v.strictObject({ passphrase: passphraseWrap, recovery: recoveryWrap }),
  }),
  v.transform(
    ({ wraps, ...kept }): Keyring => ({
      ...kept,
      version: keyringVersion,
      shortestPassphrase: leastPassphrase,
      wraps: { ...wraps, passkeys: [] },
    }),
  ),
)

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Refuses whatever is not a keyring of this version or an older one, which it answers as one of this; never repairs. */
export const parseKeyring = (text: string): Result<Keyring, FromNewerVersion | Malformed> => {
  const json = jsonOf(text)
  const top = v.safeParse(header, json)
  if (!top.success) return fail({ type: "Malformed", what: "keyring" })
  if (top.output.version > keyringVersion)
    return fail({ type: "FromNewerVersion", found: top.output.version, known: keyringVersion })
  const parsed = v.safeParse(top.output.version === 1 ? version1 : keyringSchema, json)
  if (parsed.success) return ok(parsed.output)
  return fail({ type: "Malformed", what: `keyring ${v.getDotPath(parsed.issues[0]) ?? ""}`.trim() })
}

/** The keyring as it is stored; `parseKeyring` reads it back the same. */
export const keyringToText = (keyring: Keyring): string =>
  JSON.stringify(keyring, (_, value: unknown) => (value instanceof Uint8Array ? bytesToHex(value) : value))
