import type { Bytes } from "../base/bytes.ts"
import type { Aborted, WrongPassphrase, WrongRecoveryCode } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import {
  type Argon2Cost,
  type KeyringNames,
  passphraseWrapAssociatedData,
  recoveryWrapAssociatedData,
} from "./associated-data.ts"
import { type DeriveKey, passphraseToSecret } from "./derive-key.ts"
import type { Keyring, PassphraseWrap, RecoveryWrap } from "./keyring.ts"
import type { Random } from "./random.ts"
import { parseCode } from "./recovery-code.ts"
import { separatedKey, unwrap, wrap } from "./wrapping-key.ts"

/** `FORMAT.md` 3: the data key under a passphrase and under a recovery code. */

/** What a passphrase costs to try, for keyrings written now. */
export const argon2Cost: Argon2Cost = { memoryKiB: 65_536, passes: 3, lanes: 1 }

const recoveryInfo = "handrail/wrap/recovery/1"

export type Progressing = {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((n: number) => void) | undefined
}

/** However the derivation ends, the passphrase's bytes are of no use afterwards. */
const overwriting = async <T>(secret: Bytes, derivation: Promise<T>): Promise<T> => {
  try {
    return await derivation
  } finally {
    secret.fill(0)
  }
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
  const secret = passphraseToSecret(passphrase)
  const derived = await overwriting(secret, deriveKey({ ...argon2Cost, salt, secret }, signal, onProgress))
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
  const input = { memoryKiB, passes, lanes, salt, secret }
  const derived = await overwriting(secret, deriveKey(input, signal, onProgress))
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
  const wrappingKey = await separatedKey(secret, salt, recoveryInfo)
  const wrapped = await wrap(wrappingKey, nonce, recoveryWrapAssociatedData(names, salt), dataKey)
  return { kdf: "hkdf-sha256", salt, nonce, wrapped }
}

/** The data key, of the caller to overwrite. */
export const openWithRecovery = async (keyring: Keyring, code: string): Promise<Result<Bytes, WrongRecoveryCode>> => {
  const secret = parseCode(code)
  if (!secret.ok) return fail({ type: "WrongRecoveryCode" })
  const { salt, nonce, wrapped } = keyring.wraps.recovery
  const wrappingKey = await separatedKey(secret.value, salt, recoveryInfo)
  const dataKey = await unwrap(wrappingKey, nonce, recoveryWrapAssociatedData(keyring, salt), wrapped)
  return dataKey ? ok(dataKey) : fail({ type: "WrongRecoveryCode" })
}
