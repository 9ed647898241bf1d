import * as v from "valibot"
import { bytesToHex, hexToBytes, utf8 } from "../../base/bytes.ts"
import type { Day } from "../../base/clock.ts"
import type { FromNewerVersion } from "../../base/failure.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import { type InvitationText, invitationTextSchema } from "../../domain/invitation.ts"
import { checkSignature, type Sign } from "./device-keys.ts"
import { foundInvitations } from "./invitation-forms.ts"

/** `../PROTOCOL.md`, *The invitation*: its JSON, a newline, and the signature over it. */

const known = 1
const label = "handrail/invitation/1\n"

export type InvitationFailure = { readonly type: "NotAnInvitation" } | { readonly type: "Forged" } | FromNewerVersion

/** What `invitation-forms.ts` makes a file and a link of. `sign`: of the device that `from` names. */
export const signInvitation = async (invitation: InvitationText, sign: Sign): Promise<string> => {
  const json = JSON.stringify(invitation)
  return `${json}\n${bytesToHex(await sign(utf8(label + json)))}`
}

const formSchema = v.object({ format: v.literal("handrail/invitation"), version: v.pipe(v.number(), v.integer()) })

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

const readSigned = async (signed: string): Promise<Result<InvitationText, InvitationFailure>> => {
  const [, json = "", signature = ""] = /^([^\n]*)\n([0-9a-f]{128})\n?$/.exec(signed) ?? []
  const form = v.safeParse(formSchema, parsed(json))
  if (!form.success) return fail({ type: "NotAnInvitation" })
  if (form.output.version > known) return fail({ type: "FromNewerVersion", found: form.output.version, known })
  const invitation = v.safeParse(invitationTextSchema, parsed(json))
  if (!invitation.success) return fail({ type: "NotAnInvitation" })
  const { signKey } = invitation.output.from
  const fits = await checkSignature(signKey, utf8(label + json), hexToBytes(signature))
  return fits ? ok(invitation.output) : fail({ type: "Forged" })
}

/**
 * Out of whatever someone pasted, opened or scanned: a link or what follows its `#`, a file's text, either of them with
 * what a message did to it. Whether its day is over is another question: `isOver`.
 */
export const readInvitation = async (pasted: string): Promise<Result<InvitationText, InvitationFailure>> => {
  let refused: InvitationFailure = { type: "NotAnInvitation" }
  for await (const signed of foundInvitations(pasted)) {
    const read = await readSigned(signed)
    if (read.ok) return read
    if (read.error.type !== "NotAnInvitation") refused = read.error
  }
  return fail(refused)
}

/** The last day of it is a day of it. */
export const isOver = ({ until }: Pick<InvitationText, "until">, today: Day): boolean => until < today
