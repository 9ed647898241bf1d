import type { FromNewerVersion, QuotaExceeded } from "../base/failure.ts"
import type { Result } from "../base/result.ts"

/** Where the keyring's text is kept: one per vault, shared by all pages of its origin. */
export type KeyringStore = {
  /** Null when there is none. `FromNewerVersion` when what keeps it is from a newer Handrail. */
  readonly read: () => Promise<Result<string | null, FromNewerVersion>>
  /** Replaces the text whole, or changes nothing. */
  readonly write: (text: string) => Promise<Result<null, QuotaExceeded>>
  readonly remove: () => Promise<void>
}
