import type { Bytes } from "../base/bytes.ts"

/** The data key of an unlocked vault, for who must wrap it once more: never in memory as it is, but while it is used. */
export type HeldDataKey = {
  /** A copy, of the caller to overwrite. Throws once it is forgotten. */
  readonly open: () => Promise<Bytes>
  readonly forget: () => void
}

/** `FORMAT.md` 6. Keeps no reference to `dataKey`. */
export const holdDataKey = async (dataKey: Bytes): Promise<HeldDataKey> => {
  let key: CryptoKey | null = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ])
  // This key encrypts once, so its nonce may be any.
  const algorithm = { name: "AES-GCM", iv: new Uint8Array(12) }
  const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, dataKey))
  const forgotten = () => new Error("The vault was locked while this was under way.")
  return {
    open: async () => {
      if (!key) throw forgotten()
      const copy = new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed))
      if (key) return copy
      copy.fill(0)
      throw forgotten()
    },
    forget: () => {
      key = null
      sealed.fill(0)
    },
  }
}
