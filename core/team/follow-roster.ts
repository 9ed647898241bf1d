import type { RecordFailure } from "../base/failure.ts"
import { ok, type Result } from "../base/result.ts"
import type { Membership } from "../domain/membership.ts"
import { samePolicy } from "../domain/policy.ts"
import type { Standing } from "../domain/roster.ts"
import { ownStanding } from "./belonging.ts"
import type { InProgram } from "./in-program.ts"
import type { TeamDeps } from "./team-deps.ts"

/** The membership as the roster has it now. */
const asStanding = (membership: Membership, { member, device }: Standing): Membership => ({
  ...membership,
  memberId: member.id,
  role: member.role,
  admittedOn: membership.admittedOn ?? device.admittedOn,
})

/**
 * Brings this vault up to what its program's roster says: admitted, since when and as whom; the role in the profile; the
 * program's policy; its data key written to the recovery recipient there is. To be called after each taking in, and once
 * unlocked. Changes nothing where all is as it was; a device that was taken off follows no more.
 */
export const createFollowRoster =
  (deps: TeamDeps, { read }: Pick<InProgram, "read">) =>
  async (): Promise<Result<null, RecordFailure>> => {
    const { memberships, keepRole, takeOverPolicy, keepBreakGlass } = deps
    const held = await read()
    if (!held.ok) return held
    const standing = ownStanding(held.value)
    const { roster, membership: head } = held.value
    if (head === null || standing?.removedOn !== null || roster === null) return ok(null)
    const membership = await memberships.get(head.id)
    if (!membership.ok) return membership

    const kept = await keepBreakGlass(roster.recovery)
    if (!kept.ok) return kept
    const { program, policy, role } = membership.value
    if (role !== standing.member.role) {
      const told = await keepRole(standing.member.role)
      if (!told.ok) return told
    }
    if (!samePolicy(policy, roster.policy)) {
      const taken = await takeOverPolicy(policy, roster.policy)
      if (!taken.ok) return taken
    }
    const followed = await memberships.change(head.id, one => ({
      ...asStanding(one, standing),
      program: { ...program, name: roster.name },
      policy: roster.policy,
    }))
    return followed.ok ? ok(null) : followed
  }
