import * as v from "valibot"
import type { DeviceId, InvitationId, MemberId, MembershipId, ProgramId } from "../base/id.ts"
import { deviceCode, nameKey, programCode, recipient, signKey } from "./exchange-shape.ts"
import { policySchema } from "./policy.ts"
import { roles } from "./profile.ts"
import { day, idOf, instant, words } from "./shape.ts"

/** A device of a supervisor, as an invitation names it: enough to write to it and to know its hand. */
export const inviterSchema = v.object({ device: idOf<DeviceId>(), recipient, signKey })

/**
 * What this vault is in a program, with the keys of this device: one a vault, in no export. Sealed like every record; a
 * backup has it, so a vault put back is the same device in another life.
 */
export const membershipSchema = v.object({
  id: idOf<MembershipId>(),
  program: v.object({ id: idOf<ProgramId>(), code: programCode, name: words }),
  names: nameKey,
  memberId: idOf<MemberId>(),
  /** As it was asked for; from its admission on, the roster says. */
  role: v.picklist(roles),
  deviceId: idOf<DeviceId>(),
  code: deviceCode,
  label: words,
  signKey,
  /** Ed25519, PKCS #8, as base64url. */
  signSecret: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{64}$/)),
  recipient,
  /** As age writes it. */
  identity: v.pipe(v.string(), v.startsWith("AGE-SECRET-KEY-1"), v.maxLength(80)),
  /** Null for who started the program. */
  invitation: v.nullable(
    v.object({
      id: idOf<InvitationId>(),
      /** Whose invitation it was: the six words are of their device and this one. */
      from: v.object({ name: words, ...inviterSchema.entries }),
      /** To whom the first exports are written, until a roster comes. */
      supervisors: v.array(inviterSchema),
      /** Where they may lie, until then. */
      targets: v.array(v.object({ url: v.string(), label: words })),
    }),
  ),
  joinedAt: instant,
  /** The day the roster first had this device; null: it asks. */
  admittedOn: v.nullable(day),
  /** The program's policy as this vault last took it over; null: it had none. */
  policy: v.nullable(policySchema),
})
export type Membership = v.InferOutput<typeof membershipSchema>
