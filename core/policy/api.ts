import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { Malformed, RecordFailure } from "../base/failure.ts"
import type { Result } from "../base/result.ts"
import type { Policy } from "../domain/policy.ts"

export type PolicyApi = {
  /** The agency's policy in force; null: none, and `noPolicy` holds. */
  readonly watch: (data: null, onChange: Callback<Result<Policy | null, RecordFailure>>) => Promise<Unsubscribe>
  /** What a file says, before it is taken over. `Malformed` names the field; one issued before the one in force, too. */
  readonly read: (data: { readonly text: string }) => Promise<Result<Policy, RecordFailure>>
  /** Takes a file over as the policy in force. Checked again: what was read may not be what is in force by now. */
  readonly adopt: (data: { readonly text: string }) => Promise<Result<null, RecordFailure | Malformed>>
  /** Goes on without a policy. What it had set stays as it is until a member changes it. */
  readonly setAside: () => Promise<Result<null, RecordFailure>>
}
