import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { openKeyring } from "../../../core/vault/foreign-keyring.ts"
import { type Keyring, keyringToText, parseKeyring } from "../../../core/vault/keyring.ts"
import { openName } from "../../../core/vault/passkey-wrap.ts"
import { createDevice, granted } from "./device.ts"

const passphrase = "slow river stones"
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url")

type Json = { [field: string]: Json } | Json[] | string | number
type Place = { readonly holder: { [field: string]: Json }; readonly field: string }

/** Every leaf of the keyring, where it can be put to something else. */
const leavesOf = (json: Json): Place[] => {
  if (typeof json !== "object") return []
  const holder = json as { [field: string]: Json }
  return Object.keys(holder).flatMap(field => {
    const value = holder[field]
    return typeof value === "object" ? leavesOf(value) : [{ holder, field }]
  })
}

/** Changes of the text, character by character. */
const ofText = fc
  .record({ at: fc.nat(), cut: fc.nat(3), put: fc.string({ unit: "grapheme-ascii", maxLength: 3 }) })
  .map(({ at, cut, put }) => (text: string) => {
    const from = at % text.length
    return text.slice(0, from) + put + text.slice(from + cut)
  })
/** Changes that leave it well formed: a digit of a value, a value put to another place's, two values changed about. */
const ofLeaves = fc
  .record({
    one: fc.nat(),
    other: fc.nat(),
    digit: fc.nat(),
    to: fc.constantFrom("0", "1", "7", "a", "f"),
    how: fc.nat(2),
  })
  .map(({ one, other, digit, to, how }) => (text: string) => {
    const json: Json = JSON.parse(text)
    const leaves = leavesOf(json)
    const [here, there] = [leaves[one % leaves.length], leaves[other % leaves.length]]
    if (!here || !there) return text
    const [mine, theirs] = [here.holder[here.field] ?? "", there.holder[there.field] ?? ""]
    if (how > 0) here.holder[here.field] = theirs
    if (how > 1) there.holder[there.field] = mine
    if (how === 0) {
      const written = String(mine)
      const at = digit % written.length
      const changed = written.slice(0, at) + to + written.slice(at + 1)
      here.holder[here.field] = typeof mine === "number" ? Number(changed) || 0 : changed
    }
    return JSON.stringify(json)
  })
/** Whole passkeys taken away, doubled, or put in another order. */
const ofPasskeys = fc.array(fc.nat(1), { maxLength: 3 }).map(places => (text: string) => {
  const json = JSON.parse(text)
  json.wraps.passkeys = places.map(place => json.wraps.passkeys[place])
  return JSON.stringify(json)
})

/** A vault with all ways in, two passkeys among them. */
const begin = async () => {
  const device = createDevice()
  const page = await device.openPage()
  const { recoveryCode } = granted(await page.api.create({ passphrase }))
  const passkeys = [5, 6].map(fill => ({
    credentialId: base64url(new Uint8Array(24).fill(fill)),
    prfInput: base64url(new Uint8Array(32).fill(fill)),
    secret: () => new Uint8Array(32).fill(fill * 20),
  }))
  for (const { secret, ...hint } of passkeys)
    granted(await page.api.addPasskey({ ...hint, secret: secret(), passphrase, name: `Key ${hint.credentialId[0]}` }))
  const text = granted(await page.keyringText())
  const digest = page.unlocked.sealer()?.digest("which", new Uint8Array(1))
  /** Each way in: what proves it, and what of a keyring it must find unaltered. */
  const ways = [
    { proof: () => ({ passphrase }), wrap: (keyring: Keyring) => keyring.wraps.passphrase },
    { proof: () => ({ recoveryCode }), wrap: (keyring: Keyring) => keyring.wraps.recovery },
    ...passkeys.map(({ credentialId, secret }) => ({
      proof: () => ({ credentialId, secret: secret() }),
      wrap: (keyring: Keyring) => {
        const found = keyring.wraps.passkeys.find(one => one.credentialId === credentialId)
        return found && { ...found, name: "", addedOn: "" }
      },
    })),
  ]
  return { device, text, digest, ways, keyring: granted(parseKeyring(text)) }
}

describe("a keyring changed by something else", () => {
  it("is refused, or does not open, or opens as what it was: never as another", async () => {
    const { device, text, digest, ways, keyring } = await begin()
    const seen = { refused: 0, closed: 0, opened: 0 }
    const changes = fc.oneof(
      { arbitrary: ofText, weight: 3 },
      { arbitrary: ofLeaves, weight: 4 },
      { arbitrary: ofPasskeys, weight: 1 },
    )
    await fc.assert(
      fc.asyncProperty(changes, async change => {
        const changed = change(text)
        for (const { proof, wrap } of ways) {
          const opened = await openKeyring(device, changed, proof(), {})
          if (!opened.ok) {
            seen[opened.error.type === "Malformed" || opened.error.type === "FromNewerVersion" ? "refused" : "closed"]++
            continue
          }
          seen.opened++
          const found = opened.value.keyring
          expect(opened.value.sealer.digest("which", new Uint8Array(1))).toEqual(digest)
          expect([found.vaultId, found.deviceId]).toEqual([keyring.vaultId, keyring.deviceId])
          expect(wrap(found)).toEqual(wrap(keyring))
          expect(found.lockAfterMs).toBeGreaterThanOrEqual(1_000)
          expect(found.lockAfterMs).toBeLessThanOrEqual(24 * 3_600_000)
          expect(found.shortestPassphrase).toBeGreaterThanOrEqual(8)
          for (const passkey of found.wraps.passkeys) {
            const told = await openName(opened.value.sealer, passkey)
            const was = keyring.wraps.passkeys.find(one => one.credentialId === passkey.credentialId)
            if (told.name !== "") expect([told.addedOn, passkey.name]).toEqual([was?.addedOn, was?.name])
          }
        }
      }),
      { numRuns: 800 },
    )
    // Had one of them never come up, this would show nothing.
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(100)
  }, 60_000)

  it("keeps its meaning through reading and writing", async () => {
    const { text } = await begin()
    expect(keyringToText(granted(parseKeyring(text)))).toBe(text)
  })
})
