import { type Bytes, utf8 } from "../base/bytes.ts"

/** `FORMAT.md` 3: the data key under a wrapping key, and a wrapping key from a secret that needs no stretching. */

const aesKey = (bytes: Bytes, usage: "encrypt" | "decrypt") =>
  crypto.subtle.importKey("raw", bytes, "AES-GCM", false, [usage])

/** Overwrites `wrappingKey`: it is of no use afterwards. */
export const wrap = async (wrappingKey: Bytes, nonce: Bytes, additionalData: Bytes, dataKey: Bytes): Promise<Bytes> => {
  const key = await aesKey(wrappingKey, "encrypt")
  wrappingKey.fill(0)
  return new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce, additionalData }, key, dataKey))
}

/** The data key, or null when key or parameters are not those it was wrapped with. Overwrites `wrappingKey`. */
export const unwrap = async (wrappingKey: Bytes, nonce: Bytes, additionalData: Bytes, wrapped: Bytes) => {
  const key = await aesKey(wrappingKey, "decrypt")
  wrappingKey.fill(0)
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv: nonce, additionalData }, key, wrapped))
  } catch (error) {
    if (error instanceof DOMException && error.name === "OperationError") return null
    throw error
  }
}

/** For secrets as random as keys: they are separated, not stretched. Overwrites `secret`. */
export const separatedKey = async (secret: Bytes, salt: Bytes, info: string): Promise<Bytes> => {
  const from = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"])
  secret.fill(0)
  const hkdf = { name: "HKDF", hash: "SHA-256", salt, info: utf8(info) }
  return new Uint8Array(await crypto.subtle.deriveBits(hkdf, from, 256))
}
