import * as v from "valibot"
import type { ProfileId } from "../base/id.ts"
import { idOf, words } from "./shape.ts"

export const roles = ["peer-specialist", "practitioner", "supervisor"] as const
export type Role = (typeof roles)[number]

/** The member whose vault this is. */
export const profileSchema = v.object({
  id: idOf<ProfileId>(),
  name: words,
  role: v.picklist(roles),
  /** As it stands under a signature: "Certified Peer Specialist". */
  credentials: words,
  /** The agency's or house's name as it should stand on documents; may be empty. */
  agency: words,
  noteFormat: v.string(),
  /** The agency's own crisis protocol and phone tree live on the device, readable while locked: see `crisis`. */
})
export type Profile = v.InferOutput<typeof profileSchema>
