import { describe, expect, it } from "vitest"
import { parseKeyring } from "../../../core/vault/keyring.ts"
import { openWithRecovery } from "../../../core/vault/wrap.ts"
import { createDevice, granted } from "./device.ts"
import vectors from "./vectors.json" with { type: "json" }

type Json = { [field: string]: Json | string | number }

/** The keyring's text with one field, named by its path, put to another value. */
const altered = (text: string, path: string, value: string | number) => {
  const json: Json = JSON.parse(text)
  const names = path.split(".")
  const last = names.pop() ?? ""
  const place = names.reduce<Json>((at, name) => at[name] as Json, json)
  place[last] = value
  return JSON.stringify(json)
}

describe("a keyring", () => {
  it("from a newer Handrail is left alone, whatever else is in it", () => {
    const newer = { format: "handrail/keyring", version: 3, wraps: { stars: [] } }
    expect(parseKeyring(JSON.stringify(newer))).toEqual({
      ok: false,
      error: { type: "FromNewerVersion", found: 3, known: 2 },
    })
  })

  it.each([
    "",
    "{",
    "null",
    "[]",
    '"keyring"',
    "{}",
    '{"format":"other","version":1}',
    '{"format":"handrail/keyring","version":0}',
  ])("that is none is refused: %s", text => {
    expect(parseKeyring(text)).toMatchObject({ ok: false, error: { type: "Malformed" } })
  })

  it.each([
    ["wraps.passphrase.memoryKiB", 64],
    ["wraps.passphrase.memoryKiB", 2_000_000],
    ["wraps.passphrase.passes", 0],
    ["wraps.passphrase.passes", 21],
    ["wraps.passphrase.passes", 1.5],
    ["wraps.passphrase.lanes", 64],
    ["wraps.passphrase.kdf", "pbkdf2"],
    ["wraps.passphrase.salt", "00"],
    ["wraps.recovery.nonce", "xyz"],
    ["wraps.recovery.wrapped", ""],
    ["wraps.passkey", "later"],
    ["vaultId", "../.."],
  ])("that would exhaust, weaken or confuse is refused before any work: %s = %s", (path, value) => {
    const refused = parseKeyring(altered(vectors.keyring.text, path, value))
    expect(refused).toMatchObject({ ok: false, error: { type: "Malformed" } })
  })

  it("whose idle time makes no sense locks after five minutes", () => {
    for (const value of [0, -1, 1e12, "never"]) {
      expect(granted(parseKeyring(altered(vectors.keyring.text, "lockAfterMs", value))).lockAfterMs).toBe(300_000)
    }
  })
})

describe("an altered keyring", () => {
  const other = "0198c1f0-0000-7000-8000-0000000000cc"
  const flipped = (hex: string) => `${hex.startsWith("f") ? "0" : "f"}${hex.slice(1)}`

  it.each([
    ["vaultId", () => other],
    ["deviceId", () => other],
    ["wraps.passphrase.memoryKiB", () => 32_768],
    ["wraps.passphrase.passes", () => 1],
    ["wraps.passphrase.lanes", () => 2],
    ["wraps.passphrase.salt", flipped],
    ["wraps.passphrase.nonce", flipped],
    ["wraps.passphrase.wrapped", flipped],
  ])("does not open with the right passphrase: %s", async (path, change) => {
    const device = createDevice()
    const passphrase = "slow river stones"
    granted(await (await device.openPage()).api.create({ passphrase }))
    const before = device.disk.keyring ?? ""
    const value = path.split(".").reduce<unknown>((at, name) => (at as Json)[name], JSON.parse(before))
    device.disk.keyring = altered(before, path, change(String(value)))

    const page = await device.openPage()
    expect(await page.api.unlock({ passphrase })).toEqual({ ok: false, error: { type: "WrongPassphrase" } })
    expect(page.unlocked.sealer()).toBeNull()
  })

  it.each([
    ["vaultId", other],
    ["deviceId", other],
    ["wraps.recovery.salt", "0".repeat(32)],
    ["wraps.recovery.nonce", "0".repeat(24)],
    ["wraps.recovery.wrapped", "0".repeat(96)],
  ])("does not open with the right recovery code: %s", async (path, value) => {
    const keyring = granted(parseKeyring(altered(vectors.keyring.text, path, value)))
    const opened = await openWithRecovery(keyring, vectors.keyring.recoveryCode)
    expect(opened).toEqual({ ok: false, error: { type: "WrongRecoveryCode" } })
  })
})
