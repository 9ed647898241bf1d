import { fail, ok } from "../base/result.ts"
import type { VaultApi } from "./api.ts"
import type { HeldKeys } from "./held-keys.ts"
import type { KeptKeyring } from "./kept-keyring.ts"
import type { Keyring } from "./keyring.ts"
import type { Vault } from "./vault.ts"
import { type Bounds, lockAfterWithin, noBounds, shortestWithin } from "./within-bounds.ts"

type Bounding = Pick<VaultApi, "setIdle"> &
  Pick<Vault, "boundsChanged" | "setShortestPassphrase"> & {
    /** Milliseconds without use after which this keyring's vault locks itself. */
    readonly lockAfterOf: (keyring: Keyring) => number
  }

/** What a member sets of a vault, within what the agency's policy allows. `follow`: the key that rests heeds it at once. */
export const createBounding = (deps: {
  readonly kept: KeptKeyring
  readonly held: HeldKeys
  readonly bounds: () => Bounds
  readonly follow: () => Promise<void>
}): Bounding => {
  const { kept, held, bounds, follow } = deps
  const lockAfterOf = ({ lockAfterMs }: Keyring) => lockAfterWithin(bounds(), lockAfterMs)
  return {
    lockAfterOf,
    setIdle: async ({ lockAfterMs }) => {
      if (!held.unlocked.sealer()) return fail({ type: "VaultLocked" })
      const bounded = lockAfterWithin(bounds(), lockAfterMs)
      const done = await kept.change(async keyring =>
        ok({ keyring: { ...keyring, lockAfterMs: bounded }, answer: null }),
      )
      if (!done.ok) throw new Error("The idle time could not be kept.")
      held.setLockAfter(bounded, true)
      await follow()
      return done
    },
    boundsChanged: () => {
      const keyring = kept.last()
      if (keyring) held.setLockAfter(lockAfterOf(keyring), false)
      // What fails here, the next touch does.
      follow().catch(() => {})
    },
    setShortestPassphrase: async asked => {
      const shortestPassphrase = shortestWithin(noBounds(), asked)
      // Each page that learns of a policy says so: only the first has something to write.
      if (kept.last()?.shortestPassphrase === shortestPassphrase) return ok(null)
      return kept.change(async keyring => ok({ keyring: { ...keyring, shortestPassphrase }, answer: null }))
    },
  }
}
