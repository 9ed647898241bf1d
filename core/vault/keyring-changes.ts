import type { Aborted, WrongPassphrase, WrongRecoveryCode } from "../base/failure.ts"
import { type DeviceId, newId } from "../base/id.ts"
import { ok, type Result } from "../base/result.ts"
import type { Bytes, Random } from "./bytes.ts"
import type { DeriveKey } from "./derive-key.ts"
import { defaultLockAfterMs, type Keyring, keyringVersion } from "./keyring.ts"
import { recoverySecretLength, secretToCode } from "./recovery-code.ts"
import { openWithPassphrase, openWithRecovery, type Progressing, wrapWithPassphrase, wrapWithRecovery } from "./wrap.ts"

/** New keyrings from nothing or from old ones. Nothing here is kept: the caller writes what it is given, or drops it. */

type Deps = { readonly deriveKey: DeriveKey; readonly random: Random }
type Proof = { readonly passphrase: string } | { readonly recoveryCode: string }

const freshRecovery = async (random: Random, names: Pick<Keyring, "vaultId" | "deviceId">, dataKey: Bytes) => {
  const secret = random(recoverySecretLength)
  const recoveryCode = secretToCode(secret)
  return { recoveryCode, recovery: await wrapWithRecovery(random, names, dataKey, secret) }
}

/** A vault of its own: names, wraps and the code for the recovery sheet. `dataKey` stays the caller's to overwrite. */
export const makeKeyring = async (
  deps: Deps,
  dataKey: Bytes,
  passphrase: string,
  progressing: Progressing,
): Promise<Result<{ readonly keyring: Keyring; readonly recoveryCode: string }, Aborted>> => {
  const names = { vaultId: newId(), deviceId: newId<DeviceId>() }
  const wrapped = await wrapWithPassphrase(deps, names, dataKey, passphrase, progressing)
  if (!wrapped.ok) return wrapped
  const { recoveryCode, recovery } = await freshRecovery(deps.random, names, dataKey)
  const wraps = { passphrase: wrapped.value, recovery }
  const lockAfterMs = defaultLockAfterMs
  const keyring = { format: "handrail/keyring", version: keyringVersion, ...names, lockAfterMs, wraps } as const
  return ok({ keyring, recoveryCode })
}

/** The same data key under another passphrase; the recovery code stays. */
export const withNewPassphrase = async (
  deps: Deps,
  keyring: Keyring,
  proof: Proof,
  next: string,
  { signal, onProgress }: Progressing,
): Promise<Result<Keyring, WrongPassphrase | WrongRecoveryCode | Aborted>> => {
  // A passphrase as proof is a derivation of its own: half of the way.
  const share = "passphrase" in proof ? 0.5 : 0
  const first = onProgress && ((n: number) => onProgress(share * n))
  const second = onProgress && ((n: number) => onProgress(share + (1 - share) * n))
  const opened =
    "passphrase" in proof
      ? await openWithPassphrase(deps.deriveKey, keyring, proof.passphrase, { signal, onProgress: first })
      : await openWithRecovery(keyring, proof.recoveryCode)
  if (!opened.ok) return opened
  try {
    const wrapped = await wrapWithPassphrase(deps, keyring, opened.value, next, { signal, onProgress: second })
    return wrapped.ok ? ok({ ...keyring, wraps: { ...keyring.wraps, passphrase: wrapped.value } }) : wrapped
  } finally {
    opened.value.fill(0)
  }
}

/** The same data key under another recovery code; the passphrase stays. */
export const withNewRecovery = async (
  deps: Deps,
  keyring: Keyring,
  passphrase: string,
  progressing: Progressing,
): Promise<Result<{ readonly keyring: Keyring; readonly recoveryCode: string }, WrongPassphrase | Aborted>> => {
  const opened = await openWithPassphrase(deps.deriveKey, keyring, passphrase, progressing)
  if (!opened.ok) return opened
  try {
    const { recoveryCode, recovery } = await freshRecovery(deps.random, keyring, opened.value)
    return ok({ keyring: { ...keyring, wraps: { ...keyring.wraps, recovery } }, recoveryCode })
  } finally {
    opened.value.fill(0)
  }
}
