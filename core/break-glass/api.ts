import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type {
  FromNewerVersion,
  RecordFailure,
  TooManyTries,
  Unexpected,
  VaultAbsent,
  WrongRecoveryIdentity,
} from "../base/failure.ts"
import type { Result } from "../base/result.ts"

/** Opening a member's vault with the recovery key of their program, when all else is lost. Never without a trace. */
export type BreakGlassApi = {
  /** Whether this vault can be opened so: its program has a recovery key, and it was told of it. Readable while locked. */
  readonly watch: (data: null, onChange: Callback<Result<boolean, Unexpected>>) => Promise<Unsubscribe>
  /**
   * `identity` as it was typed from paper. Who opens it, and why, goes as a record to every supervisor with the next
   * export, and is in the audit log; both must be said. Where that record cannot be kept, the vault is locked again.
   */
  readonly open: (data: {
    readonly identity: string
    readonly by: string
    readonly reason: string
  }) => Promise<Result<null, RecordFailure | VaultAbsent | WrongRecoveryIdentity | TooManyTries | FromNewerVersion>>
}
