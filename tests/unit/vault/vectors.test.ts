import { argon2id } from "hash-wasm"
import { describe, expect, it } from "vitest"
import { ok } from "../../../core/base/result.ts"
import { sealedAssociatedData } from "../../../core/vault/associated-data.ts"
import { type Bytes, bytesToHex, hexToBytes, type Random } from "../../../core/vault/bytes.ts"
import type { DeriveKey } from "../../../core/vault/derive-key.ts"
import { keyringToText, parseKeyring } from "../../../core/vault/keyring.ts"
import { parseCode, secretToCode } from "../../../core/vault/recovery-code.ts"
import { createSealer } from "../../../core/vault/seal.ts"
import type { SealedAbout } from "../../../core/vault/sealer.ts"
import { openWithPassphrase, openWithRecovery, wrapWithPassphrase, wrapWithRecovery } from "../../../core/vault/wrap.ts"
import { granted } from "./device.ts"
import vectors from "./vectors.json" with { type: "json" }

/** `vectors.json` was made with Node's OpenSSL, @noble/hashes and plain big numbers: nothing of it by the code tested here. */

/** Hands out these bytes, in this order. */
const random = (...parts: readonly string[]): Random => {
  const left = parts.map(hexToBytes)
  return length => {
    const next = left.shift()
    if (next?.length !== length) throw new Error("not the random bytes the format asks for")
    return next
  }
}

const deriveKey: DeriveKey = async ({ secret, salt, memoryKiB, passes, lanes }) => {
  const cost = { memorySize: memoryKiB, iterations: passes, parallelism: lanes, hashLength: 32 } as const
  return ok(new Uint8Array(await argon2id({ password: secret, salt, ...cost, outputType: "binary" })))
}

const aboutOf = (about: (typeof vectors.sealed)[number]["about"]): SealedAbout => ({
  ...about,
  part: about.part === "head" ? "head" : "body",
})

const keyring = granted(parseKeyring(vectors.keyring.text))
const dataKey = (): Bytes => hexToBytes(vectors.dataKey)

describe("the bytes are those that FORMAT.md lays down", () => {
  it.each(vectors.sealed)(
    "sealed: $about.kind $about.part",
    async ({ about, nonce, plain, associatedData, sealed }) => {
      expect(bytesToHex(sealedAssociatedData(aboutOf(about)))).toBe(associatedData)
      const sealer = await createSealer(dataKey(), random(nonce))
      expect(bytesToHex(await sealer.seal(hexToBytes(plain), aboutOf(about)))).toBe(sealed)
      expect(bytesToHex(granted(await sealer.open(hexToBytes(sealed), aboutOf(about))))).toBe(plain)
    },
  )

  it.each(vectors.digest)("digest: $label", async ({ label, bytes, digest }) => {
    const sealer = await createSealer(dataKey())
    expect(bytesToHex(sealer.digest(label, hexToBytes(bytes)))).toBe(digest)
  })

  it.each(vectors.recovery)("recovery code: $code", ({ secret, code }) => {
    expect(secretToCode(hexToBytes(secret))).toBe(code)
    expect(bytesToHex(granted(parseCode(code)))).toBe(secret)
  })

  it("a keyring reads and writes as the same text", () => {
    expect(keyringToText(keyring)).toBe(vectors.keyring.text)
  })

  it("the passphrase's wrap, at its full cost, both ways", async () => {
    const { salt, nonce, wrapped } = keyring.wraps.passphrase
    const opened = await openWithPassphrase(deriveKey, keyring, vectors.keyring.passphrase, {})
    expect(bytesToHex(granted(opened))).toBe(vectors.dataKey)
    const deps = { deriveKey, random: random(bytesToHex(salt), bytesToHex(nonce)) }
    const made = await wrapWithPassphrase(deps, keyring, dataKey(), vectors.keyring.passphrase, {})
    expect(bytesToHex(granted(made).wrapped)).toBe(bytesToHex(wrapped))
  })

  it("the recovery code's wrap, both ways", async () => {
    const { salt, nonce, wrapped } = keyring.wraps.recovery
    const opened = await openWithRecovery(keyring, vectors.keyring.recoveryCode)
    expect(bytesToHex(granted(opened))).toBe(vectors.dataKey)
    const secret = granted(parseCode(vectors.keyring.recoveryCode))
    const made = await wrapWithRecovery(random(bytesToHex(salt), bytesToHex(nonce)), keyring, dataKey(), secret)
    expect(bytesToHex(made.wrapped)).toBe(bytesToHex(wrapped))
  })

  it("a passphrase opens from a keyboard that composes its letters differently", async () => {
    const decomposed = vectors.keyring.passphrase.normalize("NFKD")
    expect(decomposed).not.toBe(vectors.keyring.passphrase)
    expect((await openWithPassphrase(deriveKey, keyring, decomposed, {})).ok).toBe(true)
  })
})
