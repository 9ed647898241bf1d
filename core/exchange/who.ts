import type { MemberId } from "../base/id.ts"
import type { Audience } from "../domain/exchange-shape.ts"
import type { Membership } from "../domain/membership.ts"
import { type Member, type Roster, recipientsFor, type Standing, standingOf, supervises } from "../domain/roster.ts"

/** Whom this vault knows in its program. */
export type Who = {
  readonly membership: Omit<Membership, "identity" | "signSecret" | "breakGlass">
  readonly members: readonly Member[]
  /** Null: it has not come yet. */
  readonly roster: Roster | null
  /** Of this vault's member, as the profile has it. */
  readonly name: string
}

/** A device that an export is written to, and whose it is. */
export type Reader = {
  readonly device: string
  readonly name: string
  readonly code: string
  readonly recipient: string
}

/** This device as the roster has it; null: not on it. */
export const standingHere = ({ membership, members }: Who): Standing | null => standingOf(members, membership.deviceId)

/** This device is a supervisor's. */
export const supervisesHere = ({ membership, members }: Who): boolean => supervises(members, membership.deviceId)

/** The member that a `member:` audience is. */
export const memberOf = (audience: Audience): MemberId | null =>
  audience.startsWith("member:") ? (audience.slice("member:".length) as MemberId) : null

/** Whom an export for this audience is written to. Before a roster came, the supervisors of the invitation. */
export const readersOf = (audience: Audience, who: Who): readonly Reader[] => {
  const { membership, members } = who
  if (standingHere(who) === null) {
    const { from, supervisors } = membership.invitation ?? { from: null, supervisors: [] }
    return audience === "program"
      ? supervisors.map(({ device, recipient }) => ({ device, name: from?.name ?? "", code: "", recipient }))
      : []
  }
  return recipientsFor(audience, members, membership.deviceId).map(({ id, device, member }) => ({
    device: id,
    name: member.name,
    code: device.code,
    recipient: device.recipient,
  }))
}

/** The audiences this device writes for. */
export const audiencesOf = (who: Who): readonly Audience[] => {
  const own: readonly Audience[] = ["program", "self"]
  if (!supervisesHere(who)) return own
  const others = who.members.filter(
    ({ id, leftOn, role }) => id !== who.membership.memberId && leftOn === null && role !== "supervisor",
  )
  return [...own, ...others.map(({ id }): Audience => `member:${id}`)]
}
