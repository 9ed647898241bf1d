import * as v from "valibot"
import { bytesToHex } from "../base/bytes.ts"
import type { Day, Instant } from "../base/clock.ts"
import { type DeviceId, type MemberId, type MembershipId, newId, type ProgramId } from "../base/id.ts"
import { filledWords } from "../domain/admit.ts"
import { programCode } from "../domain/exchange-shape.ts"
import type { InvitationText } from "../domain/invitation.ts"
import type { Membership } from "../domain/membership.ts"
import type { Member, Roster } from "../domain/roster.ts"
import { words } from "../domain/shape.ts"
import { newDeviceCode } from "./device-code.ts"
import { newMember } from "./member-record.ts"
import type { DeviceKeyTexts } from "./team-deps.ts"

export const startSchema = v.object({
  code: v.pipe(v.string(), v.trim(), v.toLowerCase(), programCode),
  name: filledWords,
  label: words,
})
export const joinSchema = v.object({ label: words })

type Place = { readonly keys: DeviceKeyTexts; readonly label: string; readonly at: Instant }

const newPlace = ({ keys, label, at }: Place) => ({
  ...keys,
  id: newId<MembershipId>(),
  deviceId: newId<DeviceId>(),
  code: newDeviceCode(),
  label,
  joinedAt: at,
})

/** Of whoever starts a program: its first supervisor, with the first device. */
export const foundingMembership = (
  { code, name }: { readonly code: string; readonly name: string },
  { on, ...place }: Place & { readonly on: Day },
): Membership => ({
  ...newPlace(place),
  program: { id: newId<ProgramId>(), code, name },
  names: bytesToHex(crypto.getRandomValues(new Uint8Array(16))),
  memberId: newId<MemberId>(),
  role: "supervisor",
  invitation: null,
  admittedOn: on,
  policy: null,
})

/** Of a device that asks to be admitted. */
export const askingMembership = (
  { id, program, names, role, from, supervisors, targets, policy }: InvitationText,
  place: Place,
): Membership => ({
  ...newPlace(place),
  program,
  names,
  memberId: newId<MemberId>(),
  role,
  invitation: {
    id,
    from: { name: from.name, device: from.device, recipient: from.recipient, signKey: from.signKey },
    supervisors,
    targets: targets.map(({ url, label }) => ({ url, label })),
  },
  admittedOn: null,
  policy,
})

export const foundedRoster = ({ program, names }: Membership, on: Day): Roster => ({
  ...program,
  startedOn: on,
  names,
  recovery: null,
  targets: {},
  policy: null,
})

/** The first member, admitted by nobody but their own device. */
export const foundingMember = (membership: Membership, name: string, on: Day): Member => {
  const { memberId, deviceId, code, label, signKey, recipient } = membership
  const device = { code, label, signKey, recipient, admittedOn: on, admittedBy: deviceId }
  return { ...newMember({ id: memberId, name, role: "supervisor", on }), devices: { [deviceId]: device } }
}
