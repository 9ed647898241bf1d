import type {
  Aborted,
  FromNewerVersion,
  Malformed,
  WrongPasskey,
  WrongPassphrase,
  WrongRecoveryCode,
} from "../base/failure.ts"
import { ok, type Result } from "../base/result.ts"
import type { DeriveKey } from "./derive-key.ts"
import { type Keyring, parseKeyring } from "./keyring.ts"
import { usingDataKey } from "./opening.ts"
import { openWithPasskey } from "./passkey-wrap.ts"
import { usingSecret } from "./passkeys.ts"
import { type Random, systemRandom } from "./random.ts"
import { createSealer, type ForgetfulSealer } from "./seal.ts"
import { openWithPassphrase, openWithRecovery, type Progressing } from "./wrap.ts"

/** A keyring from a file: a backup's, of this vault or of another one. What this device keeps is neither read nor changed. */

export type KeyringProof =
  | { readonly passphrase: string }
  | { readonly recoveryCode: string }
  /** The secret is overwritten. */
  | { readonly credentialId: string; readonly secret: Uint8Array }

/**
 * `sealer` opens what was sealed with that vault: of the caller to `forget`, unless the vault adopts it.
 * `keyring.vaultId` tells which vault it is; its `deviceId` stays, while the stamps that this device gives out carry the
 * meta row `device`, so two copies of a vault never make equal stamps.
 */
export type OpenedKeyring = { readonly keyring: Keyring; readonly sealer: ForgetfulSealer }

const open = (deriveKey: DeriveKey, keyring: Keyring, proof: KeyringProof, progressing: Progressing) => {
  if ("passphrase" in proof) return openWithPassphrase(deriveKey, keyring, proof.passphrase, progressing)
  if ("recoveryCode" in proof) return openWithRecovery(keyring, proof.recoveryCode)
  return usingSecret(proof.secret, secret => openWithPasskey(keyring, proof.credentialId, secret))
}

/**
 * Opens a keyring's text. Wrong proofs are not counted: whoever has the file may try as often as they like anyway.
 * `Malformed` and `FromNewerVersion` are told before any work is done.
 */
export const openKeyring = async (
  { deriveKey, random = systemRandom }: { readonly deriveKey: DeriveKey; readonly random?: Random },
  text: string,
  proof: KeyringProof,
  progressing: Progressing,
): Promise<
  Result<OpenedKeyring, Malformed | FromNewerVersion | WrongPassphrase | WrongRecoveryCode | WrongPasskey | Aborted>
> => {
  const parsed = parseKeyring(text)
  if (!parsed.ok) return parsed
  const keyring = parsed.value
  return usingDataKey<OpenedKeyring, WrongPassphrase | WrongRecoveryCode | WrongPasskey | Aborted, never>(
    await open(deriveKey, keyring, proof, progressing),
    async dataKey => ok({ keyring, sealer: await createSealer(dataKey, random) }),
  )
}
