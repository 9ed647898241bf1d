import { type Bytes, joinBytes, u32, utf8 } from "../base/bytes.ts"
import type { SealedAbout } from "./sealer.ts"

/** `FORMAT.md` 1: what sealed bytes are bound to. */

/** Length, then the bytes themselves. */
export const lp = (field: string | Uint8Array): Bytes => {
  const bytes = typeof field === "string" ? utf8(field) : field
  return joinBytes([u32(bytes.length), bytes])
}

const encoder = new TextEncoder()
const prefix = lp("handrail/sealed/1")

/** Written straight into one buffer: it is made for every value sealed or opened, a thousand times for a list. */
export const sealedAssociatedData = ({ kind, id, part, version, stamp }: SealedAbout): Bytes => {
  // UTF-8 takes at most three bytes for each unit of a JavaScript string.
  const bytes = new Uint8Array(prefix.length + 20 + 3 * (kind.length + id.length + part.length + stamp.length))
  const view = new DataView(bytes.buffer)
  bytes.set(prefix)
  let at = prefix.length
  const put = (field: string) => {
    let written = 0
    for (; written < field.length; written++) {
      const unit = field.charCodeAt(written)
      if (unit > 0x7f) break
      bytes[at + 4 + written] = unit
    }
    if (written < field.length) written = encoder.encodeInto(field, bytes.subarray(at + 4)).written
    view.setUint32(at, written)
    at += 4 + written
  }
  put(kind)
  put(id)
  put(part)
  view.setUint32(at, version)
  at += 4
  put(stamp)
  return bytes.subarray(0, at)
}

/** Whose keyring a wrapped key is in. */
export type KeyringNames = { readonly vaultId: string; readonly deviceId: string }

export type Argon2Cost = { readonly memoryKiB: number; readonly passes: number; readonly lanes: number }

const wrapOf = (names: KeyringNames) => [lp("handrail/wrap/1"), lp(names.vaultId), lp(names.deviceId)]

/**
 * What the data key under a passphrase is bound to: its keyring, and each parameter of its derivation (`FORMAT.md`).
 */
export const passphraseWrapAssociatedData = (
  names: KeyringNames,
  parameters: Argon2Cost & { readonly salt: Uint8Array },
): Bytes =>
  joinBytes([
    ...wrapOf(names),
    lp("passphrase"),
    lp("argon2id"),
    u32(parameters.memoryKiB),
    u32(parameters.passes),
    u32(parameters.lanes),
    lp(parameters.salt),
  ])

/** As `passphraseWrapAssociatedData`, for the data key under a recovery code. */
export const recoveryWrapAssociatedData = (names: KeyringNames, salt: Uint8Array): Bytes =>
  joinBytes([...wrapOf(names), lp("recovery"), lp("hkdf-sha256"), lp(salt)])

/** As `passphraseWrapAssociatedData`, for the data key under a passkey's secret. */
export const passkeyWrapAssociatedData = (
  names: KeyringNames,
  {
    credentialId,
    prfInput,
    salt,
  }: { readonly credentialId: string; readonly prfInput: string; readonly salt: Uint8Array },
): Bytes => joinBytes([...wrapOf(names), lp("passkey"), lp("hkdf-sha256"), lp(credentialId), lp(prfInput), lp(salt)])

/** As `passphraseWrapAssociatedData`, for the data key under a resting key. */
export const restWrapAssociatedData = (names: KeyringNames, salt: Uint8Array): Bytes =>
  joinBytes([...wrapOf(names), lp("rested"), lp("hkdf-sha256"), lp(salt)])
