import { hmac } from "@noble/hashes/hmac.js"
import { sha256 } from "@noble/hashes/sha2.js"
import { type Bytes, joinBytes, unshared, utf8 } from "../base/bytes.ts"
import { fail, ok } from "../base/result.ts"
import { lp, sealedAssociatedData } from "./associated-data.ts"
import { holdDataKey } from "./held-data-key.ts"
import { type Random, systemRandom } from "./random.ts"
import type { SealedAbout, Sealer } from "./sealer.ts"

/** `FORMAT.md` 2: sealed values and digests. */

const formatByte = 0x01
const nonceLength = 12
const tagLength = 16
const noSalt = new Uint8Array(0)

/** A sealer that can be made useless. */
export type ForgetfulSealer = Sealer & {
  /** Overwrites what can be overwritten; every later use throws, so that nothing under way is finished after a lock. */
  readonly forget: () => void
  /** Hands the data key over and overwrites it when `use` is done with it. */
  readonly usingDataKey: <T>(use: (dataKey: Bytes) => Promise<T>) => Promise<T>
}

const tampered = ({ id }: SealedAbout) => fail({ type: "Tampered" as const, ids: [id] })

/** Derives the keys of a vault. Keeps no reference to `dataKey`, which the caller overwrites, but an encrypted copy. */
export const createSealer = async (dataKey: Bytes, random: Random = systemRandom): Promise<ForgetfulSealer> => {
  const from = await crypto.subtle.importKey("raw", dataKey, "HKDF", false, ["deriveKey", "deriveBits"])
  const hkdf = (info: string) => ({ name: "HKDF", hash: "SHA-256", salt: noSalt, info: utf8(info) })
  const aes = { name: "AES-GCM", length: 256 }
  const recordKey = await crypto.subtle.deriveKey(hkdf("handrail/record/1"), from, aes, false, ["encrypt", "decrypt"])
  const digestKey = new Uint8Array(await crypto.subtle.deriveBits(hkdf("handrail/digest/1"), from, 256))
  const keyed = hmac.create(sha256, digestKey)
  // Digests are taken by the thousand when records come: one state and one length before each label serve for all.
  const taking = keyed.clone()
  const labels = new Map<string, Bytes>()
  const labelled = (label: string): Bytes => {
    const known = labels.get(label) ?? lp(label)
    labels.set(label, known)
    return known
  }
  const whole = await holdDataKey(dataKey)
  let key: CryptoKey | null = recordKey

  const held = () => {
    if (!key) throw new Error("The vault was locked while this was under way.")
    return key
  }

  return {
    seal: async (plain, about) => {
      const nonce = random(nonceLength)
      const algorithm = { name: "AES-GCM", iv: nonce, additionalData: sealedAssociatedData(about) }
      const ciphertext = await crypto.subtle.encrypt(algorithm, held(), unshared(plain))
      return joinBytes([Uint8Array.of(formatByte), nonce, new Uint8Array(ciphertext)])
    },

    open: async (sealed, about) => {
      const using = held()
      if (sealed.length < 1 + nonceLength + tagLength || sealed[0] !== formatByte) return tampered(about)
      const bytes = unshared(sealed)
      const iv = bytes.subarray(1, 1 + nonceLength)
      const algorithm = { name: "AES-GCM", iv, additionalData: sealedAssociatedData(about) }
      try {
        return ok(new Uint8Array(await crypto.subtle.decrypt(algorithm, using, bytes.subarray(1 + nonceLength))))
      } catch (error) {
        // OperationError is all that WebCrypto says of a tag that does not fit; anything else is a defect of ours.
        if (error instanceof DOMException && error.name === "OperationError") return tampered(about)
        throw error
      }
    },

    digest: (label, bytes) => {
      held()
      return keyed._cloneInto(taking).update(labelled(label)).update(bytes).digest()
    },

    usingDataKey: async use => {
      const copy = await whole.open()
      try {
        return await use(copy)
      } finally {
        copy.fill(0)
      }
    },

    forget: () => {
      key = null
      whole.forget()
      digestKey.fill(0)
      keyed.destroy()
    },
  }
}
