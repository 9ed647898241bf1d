import * as v from "valibot"
import type { Day } from "../base/clock.ts"
import type { DeviceId, MemberId } from "../base/id.ts"
import { filledWords } from "../domain/admit.ts"
import type { Ask } from "../domain/invitation.ts"
import { roles } from "../domain/profile.ts"
import type { Member, MemberDevice } from "../domain/roster.ts"
import { idOf, words } from "../domain/shape.ts"

export const renameSchema = v.object({ memberId: idOf<MemberId>(), name: filledWords })
export const setRoleSchema = v.object({ memberId: idOf<MemberId>(), role: v.picklist(roles) })
export const removeDeviceSchema = v.object({ deviceId: idOf<DeviceId>(), why: words })
export const removeMemberSchema = v.object({ memberId: idOf<MemberId>(), why: words })

export const newMember = (told: Pick<Member, "id" | "name" | "role"> & { readonly on: Day }): Member => {
  const { on, ...said } = told
  return { ...said, joinedOn: on, leftOn: null, devices: {}, removals: {} }
}

/** A device that is there already stays as it was admitted. */
export const withDevice = (member: Member, id: DeviceId, device: MemberDevice): Member =>
  id in member.devices ? member : { ...member, devices: { ...member.devices, [id]: device } }

/** The device that asks, as it stands on the roster once someone has compared the words. */
export const askedDevice = (ask: Ask, on: Day, by: DeviceId): MemberDevice => {
  const { code, label, signKey, recipient } = ask
  return { code, label, signKey, recipient, admittedOn: on, admittedBy: by }
}

type Removal = { readonly on: Day; readonly why: string }

/** For good: a removal that is written already stays as it is. */
export const withoutDevice = (member: Member, id: DeviceId, removal: Removal): Member =>
  id in member.removals ? member : { ...member, removals: { ...member.removals, [id]: removal } }

/** Gone with all devices. */
export const departed = (member: Member, removal: Removal): Member => {
  let rest: Member = { ...member, leftOn: member.leftOn ?? removal.on }
  for (const id of Object.keys(member.devices)) rest = withoutDevice(rest, id as DeviceId, removal)
  return rest
}
