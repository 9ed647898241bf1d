import type { Aborted, WrongPassphrase, WrongRecoveryCode } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import {
  type Argon2Cost,
  type KeyringNames,
  passphraseWrapAssociatedData,
  recoveryWrapAssociatedData,
} from "./associated-data.ts"
import { type Bytes, type Random, utf8 } from "./bytes.ts"
import { type DeriveKey, passphraseToSecret } from "./derive-key.ts"
import type { Keyring, PassphraseWrap, RecoveryWrap } from "./keyring.ts"
import { parseCode } from "./recovery-code.ts"

/** `FORMAT.md` 3: wrapping the data key, and opening a wrap. */

/** What a passphrase costs to try, for keyrings written now. */
export const argon2Cost: Argon2Cost = { memoryKiB: 65_536, passes: 3, lanes: 1 }

const aesKey = (bytes: Bytes, usage: "encrypt" | "decrypt") =>
  crypto.subtle.importKey("raw", bytes, "AES-GCM", false, [usage])

/** Overwrites `wrappingKey`: it is of no use afterwards. */
const wrap = async (wrappingKey: Bytes, nonce: Bytes, additionalData: Bytes, dataKey: Bytes): Promise<Bytes> => {
  const key = await aesKey(wrappingKey, "encrypt")
  wrappingKey.fill(0)
  return new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce, additionalData }, key, dataKey))
}

/** The data key, or null when key or parameters are not those it was wrapped with. Overwrites `wrappingKey`. */
const unwrap = async (wrappingKey: Bytes, nonce: Bytes, additionalData: Bytes, wrapped: Bytes) => {
  const key = await aesKey(wrappingKey, "decrypt")
  wrappingKey.fill(0)
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv: nonce, additionalData }, key, wrapped))
  } catch (error) {
    if (error instanceof DOMException && error.name === "OperationError") return null
    throw error
  }
}

/** Recovery secrets are as random as keys; they are separated, not stretched. Overwrites `secret`. */
const recoveryWrappingKey = async (secret: Bytes, salt: Bytes): Promise<Bytes> => {
  const from = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"])
  secret.fill(0)
  const hkdf = { name: "HKDF", hash: "SHA-256", salt, info: utf8("handrail/wrap/recovery/1") }
  return new Uint8Array(await crypto.subtle.deriveBits(hkdf, from, 256))
}

export type Progressing = {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((n: number) => void) | undefined
}

/** The data key under a passphrase, with fresh salt and nonce. Takes about a second; *Aborted* when asked to stop. */
export const wrapWithPassphrase = async (
  { deriveKey, random }: { readonly deriveKey: DeriveKey; readonly random: Random },
  names: KeyringNames,
  dataKey: Bytes,
  passphrase: string,
  { signal, onProgress }: Progressing,
): Promise<Result<PassphraseWrap, Aborted>> => {
  const salt = random(16)
  const nonce = random(12)
  const derived = await deriveKey({ ...argon2Cost, salt, secret: passphraseToSecret(passphrase) }, signal, onProgress)
  if (!derived.ok) return derived
  const additionalData = passphraseWrapAssociatedData(names, { ...argon2Cost, salt })
  const wrapped = await wrap(derived.value, nonce, additionalData, dataKey)
  return ok({ kdf: "argon2id", ...argon2Cost, salt, nonce, wrapped })
}

/** The data key, of the caller to overwrite. */
export const openWithPassphrase = async (
  deriveKey: DeriveKey,
  keyring: Keyring,
  passphrase: string,
  { signal, onProgress }: Progressing,
): Promise<Result<Bytes, WrongPassphrase | Aborted>> => {
  const { memoryKiB, passes, lanes, salt, nonce, wrapped } = keyring.wraps.passphrase
  const secret = passphraseToSecret(passphrase)
  // Argon2 implementations refuse an empty secret; no vault has one.
  if (secret.length === 0) return fail({ type: "WrongPassphrase" })
  const derived = await deriveKey({ memoryKiB, passes, lanes, salt, secret }, signal, onProgress)
  if (!derived.ok) return derived
  const dataKey = await unwrap(
    derived.value,
    nonce,
    passphraseWrapAssociatedData(keyring, keyring.wraps.passphrase),
    wrapped,
  )
  return dataKey ? ok(dataKey) : fail({ type: "WrongPassphrase" })
}

/** Overwrites `secret`: print its code first. */
export const wrapWithRecovery = async (
  random: Random,
  names: KeyringNames,
  dataKey: Bytes,
  secret: Bytes,
): Promise<RecoveryWrap> => {
  const salt = random(16)
  const nonce = random(12)
  const wrappingKey = await recoveryWrappingKey(secret, salt)
  const wrapped = await wrap(wrappingKey, nonce, recoveryWrapAssociatedData(names, salt), dataKey)
  return { kdf: "hkdf-sha256", salt, nonce, wrapped }
}

/** The data key, of the caller to overwrite. */
export const openWithRecovery = async (keyring: Keyring, code: string): Promise<Result<Bytes, WrongRecoveryCode>> => {
  const secret = parseCode(code)
  if (!secret.ok) return fail({ type: "WrongRecoveryCode" })
  const { salt, nonce, wrapped } = keyring.wraps.recovery
  const wrappingKey = await recoveryWrappingKey(secret.value, salt)
  const dataKey = await unwrap(wrappingKey, nonce, recoveryWrapAssociatedData(keyring, salt), wrapped)
  return dataKey ? ok(dataKey) : fail({ type: "WrongRecoveryCode" })
}
