import type { Bytes } from "../base/bytes.ts"
import type {
  FromNewerVersion,
  QuotaExceeded,
  TooManyTries,
  VaultAbsent,
  VaultExists,
  VaultLocked,
} from "../base/failure.ts"
import type { DeviceId } from "../base/id.ts"
import type { Result } from "../base/result.ts"
import type { VaultApi } from "./api.ts"
import type { OpenedKeyring } from "./foreign-keyring.ts"
import type { Unlocked } from "./sealer.ts"
import type { FailedTries, Way } from "./tries.ts"

/** What opened a vault: a try that was right, or the key that rested while no page was open. */
export type OpenedBy = Way | "rested"

/** A vault as the rest of the core sees it; `createVault` makes one. */
export type Vault = {
  readonly api: VaultApi
  /** Where the store gets its sealer. */
  readonly unlocked: Unlocked
  /** This vault's name in its keyring; null until a readable keyring was seen, hence never null while unlocked. */
  readonly deviceId: () => DeviceId | null

  /**
   * For the audit log. Called each time this page opens the vault, after `unlocked.onChange(true)`: who opened it.
   * A vault that was just made opens by its passphrase.
   */
  readonly onUnlocked: (listener: (by: OpenedBy) => void) => () => void
  /**
   * For the audit log: the wrong tries of all pages since they were last dropped, oldest first, with way and instant.
   * Read them once unlocked, append them to the chain, and only then drop what was read: killed between, they are told
   * twice, never not at all.
   */
  readonly failedTries: () => Promise<FailedTries>
  readonly dropFailedTries: (read: FailedTries) => Promise<void>

  /** For handing over: no key rests any more. Throws when that cannot be made sure. */
  readonly endRest: () => Promise<void>

  /** For the policy: applies `bounds` to the time that an unlocked vault waits before it locks itself, and to its rest. */
  readonly boundsChanged: () => void
  /** For the policy: what new passphrases must have, 8 to 64 characters; kept in the keyring, so it holds while locked. */
  readonly setShortestPassphrase: (
    shortestPassphrase: number,
  ) => Promise<Result<null, VaultAbsent | FromNewerVersion | QuotaExceeded>>

  /** For a backup: the keyring's text as it is now, as the present version. No secret is in it that is not wrapped. */
  readonly keyringText: () => Promise<Result<string, VaultAbsent | FromNewerVersion>>
  /**
   * For a restore: keeps a keyring that `openKeyring` answered where there is none, and leaves the vault unlocked with
   * its sealer. On failure the sealer is still the caller's.
   */
  readonly adopt: (opened: OpenedKeyring, way: Way) => Promise<Result<null, VaultExists | QuotaExceeded>>

  /**
   * For the program's recovery key: hands the data key over with this vault's id, and overwrites it when `use` is done.
   */
  readonly usingDataKey: <T>(
    use: (key: { readonly vaultId: string; readonly dataKey: Bytes }) => Promise<T>,
  ) => Promise<Result<T, VaultLocked>>
  /** For the same: opens with the data key that `open` answers for this vault's id, and overwrites it; a counted try. */
  readonly unlockWithDataKey: <E extends { readonly type: string }>(
    open: (vaultId: string) => Promise<Result<Bytes, E>>,
  ) => Promise<Result<null, E | TooManyTries | VaultAbsent | FromNewerVersion>>

  /** Forgets the keys in every page, and asks nothing of a disk that may be gone. */
  readonly letGo: () => void
  /** Removes the keyring, here and for every other page: without it nothing sealed can ever be opened. */
  readonly forget: () => Promise<void>
}
