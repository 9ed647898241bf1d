import type { Bytes } from "../base/bytes.ts"
import type { Aborted } from "../base/failure.ts"
import { type DeviceId, newId } from "../base/id.ts"
import { ok, type Result } from "../base/result.ts"
import type { DeriveKey } from "./derive-key.ts"
import {
  defaultLockAfterMs,
  type Keyring,
  keyringVersion,
  leastPassphrase,
  mostPasskeys,
  type PasskeyWrap,
} from "./keyring.ts"
import type { Random } from "./random.ts"
import { recoverySecretLength, secretToCode } from "./recovery-code.ts"
import { type Progressing, wrapWithPassphrase, wrapWithRecovery } from "./wrap.ts"

/**
 * New keyrings from nothing or from old ones. Nothing here is kept: the caller writes what it is given, or drops it.
 * `dataKey` stays the caller's to overwrite.
 */

type Deps = { readonly deriveKey: DeriveKey; readonly random: Random }
type WithCode = { readonly keyring: Keyring; readonly recoveryCode: string }

const freshRecovery = async (random: Random, names: Pick<Keyring, "vaultId" | "deviceId">, dataKey: Bytes) => {
  const secret = random(recoverySecretLength)
  const recoveryCode = secretToCode(secret)
  return { recoveryCode, recovery: await wrapWithRecovery(random, names, dataKey, secret) }
}

/** A vault of its own: names, wraps and the code for the recovery sheet. */
export const makeKeyring = async (
  deps: Deps,
  dataKey: Bytes,
  passphrase: string,
  progressing: Progressing,
): Promise<Result<WithCode, Aborted>> => {
  const names = { vaultId: newId(), deviceId: newId<DeviceId>() }
  const wrapped = await wrapWithPassphrase(deps, names, dataKey, passphrase, progressing)
  if (!wrapped.ok) return wrapped
  const { recoveryCode, recovery } = await freshRecovery(deps.random, names, dataKey)
  const keyring: Keyring = {
    format: "handrail/keyring",
    version: keyringVersion,
    ...names,
    lockAfterMs: defaultLockAfterMs,
    shortestPassphrase: leastPassphrase,
    wraps: { passphrase: wrapped.value, recovery, passkeys: [] },
  }
  return ok({ keyring, recoveryCode })
}

/** The same data key under another passphrase; the other ways in stay. */
export const withNewPassphrase = async (
  deps: Deps,
  keyring: Keyring,
  dataKey: Bytes,
  next: string,
  progressing: Progressing,
): Promise<Result<Keyring, Aborted>> => {
  const wrapped = await wrapWithPassphrase(deps, keyring, dataKey, next, progressing)
  return wrapped.ok ? ok({ ...keyring, wraps: { ...keyring.wraps, passphrase: wrapped.value } }) : wrapped
}

/** The same data key under another recovery code; the other ways in stay. */
export const withNewRecovery = async (random: Random, keyring: Keyring, dataKey: Bytes): Promise<WithCode> => {
  const { recoveryCode, recovery } = await freshRecovery(random, keyring, dataKey)
  return { keyring: { ...keyring, wraps: { ...keyring.wraps, recovery } }, recoveryCode }
}

const withPasskeys = (keyring: Keyring, passkeys: Keyring["wraps"]["passkeys"]): Keyring => ({
  ...keyring,
  wraps: { ...keyring.wraps, passkeys },
})

/** In place of one with the same credential, if there is one. */
export const withPasskey = (keyring: Keyring, wrap: PasskeyWrap): Keyring => {
  const passkeys = [...withoutPasskey(keyring, wrap.credentialId).wraps.passkeys, wrap]
  if (passkeys.length > mostPasskeys) throw new RangeError("A keyring holds no more passkeys.")
  return withPasskeys(keyring, passkeys)
}

export const withoutPasskey = (keyring: Keyring, credentialId: string): Keyring =>
  withPasskeys(
    keyring,
    keyring.wraps.passkeys.filter(wrap => wrap.credentialId !== credentialId),
  )
