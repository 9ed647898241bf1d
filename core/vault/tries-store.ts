import type { QuotaExceeded } from "../base/failure.ts"
import type { Result } from "../base/result.ts"

/** Where wrong tries are kept: one text per vault, shared by all pages of its origin. */
export type TriesStore = {
  /** Null when there is none. */
  readonly read: () => Promise<string | null>
  /** Reads and writes in one transaction, so that no other page's change comes between; null takes the text away. */
  readonly change: (next: (text: string | null) => string | null) => Promise<Result<null, QuotaExceeded>>
}
