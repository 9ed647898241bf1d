import { generateX25519Identity, identityToRecipient } from "age-encryption"
import { fromBase64url, toBase64url } from "../../base/base64url.ts"
import { type Bytes, joinBytes } from "../../base/bytes.ts"
import type { Membership } from "../../domain/membership.ts"
import { scalarOfIdentity } from "./identity-text.ts"

/** `../PROTOCOL.md`, *Keys*: what a device signs with, and what it is written to by. */

/** As they are kept, sealed, in the membership. */
export type DeviceKeyTexts = Pick<Membership, "signKey" | "signSecret" | "recipient" | "identity">

export type Sign = (bytes: Bytes) => Promise<Bytes>

/** In use: keys that the browser does not give out again. */
export type DeviceKeys = {
  readonly sign: Sign
  /** X25519, for age. */
  readonly identity: CryptoKey
}

const ed25519 = "Ed25519"

const keyText = /^[A-Za-z0-9_-]{43}$/

/** `PrivateKeyInfo` of RFC 8410, around the 32 bytes of an X25519 key. */
const beforeScalar = Uint8Array.of(48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 110, 4, 34, 4, 32)

/** Fresh keys of a device that joins or starts a program. */
export const makeDeviceKeys = async (): Promise<DeviceKeyTexts> => {
  const pair = (await crypto.subtle.generateKey(ed25519, true, ["sign", "verify"])) as CryptoKeyPair
  const secret = new Uint8Array(await crypto.subtle.exportKey("pkcs8", pair.privateKey))
  const identity = await generateX25519Identity()
  try {
    return {
      signKey: toBase64url(new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey))),
      signSecret: toBase64url(secret),
      recipient: await identityToRecipient(identity),
      identity,
    }
  } finally {
    secret.fill(0)
  }
}

/** Throws for texts that are no keys, or do not belong together: they were sealed as `makeDeviceKeys` made them. */
export const useDeviceKeys = async ({
  signSecret,
  identity,
  recipient,
}: Omit<DeviceKeyTexts, "signKey">): Promise<DeviceKeys> => {
  const secret = fromBase64url(signSecret)
  const scalar = scalarOfIdentity(identity)
  const wrapped = joinBytes([beforeScalar, scalar])
  try {
    const signing = await crypto.subtle.importKey("pkcs8", secret, ed25519, false, ["sign"])
    const opening = await crypto.subtle.importKey("pkcs8", wrapped, { name: "X25519" }, false, ["deriveBits"])
    if ((await identityToRecipient(opening)) !== recipient) throw new RangeError("an identity of another recipient")
    return {
      sign: async bytes => new Uint8Array(await crypto.subtle.sign(ed25519, signing, bytes)),
      identity: opening,
    }
  } finally {
    for (const bytes of [secret, scalar, wrapped]) bytes.fill(0)
  }
}

/** False for whatever is no key, or no signature, too. */
export const checkSignature = async (signKey: string, bytes: Bytes, signature: Bytes): Promise<boolean> => {
  if (!keyText.test(signKey) || signature.length !== 64) return false
  try {
    const key = await crypto.subtle.importKey("raw", fromBase64url(signKey), ed25519, false, ["verify"])
    return await crypto.subtle.verify(ed25519, key, signature, bytes)
  } catch (error) {
    // 32 bytes that are no point of the curve.
    if (error instanceof DOMException) return false
    throw error
  }
}
