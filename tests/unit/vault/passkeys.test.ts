import { proxy } from "comlink"
import { describe, expect, it } from "vitest"
import type { Failure } from "../../../core/base/failure.ts"
import type { Result } from "../../../core/base/result.ts"
import type { Passkey } from "../../../core/vault/api.ts"
import type { Vault } from "../../../core/vault/vault.ts"
import { createDevice, granted, settled } from "./device.ts"

const passphrase = "slow river stones"
const inTime = { timeout: 4_000 }
const failed = (type: string) => ({ ok: false, error: { type } })
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url")
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))

/** An authenticator with one passkey: always the same 32 bytes to the same input. */
const createAuthenticator = () => {
  const answer = random(32)
  const hint = { credentialId: base64url(random(32)), prfInput: base64url(random(32)) }
  return { ...hint, secret: () => new Uint8Array(answer) }
}

const passkeysIn = async (vault: Vault) => {
  const told: Result<readonly Passkey[], Failure>[] = []
  const stop = await vault.api.watchPasskeys(
    null,
    proxy(result => void told.push(result)),
  )
  /** The names as they were told; what was told twice in a row counts once. */
  const names = () =>
    told
      .map(result => (result.ok ? result.value.map(({ name }) => name).join() : result.error.type))
      .filter((name, at, all) => name !== all[at - 1])
  return { told, names, stop }
}

/** A device with a vault, unlocked in one page, with one passkey. */
const begin = async () => {
  const device = createDevice()
  const page = await device.openPage()
  granted(await page.api.create({ passphrase }))
  const authenticator = createAuthenticator()
  const { credentialId, prfInput } = authenticator
  const add = (name = "My phone", proof = passphrase, signal?: AbortSignal) =>
    page.api.addPasskey({ passphrase: proof, credentialId, prfInput, secret: authenticator.secret(), name }, signal)
  granted(await add())
  return { device, page, authenticator, add }
}

describe("a passkey", () => {
  it("opens the same vault as the passphrase, which keeps working", async () => {
    const { device, page, authenticator } = await begin()
    const later = await device.openPage()
    const { credentialId, prfInput } = authenticator
    expect(later.state()).toMatchObject({ state: "locked", passkeys: [{ credentialId, prfInput }] })
    const heard: string[] = []
    later.onUnlocked(way => heard.push(way))
    granted(await later.api.unlockWithPasskey({ credentialId, secret: authenticator.secret() }))
    expect(heard).toEqual(["passkey"])
    const digest = (vault: Vault) => vault.unlocked.sealer()?.digest("tally", new Uint8Array(1))
    expect(digest(later)).toEqual(digest(page))
    granted(await (await device.openPage()).api.unlock({ passphrase }))
  })

  it("of another vault, unknown, or with another secret opens nothing", async () => {
    const { device, authenticator } = await begin()
    const page = await device.openPage()
    const { credentialId } = authenticator
    const wrong = [
      { credentialId, secret: random(32) },
      { credentialId, secret: authenticator.secret().slice(1) },
      { credentialId: createAuthenticator().credentialId, secret: authenticator.secret() },
    ]
    for (const tried of wrong) expect(await page.api.unlockWithPasskey(tried)).toEqual(failed("WrongPasskey"))
    expect(page.unlocked.sealer()).toBeNull()
  })

  it("is added only with the passphrase, while unlocked, and when asked to the end", async () => {
    const { device, page, add } = await begin()
    const before = device.disk.keyring
    expect(await add("Another", "slow river stone")).toEqual(failed("WrongPassphrase"))
    expect(await add("Another", passphrase, AbortSignal.abort())).toEqual(failed("Aborted"))
    device.disk.full = true
    expect(await add("Another")).toEqual(failed("QuotaExceeded"))
    device.disk.full = false
    await page.api.lock()
    expect(await add("Another")).toEqual(failed("VaultLocked"))
    expect(device.disk.keyring).toBe(before)
  })

  it("is refused whole when it is none", async () => {
    const { page, device } = await begin()
    const before = device.disk.keyring
    const { credentialId, prfInput, secret } = createAuthenticator()
    const whole = { passphrase, credentialId, prfInput, secret: secret(), name: "Key" }
    for (const part of [{ credentialId: "no dots." }, { prfInput: "short" }, { secret: random(16) }])
      await expect(page.api.addPasskey({ ...whole, ...part })).rejects.toThrow("no passkey")
    expect(device.disk.keyring).toBe(before)
  })

  it("removed opens nothing any more, in every page at once", async () => {
    const { device, page, authenticator } = await begin()
    const locked = await device.openPage()
    const { credentialId } = authenticator
    granted(await page.api.removePasskey({ credentialId }))
    await settled()
    expect(locked.state()).toMatchObject({ state: "locked", passkeys: [] })
    expect(await locked.api.unlockWithPasskey({ credentialId, secret: authenticator.secret() })).toEqual(
      failed("WrongPasskey"),
    )
  })

  it("survives another passphrase and another recovery code", async () => {
    const { device, page, authenticator } = await begin()
    granted(await page.api.changePassphrase({ proof: { passphrase }, next: "quiet green boats" }))
    granted(await page.api.renewRecovery({ passphrase: "quiet green boats" }))
    const later = await device.openPage()
    const { credentialId } = authenticator
    granted(await later.api.unlockWithPasskey({ credentialId, secret: authenticator.secret() }))
  })
})

describe("the list of passkeys", () => {
  it("tells names while unlocked, their changes in every page, and nothing while locked", async () => {
    const { device, page, authenticator, add } = await begin()
    const other = await device.openPage()
    const { told, names } = await passkeysIn(other)
    const one = { credentialId: authenticator.credentialId, addedOn: "2026-03-09" }
    granted(await other.api.unlock({ passphrase }))
    await expect.poll(names, inTime).toEqual(["VaultLocked", "My phone"])
    granted(await page.api.renamePasskey({ credentialId: one.credentialId, name: "  Blue tablet " }))
    await expect.poll(names, inTime).toEqual(["VaultLocked", "My phone", "Blue tablet"])
    granted(await add("Added again"))
    await expect.poll(() => told.at(-1), inTime).toEqual({ ok: true, value: [{ ...one, name: "Added again" }] })
    await page.api.lock()
    await expect.poll(() => told.at(-1), inTime).toEqual(failed("VaultLocked"))
    expect(device.disk.keyring).not.toMatch(/phone|tablet|again/i)
  })

  it("still shows one whose name or day was altered by something else, without a name", async () => {
    const { device, page } = await begin()
    device.disk.keyring = (device.disk.keyring ?? "").replace("2026-03-09", "2025-03-09")
    await page.api.setIdle({ lockAfterMs: 60_000 })
    const { told } = await passkeysIn(page)
    const altered = { ok: true, value: [{ name: "", addedOn: "2025-03-09" }] }
    await expect.poll(() => told.at(-1), inTime).toMatchObject(altered)
  })

  it("cannot be changed while locked", async () => {
    const { device, authenticator } = await begin()
    const { api } = await device.openPage()
    const { credentialId } = authenticator
    expect(await api.renamePasskey({ credentialId, name: "New" })).toEqual(failed("VaultLocked"))
    expect(await api.removePasskey({ credentialId })).toEqual(failed("VaultLocked"))
  })

  it("tells nothing more once nobody watches", async () => {
    const { page, authenticator } = await begin()
    const { told, names, stop } = await passkeysIn(page)
    const { names: others } = await passkeysIn(page)
    await expect.poll(names, inTime).toEqual(["My phone"])
    stop()
    const before = told.length
    granted(await page.api.renamePasskey({ credentialId: authenticator.credentialId, name: "New" }))
    await expect.poll(others, inTime).toEqual(["My phone", "New"])
    expect(told.length).toBe(before)
  })
})

describe("after use", () => {
  it("no bytes of a passphrase, a data key, a recovery code or a passkey are left", async () => {
    const { device, page, authenticator } = await begin()
    const { recoveryCode } = granted(await page.api.renewRecovery({ passphrase }))
    await page.api.changePassphrase({ proof: { recoveryCode }, next: "quiet green boats" })
    await page.api.lock()
    const secret = authenticator.secret()
    const wrong = random(32)
    await page.api.unlock({ passphrase })
    await page.api.unlockWithPasskey({ credentialId: authenticator.credentialId, secret: wrong })
    await page.api.unlockWithPasskey({ credentialId: authenticator.credentialId, secret })
    expect(device.secrets().length).toBeGreaterThan(7)
    for (const bytes of [...device.secrets(), secret, wrong]) expect(bytes.every(byte => byte === 0)).toBe(true)
  })
})
