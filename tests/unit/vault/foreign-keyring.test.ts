import { describe, expect, it } from "vitest"
import { openKeyring } from "../../../core/vault/foreign-keyring.ts"
import type { SealedAbout } from "../../../core/vault/sealer.ts"
import { createDevice, granted, lockedBecause, unlockedFor } from "./device.ts"

const passphrase = "slow river stones"
const inTime = { timeout: 4_000 }
const about: SealedAbout = { id: "1", kind: "goal", version: 1, part: "body", stamp: "1" }
const words = new TextEncoder().encode("Walk to the lake")
const failed = (type: string) => ({ ok: false, error: { type } })

/** The keyring of a vault as a backup holds it, and a value sealed there. */
const begin = async () => {
  const device = createDevice()
  const page = await device.openPage()
  const { recoveryCode } = granted(await page.api.create({ passphrase }))
  const credential = { credentialId: "Y3JlZGVudGlhbA", secret: new Uint8Array(32).fill(9) }
  const prfInput = "A".repeat(43)
  granted(
    await page.api.addPasskey({
      ...credential,
      secret: new Uint8Array(credential.secret),
      passphrase,
      prfInput,
      name: "Phone",
    }),
  )
  const sealed = await page.unlocked.sealer()?.seal(words, about)
  if (!sealed) throw new Error("expected an unlocked vault")
  return { device, page, recoveryCode, credential, sealed, text: granted(await page.keyringText()) }
}

describe("a keyring from a file", () => {
  it("opens with each of its ways, and touches nothing of this device", async () => {
    const { recoveryCode, credential, sealed, text } = await begin()
    const device = createDevice()
    const page = await device.openPage()
    for (const proof of [{ passphrase }, { recoveryCode }, credential]) {
      const opened = granted(await openKeyring(device, text, proof, {}))
      expect(granted(await opened.sealer.open(sealed, about))).toEqual(words)
      expect(opened.keyring.vaultId).toBe(JSON.parse(text).vaultId)
    }
    expect(device.disk).toMatchObject({ keyring: null, tries: null })
    expect(page.states).toEqual([{ state: "absent" }])
  })

  it("opens with nothing else, and the tries are not counted", async () => {
    const { device, page, credential, text } = await begin()
    const wrong = { passphrase: "slow river stone" }
    for (let n = 0; n < 9; n++) expect(await openKeyring(device, text, wrong, {})).toEqual(failed("WrongPassphrase"))
    expect(await openKeyring(device, text, { recoveryCode: "none" }, {})).toEqual(failed("WrongRecoveryCode"))
    const otherSecret = { ...credential, secret: new Uint8Array(32) }
    expect(await openKeyring(device, text, otherSecret, {})).toEqual(failed("WrongPasskey"))
    const signal = AbortSignal.abort()
    expect(await openKeyring(device, text, { passphrase }, { signal })).toEqual(failed("Aborted"))
    granted(await page.api.unlock({ passphrase }))
  })

  it("that is none, or a newer one, is told before any work is done", async () => {
    const device = createDevice()
    expect(await openKeyring(device, "scrap", { passphrase }, {})).toMatchObject(failed("Malformed"))
    const newer = await openKeyring(device, '{"format":"handrail/keyring","version":3}', { passphrase }, {})
    expect(newer).toEqual({ ok: false, error: { type: "FromNewerVersion", found: 3, known: 2 } })
    expect(device.derivations()).toBe(0)
  })

  it("is adopted where there is none: unlocked at once, kept for later, every way in as before", async () => {
    const { recoveryCode, credential, sealed, text } = await begin()
    const device = createDevice()
    const page = await device.openPage()
    const other = await device.openPage()
    granted(await page.adopt(granted(await openKeyring(device, text, { recoveryCode }, {})), "recovery"))
    expect(page.state()).toEqual(unlockedFor(300_000))
    expect(await page.unlocked.sealer()?.open(sealed, about)).toEqual({ ok: true, value: words })
    expect(device.disk.keyring).toBe(text)
    await expect.poll(() => other.state(), inTime).toMatchObject({ state: "locked", passkeys: [{}] })
    granted(await other.api.unlockWithPasskey(credential))
    const later = await device.openPage()
    granted(await later.api.unlock({ passphrase }))
  })

  it("is never put over another one", async () => {
    const { text } = await begin()
    const device = createDevice()
    const page = await device.openPage()
    granted(await page.api.create({ passphrase: "another phrase" }))
    await page.api.lock()
    const before = device.disk.keyring
    const opened = granted(await openKeyring(device, text, { passphrase }, {}))
    expect(await page.adopt(opened, "passphrase")).toEqual(failed("VaultExists"))
    expect(device.disk.keyring).toBe(before)
    expect(page.state()).toEqual(lockedBecause("asked"))
    opened.sealer.forget()
    const full = createDevice()
    const fullPage = await full.openPage()
    full.disk.full = true
    const again = granted(await openKeyring(full, text, { passphrase }, {}))
    expect(await fullPage.adopt(again, "passphrase")).toEqual(failed("QuotaExceeded"))
    expect(fullPage.states).toEqual([{ state: "absent" }])
  })
})
