import * as v from "valibot"
import type { DeviceId, MemberId, ProgramId } from "../base/id.ts"
import { type Audience, deviceCode, nameKey, programCode, recipient, signKey } from "./exchange-shape.ts"
import { policySchema } from "./policy.ts"
import { roles } from "./profile.ts"
import { day, entriesOf, idOf, words } from "./shape.ts"

/** What every member knows of the program they belong to. Only supervisors write it. */
export const rosterSchema = v.object({
  /** The program's. */
  id: idOf<ProgramId>(),
  code: programCode,
  name: words,
  startedOn: day,
  /** Names objects on targets so that they say nothing to others. */
  names: nameKey,
  /** Can open a member's vault when all else is lost; its identity lies on paper in a safe. Null: there is none. */
  recovery: v.nullable(recipient),
  /** The agency's places for exports. Whoever uses one types their own password. */
  targets: entriesOf({ kind: v.literal("webdav"), url: v.pipe(v.string(), v.maxLength(2000)), label: words }),
  policy: v.nullable(policySchema),
})
export type Roster = v.InferOutput<typeof rosterSchema>

/** Someone of the program, with their devices by id. */
export const memberSchema = v.object({
  id: idOf<MemberId>(),
  name: words,
  role: v.picklist(roles),
  joinedOn: day,
  /** Left, with all devices; null: still there. */
  leftOn: v.nullable(day),
  devices: v.record(
    v.string(),
    v.object({
      code: deviceCode,
      /** What its member calls it: "the blue tablet". */
      label: words,
      signKey,
      recipient,
      admittedOn: day,
      /** The supervisor's device that compared the words. */
      admittedBy: v.string(),
    }),
  ),
  /** By device id, for good: what stands here is never taken away again. */
  removals: v.record(v.string(), v.object({ on: day, why: words })),
})
export type Member = v.InferOutput<typeof memberSchema>
export type MemberDevice = Member["devices"][string]

/** A device of the program as it stands: whose it is, and since when it is out. */
export type Standing = {
  readonly id: DeviceId
  readonly device: MemberDevice
  readonly member: Member
  readonly removedOn: string | null
}

/** Every device that ever was on the roster. */
export const devicesOf = (members: readonly Member[]): readonly Standing[] =>
  members.flatMap(member =>
    Object.entries(member.devices).map(([id, device]) => ({
      id: id as DeviceId,
      device,
      member,
      removedOn: member.removals[id]?.on ?? member.leftOn,
    })),
  )

/** How a device stands; null: it never was on the roster. A removal counts wherever it is written. */
export const standingOf = (members: readonly Member[], id: DeviceId): Standing | null => {
  const found = devicesOf(members).filter(one => one.id === id)
  return found.find(({ removedOn }) => removedOn !== null) ?? found[0] ?? null
}

/** The devices that are not out. */
export const standingDevices = (members: readonly Member[]): readonly Standing[] => {
  const all = devicesOf(members)
  const out = new Set(all.flatMap(({ id, removedOn }) => (removedOn === null ? [] : [id])))
  return [...new Map(all.map(one => [one.id, one])).values()].filter(({ id }) => !out.has(id))
}

/** The devices whose word on the roster counts, and which everyone writes to. A program must never be without one. */
export const supervisorsOf = (members: readonly Member[]): readonly Standing[] =>
  standingDevices(members).filter(({ member }) => member.role === "supervisor")

export const supervises = (members: readonly Member[], id: DeviceId): boolean =>
  supervisorsOf(members).some(one => one.id === id)

/** Whom an export is written to, by the device `own`: never to itself. A device that asks writes by its invitation. */
export const recipientsFor = (audience: Audience, members: readonly Member[], own: DeviceId): readonly Standing[] => {
  const devices = standingDevices(members)
  const me = devices.find(({ id }) => id === own)?.member.id
  return devices.filter(({ id, member }) => {
    if (id === own) return false
    if (audience === "self") return member.id === me
    if (audience === "program") return member.id === me || member.role === "supervisor"
    return audience === `member:${member.id}`
  })
}
