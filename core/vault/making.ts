import { ok } from "../base/result.ts"
import type { VaultApi } from "./api.ts"
import { tooShortFor } from "./changing.ts"
import type { CountTries } from "./count-tries.ts"
import type { DeriveKey } from "./derive-key.ts"
import { type KeptKeyring, unlessAborted } from "./kept-keyring.ts"
import type { Keyring } from "./keyring.ts"
import { makeKeyring } from "./keyring-changes.ts"
import { usingDataKey } from "./opening.ts"
import type { Random } from "./random.ts"
import { createSealer, type ForgetfulSealer } from "./seal.ts"
import type { Way } from "./tries.ts"
import type { Vault } from "./vault.ts"
import type { Bounds } from "./within-bounds.ts"

/** A vault where there is none: a new one, or one taken over from a backup. `hold` keeps its sealer: it is unlocked. */
export const createMaking = (deps: {
  readonly kept: KeptKeyring
  readonly tries: Pick<CountTries, "forget">
  readonly endRest: () => Promise<void>
  readonly deriveKey: DeriveKey
  readonly random: Random
  readonly bounds: () => Bounds
  readonly hold: (way: Way, sealer: ForgetfulSealer, keyring: Keyring) => void
}): Pick<VaultApi, "create"> & Pick<Vault, "adopt"> => {
  const { kept, tries, random, hold } = deps
  return {
    create: async ({ passphrase }, signal, onProgress) =>
      tooShortFor(deps.bounds(), passphrase, null) ??
      usingDataKey(ok(random(32)), async dataKey => {
        const sealer = await createSealer(dataKey, random)
        const done = await kept.make(
          async () => {
            const made = await makeKeyring(deps, dataKey, passphrase, { signal, onProgress })
            if (!made.ok) return made
            const { keyring, recoveryCode } = made.value
            await Promise.all([tries.forget(), deps.endRest()])
            return unlessAborted(signal, { keyring, answer: { recoveryCode } })
          },
          keyring => hold("passphrase", sealer, keyring),
        )
        if (!done.ok) sealer.forget()
        return done
      }),

    adopt: ({ keyring, sealer }, way) =>
      kept.make(
        async () => {
          await Promise.all([tries.forget(), deps.endRest()])
          return ok({ keyring, answer: null })
        },
        () => hold(way, sealer, keyring),
      ),
  }
}
