import type { Instant } from "../base/clock.ts"
import { observable } from "../base/observable.ts"
import type { PasskeyHint, VaultState } from "./api.ts"

type Unlocked = Extract<VaultState, { readonly state: "unlocked" }>

/** A `VaultState` without what every locked state tells besides. */
export type Standing =
  | Exclude<VaultState, { readonly state: "locked" }>
  | { readonly state: "locked"; readonly because: "start" | "asked" | "elsewhere" }
  | { readonly state: "locked"; readonly because: "idle"; readonly lockAfterMs: number }

/** What this page tells of the vault, put together from who knows it: keys, keyring and tries. */
export type VaultStates = {
  readonly standing: () => Standing
  /** Null unless unlocked. */
  readonly unlocked: () => Unlocked | null
  readonly become: (standing: Standing) => void
  readonly setPasskeys: (passkeys: readonly PasskeyHint[]) => void
  readonly setRetryAt: (retryAt: Instant | null) => void
  /** The present state at once, then each other one. */
  readonly follow: (next: (state: VaultState) => void) => () => void
}

export const createVaultStates = (): VaultStates => {
  let standing: Standing = { state: "absent" }
  let passkeys: readonly PasskeyHint[] = []
  let retryAt: Instant | null = null
  const shown = observable<VaultState>({ state: "absent" })

  const show = () => {
    const next: VaultState = standing.state === "locked" ? { ...standing, passkeys, retryAt } : standing
    if (JSON.stringify(next) !== JSON.stringify(shown.get())) shown.set(next)
  }
  return {
    standing: () => standing,
    unlocked: () => (standing.state === "unlocked" ? standing : null),
    become: next => {
      standing = next
      show()
    },
    setPasskeys: next => {
      passkeys = next
      show()
    },
    setRetryAt: next => {
      retryAt = next
      show()
    },
    follow: shown.follow,
  }
}
