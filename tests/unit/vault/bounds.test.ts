import { describe, expect, it } from "vitest"
import type { Bounds } from "../../../core/vault/within-bounds.ts"
import { createDevice, granted, unlockedFor } from "./device.ts"

const minute = 60_000
const tooShort = (atLeast: number) => ({ ok: false, error: { type: "PassphraseTooShort", atLeast } })
const [eleven, twelve] = ["eleven char", "twelve chars"]

/** What a policy allows, and may come to allow later. */
const createPolicy = (first: Bounds) => {
  let bounds = first
  const set = (next: Bounds) => {
    bounds = next
  }
  return { bounds: () => bounds, set }
}

describe("an agency's policy", () => {
  it("bounds the time without use, when it is set and at each unlock", async () => {
    const device = createDevice()
    const free = await device.openPage()
    granted(await free.api.create({ passphrase: twelve }))
    granted(await free.api.setIdle({ lockAfterMs: 60 * minute }))
    const bound = await device.openPage(() => ({
      longestLockAfterMs: 10 * minute,
      shortestPassphrase: 8,
      keepKey: true,
    }))
    granted(await bound.api.unlock({ passphrase: twelve }))
    expect(bound.state()).toEqual(unlockedFor(10 * minute))
    granted(await bound.api.setIdle({ lockAfterMs: 30 * minute }))
    expect(JSON.parse(device.disk.keyring ?? "").lockAfterMs).toBe(10 * minute)
    granted(await bound.api.setIdle({ lockAfterMs: 2 * minute }))
    expect(bound.state()).toEqual(unlockedFor(2 * minute))
  })

  it("that changes while the vault is open applies at once, and what the person had set comes back with it", async () => {
    const device = createDevice()
    const policy = createPolicy({ longestLockAfterMs: 60 * minute, shortestPassphrase: 8, keepKey: true })
    const page = await device.openPage(policy.bounds)
    granted(await page.api.create({ passphrase: twelve }))
    policy.set({ longestLockAfterMs: minute, shortestPassphrase: 8, keepKey: true })
    page.boundsChanged()
    expect(page.state()).toEqual(unlockedFor(minute))
    policy.set({ longestLockAfterMs: 60 * minute, shortestPassphrase: 8, keepKey: true })
    page.boundsChanged()
    expect(page.state()).toEqual(unlockedFor(5 * minute))
    await page.api.lock()
    page.boundsChanged()
    expect(page.state()?.state).toBe("locked")
  })

  it("asks for longer passphrases, from the next new one on; the one there is keeps opening", async () => {
    const device = createDevice()
    const policy = createPolicy({ longestLockAfterMs: minute, shortestPassphrase: 8, keepKey: true })
    const page = await device.openPage(policy.bounds)
    granted(await page.api.create({ passphrase: eleven }))
    policy.set({ longestLockAfterMs: minute, shortestPassphrase: 12, keepKey: true })
    const proof = { passphrase: eleven }
    expect(await page.api.changePassphrase({ proof, next: "another ten" })).toEqual(tooShort(12))
    granted(await page.api.unlock({ passphrase: eleven }))
    granted(await page.api.changePassphrase({ proof, next: twelve }))
    const fresh = await createDevice().openPage(policy.bounds)
    expect(await fresh.api.create({ passphrase: eleven })).toEqual(tooShort(12))
  })

  it("is kept for passphrases in the keyring, for who forgot theirs and is still locked out", async () => {
    const device = createDevice()
    const page = await device.openPage()
    const { recoveryCode } = granted(await page.api.create({ passphrase: eleven }))
    granted(await page.setShortestPassphrase(12))
    const later = await device.openPage()
    const proof = { recoveryCode }
    expect(await later.api.changePassphrase({ proof, next: eleven })).toEqual(tooShort(12))
    granted(await page.setShortestPassphrase(3))
    expect(await later.api.changePassphrase({ proof, next: "seven 7" })).toEqual(tooShort(8))
    device.disk.full = true
    granted(await page.setShortestPassphrase(8)) // as it is: nothing to write
    expect(await page.setShortestPassphrase(12)).toEqual({ ok: false, error: { type: "QuotaExceeded" } })
    device.disk.full = false
    granted(await page.setShortestPassphrase(1000))
    expect(await later.api.changePassphrase({ proof, next: eleven })).toEqual(tooShort(64))
  })
})
