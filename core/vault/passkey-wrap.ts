import { type Bytes, unshared, utf8 } from "../base/bytes.ts"
import type { Day } from "../base/clock.ts"
import type { WrongPasskey } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Passkey, PasskeyHint } from "./api.ts"
import { type KeyringNames, passkeyWrapAssociatedData } from "./associated-data.ts"
import type { Keyring, PasskeyWrap } from "./keyring.ts"
import type { Random } from "./random.ts"
import type { SealedAbout, Sealer } from "./sealer.ts"
import { separatedKey, unwrap, wrap } from "./wrapping-key.ts"

/** `FORMAT.md` 3: the data key under a passkey's secret, and the name a person gave the passkey. */

export const passkeySecretLength = 32
const info = "handrail/wrap/passkey/1"

/** Overwrites `secret`. `dataKey` stays the caller's to overwrite. */
export const wrapWithPasskey = async (
  random: Random,
  names: KeyringNames,
  dataKey: Bytes,
  secret: Bytes,
  hint: PasskeyHint,
): Promise<Omit<PasskeyWrap, "name" | "addedOn">> => {
  const salt = random(16)
  const nonce = random(12)
  const { credentialId, prfInput } = hint
  const additionalData = passkeyWrapAssociatedData(names, { credentialId, prfInput, salt })
  const wrapped = await wrap(await separatedKey(secret, salt, info), nonce, additionalData, dataKey)
  return { kdf: "hkdf-sha256", credentialId, prfInput, salt, nonce, wrapped }
}

/** The data key, of the caller to overwrite. Overwrites `secret`. */
export const openWithPasskey = async (
  keyring: Keyring,
  credentialId: string,
  secret: Bytes,
): Promise<Result<Bytes, WrongPasskey>> => {
  const found = keyring.wraps.passkeys.find(one => one.credentialId === credentialId)
  if (!found || secret.length !== passkeySecretLength) {
    secret.fill(0)
    return fail({ type: "WrongPasskey" })
  }
  const wrappingKey = await separatedKey(secret, found.salt, info)
  const dataKey = await unwrap(wrappingKey, found.nonce, passkeyWrapAssociatedData(keyring, found), found.wrapped)
  return dataKey ? ok(dataKey) : fail({ type: "WrongPasskey" })
}

const longestName = 80

const aboutName = ({ credentialId, addedOn }: Pick<PasskeyWrap, "credentialId" | "addedOn">): SealedAbout => ({
  kind: "passkey",
  id: credentialId,
  part: "head",
  version: 1,
  stamp: addedOn,
})

/** Cut where it is longer than a name. */
export const sealName = async (sealer: Sealer, credentialId: string, addedOn: Day, name: string): Promise<Bytes> => {
  const kept = [...name.trim()].slice(0, longestName).join("")
  return unshared(await sealer.seal(utf8(kept), aboutName({ credentialId, addedOn })))
}

/** A name that does not open is told as none: the passkey must stay visible to be removed. */
export const openName = async (sealer: Sealer, wrap: PasskeyWrap): Promise<Passkey> => {
  const opened = await sealer.open(wrap.name, aboutName(wrap))
  const name = opened.ok ? new TextDecoder().decode(opened.value) : ""
  return { credentialId: wrap.credentialId, addedOn: wrap.addedOn, name }
}
