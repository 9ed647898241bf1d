import * as v from "valibot"
import { addDays, type Day, type Instant } from "../base/clock.ts"
import { type DeviceId, type InvitationId, newId } from "../base/id.ts"
import type { Invitation, InvitationText } from "../domain/invitation.ts"
import { roles } from "../domain/profile.ts"
import { type Member, type Roster, type Standing, supervisorsOf } from "../domain/roster.ts"
import { kept, words } from "../domain/shape.ts"

const mostSupervisors = 64
const mostTargets = 8

export const inviteSchema = v.object({
  role: v.picklist(roles),
  single: v.boolean(),
  days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(90)),
  words,
})

/** Good today and on so many days after it. */
export const newInvitation = (
  { days, ...said }: v.InferOutput<typeof inviteSchema>,
  { at, on, by }: { readonly at: Instant; readonly on: Day; readonly by: DeviceId },
): Invitation => ({
  id: newId<InvitationId>(),
  ...said,
  by,
  madeAt: at,
  until: addDays(on, days),
  used: {},
  withdrawn: false,
})

/** What it says, given by the device that stands as `from`; that one is the first among the supervisors named. */
export const invitationText = (
  { id, role, single, until }: Invitation,
  around: { readonly roster: Roster; readonly members: readonly Member[]; readonly from: Standing },
): InvitationText => {
  const { roster, members, from } = around
  const named = ({ id: device, device: { recipient, signKey } }: Standing) => ({ device, recipient, signKey })
  const others = supervisorsOf(members).filter(one => one.id !== from.id)
  const { code, signKey, recipient } = from.device
  return {
    format: "handrail/invitation",
    version: 1,
    id,
    program: { id: roster.id, code: roster.code, name: roster.name },
    role,
    single,
    until,
    names: roster.names,
    from: { member: from.member.id, name: from.member.name, device: from.id, code, signKey, recipient },
    supervisors: [from, ...others].slice(0, mostSupervisors).map(named),
    targets: kept(roster.targets)
      .slice(0, mostTargets)
      .map(({ kind, url, label }) => ({ kind, url, label })),
    recovery: roster.recovery,
    policy: roster.policy,
  }
}
