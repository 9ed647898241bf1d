import { argon2id } from "hash-wasm"
import { describe, expect, it } from "vitest"
import { type Bytes, bytesToHex, hexToBytes } from "../../../core/base/bytes.ts"
import { ok } from "../../../core/base/result.ts"
import {
  passkeyWrapAssociatedData,
  restWrapAssociatedData,
  sealedAssociatedData,
} from "../../../core/vault/associated-data.ts"
import type { DeriveKey } from "../../../core/vault/derive-key.ts"
import { keyringToText, parseKeyring } from "../../../core/vault/keyring.ts"
import { openName, openWithPasskey, sealName, wrapWithPasskey } from "../../../core/vault/passkey-wrap.ts"
import type { Random } from "../../../core/vault/random.ts"
import { parseCode, secretToCode } from "../../../core/vault/recovery-code.ts"
import { openRested, parseRest, restToText, signRest, wrapToRest } from "../../../core/vault/rest-row.ts"
import { createSealer } from "../../../core/vault/seal.ts"
import type { SealedAbout } from "../../../core/vault/sealer.ts"
import { openWithPassphrase, openWithRecovery, wrapWithPassphrase, wrapWithRecovery } from "../../../core/vault/wrap.ts"
import { separatedKey } from "../../../core/vault/wrapping-key.ts"
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
const keyringVersion2 = granted(parseKeyring(vectors.keyringVersion2.text))
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
    expect(keyringToText(keyringVersion2)).toBe(vectors.keyringVersion2.text)
  })

  it("a keyring of version 1 reads and writes as version 2 without passkeys, its wraps untouched", () => {
    const { version: _, wraps, ...kept } = JSON.parse(vectors.keyring.text)
    const written = { ...kept, version: 2, shortestPassphrase: 8, wraps: { ...wraps, passkeys: [] } }
    expect(JSON.parse(keyringToText(keyring))).toEqual(written)
  })

  it("a passkey's wrap, both ways", async () => {
    const [wrap] = keyringVersion2.wraps.passkeys
    if (!wrap) throw new Error("the vector has a passkey")
    const { associatedData, passkeyKey, passkeySecret } = vectors.keyringVersion2
    expect(bytesToHex(passkeyWrapAssociatedData(keyringVersion2, wrap))).toBe(associatedData)
    const key = await separatedKey(hexToBytes(passkeySecret), wrap.salt, "handrail/wrap/passkey/1")
    expect(bytesToHex(key)).toBe(passkeyKey)
    const opened = await openWithPasskey(keyringVersion2, wrap.credentialId, hexToBytes(passkeySecret))
    expect(bytesToHex(granted(opened))).toBe(vectors.dataKey)
    const fixed = random(bytesToHex(wrap.salt), bytesToHex(wrap.nonce))
    const made = await wrapWithPasskey(fixed, keyringVersion2, dataKey(), hexToBytes(passkeySecret), wrap)
    const { name: _, addedOn: __, ...asVector } = wrap
    expect(made).toEqual(asVector)
  })

  it("a passkey's name, both ways", async () => {
    const [wrap] = keyringVersion2.wraps.passkeys
    if (!wrap) throw new Error("the vector has a passkey")
    const { name, nameNonce } = vectors.keyringVersion2
    const sealer = await createSealer(dataKey(), random(nameNonce))
    expect(await sealName(sealer, wrap.credentialId, wrap.addedOn, name)).toEqual(wrap.name)
    expect(await openName(sealer, wrap)).toEqual({ credentialId: wrap.credentialId, addedOn: wrap.addedOn, name })
    expect((await openName(sealer, { ...wrap, addedOn: "2026-03-10" })).name).toBe("")
  })

  it("a key at rest, both ways", async () => {
    const { text, key, wrappingKey, associatedData, signed } = vectors.rest
    const row = parseRest(text)
    if (!row) throw new Error("the vector is a row")
    expect(restToText(row)).toBe(text)
    expect(bytesToHex(restWrapAssociatedData(keyringVersion2, row.salt))).toBe(associatedData)
    expect(bytesToHex(await separatedKey(hexToBytes(key), row.salt, "handrail/wrap/rested/1"))).toBe(wrappingKey)
    const opened = await openRested(keyringVersion2, row, hexToBytes(key))
    expect(opened && bytesToHex(opened)).toBe(vectors.dataKey)
    const sealer = await createSealer(dataKey())
    expect(bytesToHex(sealer.digest("rest", hexToBytes(signed)))).toBe(bytesToHex(row.mac))
    const fixed = random(bytesToHex(row.salt), bytesToHex(row.nonce))
    const wrap = await wrapToRest(fixed, keyringVersion2, dataKey(), hexToBytes(key))
    const { at, lockAfterMs } = row
    expect(restToText(signRest(sealer, { ...wrap, at, lockAfterMs }))).toBe(text)
  })

  it("the passphrase's wrap, at its full cost, both ways", async () => {
    const { salt, nonce, wrapped } = keyring.wraps.passphrase
    const opened = await openWithPassphrase(deriveKey, keyring, vectors.keyring.passphrase, {})
    expect(bytesToHex(granted(opened))).toBe(vectors.dataKey)
    const deps = { deriveKey, random: random(bytesToHex(salt), bytesToHex(nonce)) }
    const made = await wrapWithPassphrase(deps, keyring, dataKey(), vectors.keyring.passphrase, {})
    expect(bytesToHex(granted(made).wrapped)).toBe(bytesToHex(wrapped))
  }, 30_000)

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
  }, 30_000)
})
