import type { Bytes } from "../base/bytes.ts"
import type { Aborted, PassphraseTooShort, TooManyTries, WrongPassphrase, WrongRecoveryCode } from "../base/failure.ts"
import { fail, type Result } from "../base/result.ts"
import type { VaultApi } from "./api.ts"
import type { DeriveKey } from "./derive-key.ts"
import { type KeptKeyring, type Made, unlessAborted } from "./kept-keyring.ts"
import type { Keyring } from "./keyring.ts"
import { withNewPassphrase, withNewRecovery } from "./keyring-changes.ts"
import { type Opening, usingDataKey } from "./opening.ts"
import type { Random } from "./random.ts"
import { type Bounds, shortestWithin } from "./within-bounds.ts"

/** Null when the passphrase is long enough; characters as Unicode counts them. */
export const tooShortFor = (
  bounds: Bounds,
  passphrase: string,
  keyring: Keyring | null,
): Result<never, PassphraseTooShort> | null => {
  const atLeast = shortestWithin(bounds, keyring?.shortestPassphrase)
  return [...passphrase].length < atLeast ? fail({ type: "PassphraseTooShort", atLeast }) : null
}

/** Another passphrase, another recovery code: each for who can open the vault. */
export const createChanging = (deps: {
  readonly kept: KeptKeyring
  readonly opening: Opening
  readonly deriveKey: DeriveKey
  readonly random: Random
  readonly bounds: () => Bounds
}): Pick<VaultApi, "changePassphrase" | "renewRecovery"> => {
  const { kept, opening, random } = deps
  return {
    changePassphrase: ({ proof, next }, signal, onProgress) =>
      kept.change(
        async (
          keyring,
        ): Promise<
          Result<Made<null>, Aborted | PassphraseTooShort | TooManyTries | WrongPassphrase | WrongRecoveryCode>
        > => {
          const tooShort = tooShortFor(deps.bounds(), next, keyring)
          if (tooShort) return tooShort
          // A passphrase as proof is a derivation of its own: half of the way.
          const share = "passphrase" in proof ? 0.5 : 0
          const first = onProgress && ((n: number) => onProgress(share * n))
          const second = onProgress && ((n: number) => onProgress(share + (1 - share) * n))
          const opened: Result<Bytes, WrongPassphrase | WrongRecoveryCode | TooManyTries | Aborted> =
            "passphrase" in proof
              ? await opening.byPassphrase(keyring, proof.passphrase, { signal, onProgress: first })
              : await opening.byRecovery(keyring, proof.recoveryCode)
          return usingDataKey(opened, async (dataKey): Promise<Result<Made<null>, Aborted>> => {
            const made = await withNewPassphrase(deps, keyring, dataKey, next, { signal, onProgress: second })
            return made.ok ? unlessAborted(signal, { keyring: made.value, answer: null }) : made
          })
        },
      ),

    renewRecovery: ({ passphrase }, signal, onProgress) =>
      kept.change(async keyring =>
        usingDataKey(await opening.byPassphrase(keyring, passphrase, { signal, onProgress }), async dataKey => {
          const made = await withNewRecovery(random, keyring, dataKey)
          return unlessAborted(signal, { keyring: made.keyring, answer: { recoveryCode: made.recoveryCode } })
        }),
      ),
  }
}
