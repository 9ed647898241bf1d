import type { Clock } from "../base/clock.ts"
import type { FromNewerVersion, RecordFailure } from "../base/failure.ts"
import type { Result } from "../base/result.ts"
import type { Assignment } from "../domain/assignment.ts"
import type { Feedback } from "../domain/feedback.ts"
import type { Asked, Invitation, InvitationText } from "../domain/invitation.ts"
import type { Membership } from "../domain/membership.ts"
import type { Participant, ParticipantHead } from "../domain/participant.ts"
import type { Policy } from "../domain/policy.ts"
import type { Profile } from "../domain/profile.ts"
import type { Member, Roster } from "../domain/roster.ts"
import type { Collection } from "../store/collection.ts"
import type { MembershipHead } from "../store/exchange-kinds.ts"

export type DeviceKeyTexts = Pick<Membership, "signKey" | "signSecret" | "recipient" | "identity">
export type ComparedKeys = Pick<Membership, "signKey" | "recipient">

/** What the exchange room knows of keys: `../exchange/keys`. */
export type TeamKeys = {
  readonly makeDeviceKeys: () => Promise<DeviceKeyTexts>
  readonly sixWords: (inviting: ComparedKeys, joining: ComparedKeys) => Promise<readonly string[]>
  /** Signs it; `fragment` begins with its `#`. */
  readonly writeInvitation: (
    invitation: InvitationText,
    keys: DeviceKeyTexts,
  ) => Promise<{ readonly fragment: string; readonly file: string }>
  /** Out of whatever was pasted, whether its day is over or not. */
  readonly readInvitation: (
    pasted: string,
  ) => Promise<
    Result<InvitationText, { readonly type: "NotAnInvitation" } | { readonly type: "Forged" } | FromNewerVersion>
  >
  readonly makeRecoveryIdentity: () => Promise<{ readonly identity: string; readonly recipient: string }>
}

type Done = Promise<Result<null, RecordFailure>>
type Erasable = {
  readonly heads: (query: object) => Promise<Result<readonly { readonly id: string }[], RecordFailure>>
  readonly erase: (ids: readonly string[]) => Done
}

export type TeamDeps = {
  readonly memberships: Collection<Membership, MembershipHead>
  readonly rosters: Collection<Roster, Roster>
  readonly members: Collection<Member, Member>
  readonly invitations: Collection<Invitation, Invitation>
  readonly asks: Collection<Asked, Asked>
  readonly assignments: Collection<Assignment, Assignment>
  readonly feedback: Collection<Feedback, Feedback>
  readonly participants: Pick<Collection<Participant, ParticipantHead>, "get" | "watchHeads">
  /** What this vault remembers of exchanging, beside its membership. */
  readonly bookkeeping: readonly Erasable[]
  readonly clock: Clock
  readonly keys: TeamKeys
  readonly profile: () => Promise<Profile | null>
  readonly keepRole: (role: Profile["role"]) => Done
  /** Calls the program that reviews are of by this name, unless it has one. */
  readonly nameProgram: (name: string) => Done
  /** Takes over the program's policy, in place of the one it had before. */
  readonly takeOverPolicy: (before: Policy | null, now: Policy | null) => Done
  /** From now on this vault's data key is written to this recovery recipient and no other; null: to none. */
  readonly keepBreakGlass: (recipient: string | null) => Done
}
