import type { MemberId } from "../base/id.ts"
import { type Member, type Roster, type Standing, standingOf } from "../domain/roster.ts"
import type { MembershipHead } from "../store/exchange-kinds.ts"
import type { Belonging } from "./api.ts"

/** What this vault holds of its program. */
export type Held = {
  /** Null: it is in none. */
  readonly membership: MembershipHead | null
  /** Null until one has come. */
  readonly roster: Roster | null
  readonly members: readonly Member[]
}

/** How this device stands on the roster; null: it does not (yet), or there is no program. */
export const ownStanding = ({ membership, members }: Held): Standing | null =>
  membership && standingOf(members, membership.deviceId)

/** A program whose start was broken off before it had its first member: as if it had not been begun. */
export const isUnfounded = (held: Held): boolean =>
  held.membership !== null && held.membership.invitation === null && ownStanding(held) === null

/** Whose vault it is in the program: as the roster says, or until then as the device asked. */
export const ownMember = (held: Held): MemberId | null =>
  ownStanding(held)?.member.id ?? held.membership?.memberId ?? null

const namesOf = ({ program }: MembershipHead, roster: Roster | null) => {
  const { code, name } = roster ?? program
  return { code, name }
}

/** `words`: the six of a device that asks. */
export const belongingOf = (held: Held, words: readonly string[]): Belonging => {
  const { membership, roster } = held
  const standing = ownStanding(held)
  if (membership === null) return { stage: "alone" }
  const program = namesOf(membership, roster)
  if (standing === null) {
    const { invitation, role, code, joinedAt } = membership
    if (invitation === null) return { stage: "alone" }
    const { from, targets } = invitation
    return { stage: "asking", program, role, code, words, from: from.name, since: joinedAt, targets }
  }
  const { id, member, device, removedOn } = standing
  if (removedOn !== null) return { stage: "removed", program, on: removedOn, why: member.removals[id]?.why ?? "" }
  const { role } = member
  const supervises = role === "supervisor"
  return { stage: "member", program, memberId: member.id, deviceId: id, role, code: device.code, supervises }
}
