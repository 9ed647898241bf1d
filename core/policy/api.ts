import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { HandedOver, Malformed, RecordFailure, Unexpected } from "../base/failure.ts"
import type { Result } from "../base/result.ts"
import type { Managed } from "../domain/managed.ts"
import type { Policy } from "../domain/policy.ts"

/** Who has set rules for this vault in this browser: the stricter of both hold, and `noPolicy` where there are none. */
export type RulesSet = {
  /** The agency's policy in force. */
  readonly policy: Policy | null
  /** What IT has set for this browser, or what is wrong with it: then nothing of it holds. */
  readonly managed: Result<Managed | null, Malformed>
}

export type PolicyApi = {
  readonly watch: (data: null, onChange: Callback<Result<RulesSet, RecordFailure>>) => Promise<Unsubscribe>
  /**
   * What IT has set for this browser, as its managed storage holds it. It is not kept: each page says it at its start,
   * before a vault can be open, and again after each change.
   */
  readonly setManaged: (data: { readonly values: unknown }) => Promise<Result<null, HandedOver | Unexpected>>
  /** What a file says, before it is taken over. `Malformed` names the field; one issued before the one in force, too. */
  readonly read: (data: { readonly text: string }) => Promise<Result<Policy, RecordFailure>>
  /** Takes a file over as the policy in force. Checked again: what was read may not be what is in force by now. */
  readonly adopt: (data: { readonly text: string }) => Promise<Result<null, RecordFailure | Malformed>>
  /** Goes on without a policy. What it had set stays as it is until a member changes it. */
  readonly setAside: () => Promise<Result<null, RecordFailure>>
}
