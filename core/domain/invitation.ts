import * as v from "valibot"
import type { Day } from "../base/clock.ts"
import type { DeviceId, InvitationId, MemberId, ProgramId } from "../base/id.ts"
import { deviceCode, nameKey, programCode, recipient, signKey } from "./exchange-shape.ts"
import { inviterSchema, type Membership } from "./membership.ts"
import { policySchema } from "./policy.ts"
import { roles } from "./profile.ts"
import { day, idOf, instant, words } from "./shape.ts"

/** What an invitation says: `exchange/PROTOCOL.md`. Nothing in it opens anything. */
export const invitationTextSchema = v.object({
  format: v.literal("handrail/invitation"),
  version: v.literal(1),
  id: idOf<InvitationId>(),
  program: v.object({ id: idOf<ProgramId>(), code: programCode, name: words }),
  role: v.picklist(roles),
  single: v.boolean(),
  until: day,
  names: nameKey,
  from: v.object({
    member: idOf<MemberId>(),
    name: words,
    device: idOf<DeviceId>(),
    code: deviceCode,
    signKey,
    recipient,
  }),
  supervisors: v.pipe(v.array(inviterSchema), v.minLength(1), v.maxLength(64)),
  targets: v.pipe(
    v.array(v.object({ kind: v.literal("webdav"), url: v.pipe(v.string(), v.maxLength(2000)), label: words })),
    v.maxLength(8),
  ),
  recovery: v.nullable(recipient),
  policy: v.nullable(policySchema),
})
export type InvitationText = v.InferOutput<typeof invitationTextSchema>

/** An invitation as a supervisor keeps it: to whom it may be given, and who came with it. */
export const invitationSchema = v.object({
  id: idOf<InvitationId>(),
  role: v.picklist(roles),
  single: v.boolean(),
  /** The device that signs it: the six words are of its keys, so it alone can give it again. */
  by: idOf<DeviceId>(),
  madeAt: instant,
  until: day,
  /** For whom, in the supervisor's words. */
  words,
  /** By id of the device that asked with it: what was decided. */
  used: v.record(v.string(), v.object({ at: instant, decided: v.picklist(["admitted", "refused"]) })),
  withdrawn: v.boolean(),
})
export type Invitation = v.InferOutput<typeof invitationSchema>

/** A device that asks to be admitted: in its export, and kept by whoever read it. */
export const askSchema = v.object({
  invitation: idOf<InvitationId>(),
  member: idOf<MemberId>(),
  name: words,
  role: v.picklist(roles),
  device: idOf<DeviceId>(),
  code: deviceCode,
  label: words,
  signKey,
  recipient,
})
export type Ask = v.InferOutput<typeof askSchema>

type AskedBy = Pick<
  Membership,
  "invitation" | "memberId" | "role" | "deviceId" | "code" | "label" | "signKey" | "recipient"
>

/** What a device that is not on the roster says of itself in its exports; null where it joined nothing. */
export const askOf = ({ invitation, memberId, deviceId, ...said }: AskedBy, name: string): Ask | null => {
  if (invitation === null) return null
  const { role, code, label, signKey, recipient } = said
  return { invitation: invitation.id, member: memberId, name, role, device: deviceId, code, label, signKey, recipient }
}

/** An ask as a supervisor's device keeps it, under the id of the device that asks. */
export const askedSchema = v.object({
  id: idOf<DeviceId>(),
  ask: askSchema,
  /** When it was first read here. */
  at: instant,
  /** Null: nobody has yet. */
  decided: v.nullable(v.picklist(["admitted", "refused"])),
})
export type Asked = v.InferOutput<typeof askedSchema>

export type InvitationState = "open" | "used" | "over" | "withdrawn"

/** How an invitation stands on a day. For a team it is never used up. */
export const invitationState = ({ single, until, used, withdrawn }: Invitation, on: Day): InvitationState => {
  if (withdrawn) return "withdrawn"
  if (until < on) return "over"
  const admitted = Object.values(used).some(({ decided }) => decided === "admitted")
  return single && admitted ? "used" : "open"
}
