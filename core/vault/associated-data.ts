import { type Bytes, joinBytes, utf8 } from "./bytes.ts"
import type { SealedAbout } from "./sealer.ts"

/** `FORMAT.md` 1: what sealed bytes are bound to. */

const u32 = (n: number): Bytes => {
  if (!Number.isInteger(n) || n < 0 || n > 0xffff_ffff) throw new RangeError("not an unsigned 32-bit number")
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, n)
  return bytes
}

/** Length, then the bytes themselves. */
export const lp = (field: string | Uint8Array): Bytes => {
  const bytes = typeof field === "string" ? utf8(field) : field
  return joinBytes([u32(bytes.length), bytes])
}

export const sealedAssociatedData = (about: SealedAbout): Bytes =>
  joinBytes([
    lp("handrail/sealed/1"),
    lp(about.kind),
    lp(about.id),
    lp(about.part),
    u32(about.version),
    lp(about.stamp),
  ])

/** Whose keyring a wrapped key is in. */
export type KeyringNames = { readonly vaultId: string; readonly deviceId: string }

export type Argon2Cost = { readonly memoryKiB: number; readonly passes: number; readonly lanes: number }

const wrapOf = (names: KeyringNames) => [lp("handrail/wrap/1"), lp(names.vaultId), lp(names.deviceId)]

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

export const recoveryWrapAssociatedData = (names: KeyringNames, salt: Uint8Array): Bytes =>
  joinBytes([...wrapOf(names), lp("recovery"), lp("hkdf-sha256"), lp(salt)])
