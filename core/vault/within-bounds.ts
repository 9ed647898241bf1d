import { leastPassphrase, longestLockAfterMs, mostAskedOfPassphrase, shortestLockAfterMs } from "./keyring.ts"

/** What an agency's policy allows: never more than the keyring can hold. */
export type Bounds = {
  readonly longestLockAfterMs: number
  readonly shortestPassphrase: number
  /** The key may rest while no page is open. */
  readonly keepKey: boolean
}

export const noBounds = (): Bounds => ({ longestLockAfterMs, shortestPassphrase: leastPassphrase, keepKey: true })

/** Milliseconds without use after which the vault locks itself, when `asked` are wanted. */
export const lockAfterWithin = (bounds: Bounds, asked: number): number =>
  Math.round(Math.max(shortestLockAfterMs, Math.min(longestLockAfterMs, bounds.longestLockAfterMs, asked)))

/** Characters that a new passphrase must have, when the keyring asks for `kept`. */
export const shortestWithin = (bounds: Bounds, kept: number = leastPassphrase): number =>
  Math.round(Math.min(mostAskedOfPassphrase, Math.max(leastPassphrase, bounds.shortestPassphrase, kept)))
