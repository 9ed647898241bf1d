import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption"
import * as v from "valibot"
import { fromBase64url, toBase64url } from "../../base/base64url.ts"
import { type Bytes, utf8 } from "../../base/bytes.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import { typedIdentity } from "./identity-text.ts"

/** `../PROTOCOL.md`, *Recovery recipient*: a vault's data key, written to an identity that lies on paper in a safe. */

export type KeptKey = { readonly vaultId: string; readonly dataKey: Bytes }

/** Not an identity, or not the one that the key was written to. */
export type WrongRecoveryIdentity = { readonly type: "WrongRecoveryIdentity" }

const keptSchema = v.object({
  format: v.literal("handrail/break-glass"),
  version: v.literal(1),
  vault: v.string(),
  key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
})

/** To be printed once and kept nowhere; only the recipient stays. */
export const makeRecoveryIdentity = async (): Promise<{ readonly identity: string; readonly recipient: string }> => {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** Armored. The data key stays the caller's, to be overwritten. */
export const writeBreakGlass = async (recipient: string, { vaultId, dataKey }: KeptKey): Promise<string> => {
  const kept = { format: "handrail/break-glass", version: 1, vault: vaultId, key: toBase64url(dataKey) }
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return armor.encode(await encrypter.encrypt(utf8(JSON.stringify(kept))))
}

const openedText = async (armored: string, identity: string): Promise<string | null> => {
  try {
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    return await decrypter.decrypt(armor.decode(armored), "text")
  } catch {
    // All that age says of a mistyped identity, of another one, and of text that was changed.
    return null
  }
}

/** With an identity as it was typed from paper. The data key is the caller's, to be used and overwritten. */
export const openBreakGlass = async (
  armored: string,
  typed: string,
): Promise<Result<KeptKey, WrongRecoveryIdentity>> => {
  const identity = typedIdentity(typed)
  const text = identity === null ? null : await openedText(armored, identity)
  const kept = text === null ? null : v.safeParse(v.pipe(v.string(), v.parseJson(), keptSchema), text)
  if (!kept?.success) return fail({ type: "WrongRecoveryIdentity" })
  return ok({ vaultId: kept.output.vault, dataKey: fromBase64url(kept.output.key) })
}
