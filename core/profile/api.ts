import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { Result } from "../base/result.ts"
import type { Profile } from "../domain/profile.ts"

export type ProfileApi = {
  /** Null until it was first kept. */
  readonly watch: (data: null, onChange: Callback<Result<Profile | null, RecordFailure>>) => Promise<Unsubscribe>
  /** Keeps the fields given; the first time, the rest take their defaults (role peer-specialist, format girp). */
  readonly keep: (data: { readonly fields: Partial<Omit<Profile, "id">> }) => Promise<Result<null, RecordFailure>>
}
