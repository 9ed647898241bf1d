import type { QuotaExceeded } from "../base/failure.ts"
import type { Result } from "../base/result.ts"

/** Where the wrap of a resting key is kept: one text per vault, shared by all pages of its origin. */
export type RestStore = {
  /** Null when nothing rests. */
  readonly read: () => Promise<string | null>
  /** Reads and writes in one transaction, so that what was taken away does not come back; null takes the text away. */
  readonly change: (next: (text: string | null) => string | null) => Promise<Result<null, QuotaExceeded>>
}
