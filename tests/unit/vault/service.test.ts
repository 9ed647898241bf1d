import { proxy } from "comlink"
import { describe, expect, it } from "vitest"
import type { SealedAbout } from "../../../core/vault/sealer.ts"
import type { Vault } from "../../../core/vault/vault.ts"
import { createDevice, granted, lockedBecause, unlockedFor } from "./device.ts"

const passphrase = "slow river stones"
const about: SealedAbout = { id: "1", kind: "goal", version: 1, part: "body", stamp: "1" }
const words = new TextEncoder().encode("Walk to the lake")
const failed = (type: string) => ({ ok: false, error: { type } })

const sealerOf = (vault: Vault) => {
  const sealer = vault.unlocked.sealer()
  if (!sealer) throw new Error("expected an unlocked vault")
  return sealer
}

/** A device with a vault, open in one page, and a value sealed there. */
const begin = async () => {
  const device = createDevice()
  const page = await device.openPage()
  const { recoveryCode } = granted(await page.api.create({ passphrase }))
  const sealed = await sealerOf(page).seal(words, about)
  const opens = async (vault: Vault) => granted(await sealerOf(vault).open(sealed, about))
  return { device, page, recoveryCode, opens }
}

describe("a vault", () => {
  it("is absent, then made and unlocked; a page opened later finds it locked", async () => {
    const device = createDevice()
    const page = await device.openPage()
    expect(page.states).toEqual([{ state: "absent" }])
    expect(page.unlocked.sealer()).toBeNull()
    expect(page.deviceId()).toBeNull()
    expect(await page.api.unlock({ passphrase })).toEqual(failed("VaultAbsent"))
    granted(await page.api.create({ passphrase }))
    expect(page.state()).toEqual(unlockedFor(300_000))

    const later = await device.openPage()
    expect(later.states).toEqual([lockedBecause("start")])
    expect(later.unlocked.sealer()).toBeNull()
    expect(later.deviceId()).toBe(page.deviceId())
  })

  it("opens what was sealed before, with the passphrase and with the recovery code however typed", async () => {
    const { device, recoveryCode, opens } = await begin()
    const page = await device.openPage()
    granted(await page.api.unlock({ passphrase }))
    expect(await opens(page)).toEqual(words)
    const other = await device.openPage()
    granted(await other.api.unlockWithRecovery({ code: recoveryCode.replaceAll("-", " ").toLowerCase() }))
    expect(await opens(other)).toEqual(words)
  })

  it("stays locked for a wrong passphrase or a mistyped code", async () => {
    const { device, recoveryCode } = await begin()
    const page = await device.openPage()
    for (const wrong of ["", "slow river stone", "slow river stones "])
      expect(await page.api.unlock({ passphrase: wrong })).toEqual(failed("WrongPassphrase"))
    const mistyped = `${recoveryCode.startsWith("7") ? "8" : "7"}${recoveryCode.slice(1)}`
    expect(await page.api.unlockWithRecovery({ code: mistyped })).toEqual(failed("WrongRecoveryCode"))
    expect(page.states).toEqual([lockedBecause("start")])
  })

  it("asks for eight characters at least", async () => {
    const { page } = await begin()
    const tooShort = { ok: false, error: { type: "PassphraseTooShort", atLeast: 8 } }
    expect(await (await createDevice().openPage()).api.create({ passphrase: "seven 7" })).toEqual(tooShort)
    expect(await page.api.changePassphrase({ proof: { passphrase }, next: "seven 7" })).toEqual(tooShort)
  })

  it("is made once, also when two pages begin at the same time", async () => {
    const device = createDevice()
    const [one, other] = [await device.openPage(), await device.openPage()]
    const theirs = "another phrase"
    const made = await Promise.all([one.api.create({ passphrase }), other.api.create({ passphrase: theirs })])
    // Which of them comes first is up to the machine.
    const [first, later] = made[0].ok ? ([0, 1] as const) : ([1, 0] as const)
    expect(made[first].ok).toBe(true)
    expect(made[later]).toEqual(failed("VaultExists"))
    const tooLate = ([one, other] as const)[later]
    expect(tooLate.state()).toEqual(lockedBecause("start"))
    granted(await tooLate.api.unlock({ passphrase: first === 0 ? passphrase : theirs }))
  })

  it("leaves nothing behind when making it is aborted or does not fit", async () => {
    const device = createDevice()
    const page = await device.openPage()
    const { reached, letGo } = device.holdDerivations()
    const leaving = new AbortController()
    const making = page.api.create({ passphrase }, leaving.signal)
    await reached
    leaving.abort()
    letGo()
    expect(await making).toEqual(failed("Aborted"))
    const atTheEnd = new AbortController()
    const onProgress = proxy((n: number) => void (n === 1 && atTheEnd.abort()))
    expect(await page.api.create({ passphrase }, atTheEnd.signal, onProgress)).toEqual(failed("Aborted"))
    device.disk.full = true
    expect(await page.api.create({ passphrase })).toEqual(failed("QuotaExceeded"))
    expect(device.disk.keyring).toBeNull()
    expect(page.states).toEqual([{ state: "absent" }])
    device.disk.full = false
    granted(await page.api.create({ passphrase }))
  })

  it("never writes over a keyring it cannot read", async () => {
    for (const [text, found] of [['{"format":"handrail/keyring","version":7}', 7] as const, ["scrap", 0] as const]) {
      const device = createDevice()
      device.disk.keyring = text
      const page = await device.openPage()
      expect(page.state()).toEqual({ state: "newer", found, known: 2 })
      expect(await page.api.create({ passphrase })).toEqual(failed("VaultExists"))
      const newer = { ok: false, error: { type: "FromNewerVersion", found, known: 2 } }
      expect(await page.api.unlock({ passphrase })).toEqual(newer)
      expect(await page.api.changePassphrase({ proof: { passphrase }, next: "another phrase" })).toEqual(newer)
      expect(device.disk.keyring).toBe(text)
    }
  })

  it("kept by a newer Handrail says so, and touches nothing", async () => {
    const { device } = await begin()
    const before = { ...device.disk }
    device.disk.newer = true
    const page = await device.openPage()
    const newer = { found: 9, known: 2 }
    expect(page.states).toEqual([{ state: "newer", ...newer }])
    const told = { ok: false, error: { type: "FromNewerVersion", ...newer } }
    expect(await page.api.unlock({ passphrase })).toEqual(told)
    expect(await page.api.changePassphrase({ proof: { passphrase }, next: "another phrase" })).toEqual(told)
    expect(await page.api.create({ passphrase })).toEqual(failed("VaultExists"))
    expect(device.disk).toEqual({ ...before, newer: true })
  })

  it("found by an older page to have become newer keeps what is open, and says so once locked and asked again", async () => {
    const { device, page } = await begin()
    device.disk.keyring = '{"format":"handrail/keyring","version":7}'
    const other = await device.openPage()
    expect(other.state()).toEqual({ state: "newer", found: 7, known: 2 })
    expect(await page.api.unlock({ passphrase })).toMatchObject(failed("FromNewerVersion"))
    expect(page.state()).toEqual(unlockedFor(300_000))
    await page.api.lock()
    await page.api.unlock({ passphrase })
    expect(page.state()).toEqual({ state: "newer", found: 7, known: 2 })
  })

  it("of version 1 opens, and is written as version 2 with the next change", async () => {
    const { device, page, opens, recoveryCode } = await begin()
    const { shortestPassphrase: _, wraps, ...kept } = JSON.parse(device.disk.keyring ?? "")
    const { passkeys: __, ...two } = wraps
    const version1 = JSON.stringify({ ...kept, version: 1, wraps: two })
    device.disk.keyring = version1
    const later = await device.openPage()
    expect(later.state()).toEqual(lockedBecause("start"))
    granted(await later.api.unlock({ passphrase }))
    expect(await opens(later)).toEqual(words)
    expect(device.disk.keyring).toBe(version1)
    granted(await later.api.setIdle({ lockAfterMs: 60_000 }))
    expect(JSON.parse(device.disk.keyring).version).toBe(2)
    granted(await page.api.unlockWithRecovery({ code: recoveryCode }))
  })

  it("holds nothing readable in its keyring", async () => {
    const { device, recoveryCode } = await begin()
    expect(device.disk.keyring).not.toContain(passphrase)
    expect(device.disk.keyring).not.toContain(recoveryCode)
  })
})

describe("changing how it opens", () => {
  it("a new passphrase opens the same records, the old one nothing", async () => {
    const { device, page, opens } = await begin()
    const next = "quiet green boats"
    const progress: number[] = []
    const onProgress = proxy((n: number) => void progress.push(n))
    granted(await page.api.changePassphrase({ proof: { passphrase }, next }, undefined, onProgress))
    expect(progress).toEqual([0, 0.5, 0.5, 1])
    expect(await opens(page)).toEqual(words)
    const later = await device.openPage()
    expect(await later.api.unlock({ passphrase })).toEqual(failed("WrongPassphrase"))
    granted(await later.api.unlock({ passphrase: next }))
    expect(await opens(later)).toEqual(words)
  })

  it("who forgot the passphrase sets another with the recovery code, which keeps working", async () => {
    const { device, recoveryCode, opens } = await begin()
    const page = await device.openPage()
    const next = "quiet green boats"
    granted(await page.api.changePassphrase({ proof: { recoveryCode }, next }))
    expect(page.state()).toEqual(lockedBecause("start"))
    granted(await page.api.unlock({ passphrase: next }))
    granted(await page.api.unlockWithRecovery({ code: recoveryCode }))
    expect(await opens(page)).toEqual(words)
  })

  it("nothing changes without proof, when aborted, or when it does not fit", async () => {
    const { device, page, recoveryCode } = await begin()
    const before = device.disk.keyring
    const next = "quiet green boats"
    const wrong = { passphrase: "slow river stone" }
    expect(await page.api.changePassphrase({ proof: wrong, next })).toEqual(failed("WrongPassphrase"))
    const wrongCode = { recoveryCode: recoveryCode.slice(1) }
    expect(await page.api.changePassphrase({ proof: wrongCode, next })).toEqual(failed("WrongRecoveryCode"))
    expect(await page.api.renewRecovery(wrong)).toEqual(failed("WrongPassphrase"))
    const aborted = AbortSignal.abort()
    expect(await page.api.changePassphrase({ proof: { passphrase }, next }, aborted)).toEqual(failed("Aborted"))
    expect(await page.api.renewRecovery({ passphrase }, aborted)).toEqual(failed("Aborted"))
    device.disk.full = true
    expect(await page.api.changePassphrase({ proof: { passphrase }, next })).toEqual(failed("QuotaExceeded"))
    expect(await page.api.renewRecovery({ passphrase })).toEqual(failed("QuotaExceeded"))
    expect(device.disk.keyring).toBe(before)
  })

  it("a renewed recovery sheet opens, the old sheet does not", async () => {
    const { device, page, recoveryCode, opens } = await begin()
    const renewed = granted(await page.api.renewRecovery({ passphrase })).recoveryCode
    expect(renewed).not.toBe(recoveryCode)
    const later = await device.openPage()
    expect(await later.api.unlockWithRecovery({ code: recoveryCode })).toEqual(failed("WrongRecoveryCode"))
    granted(await later.api.unlockWithRecovery({ code: renewed }))
    expect(await opens(later)).toEqual(words)
    granted(await later.api.unlock({ passphrase }))
  })

  it("changes made in two pages at the same time are both kept", async () => {
    const { device, page } = await begin()
    const other = await device.openPage()
    const next = "quiet green boats"
    const [renewed] = await Promise.all([
      page.api.renewRecovery({ passphrase }),
      other.api.changePassphrase({ proof: { passphrase }, next }),
    ])
    const later = await device.openPage()
    granted(await later.api.unlock({ passphrase: next }))
    granted(await later.api.unlockWithRecovery({ code: granted(renewed).recoveryCode }))
  })
})

describe("pages of one vault", () => {
  it("one that makes it turns the others from absent to locked; unlocking stays with the page", async () => {
    const device = createDevice()
    const [one, other] = [await device.openPage(), await device.openPage()]
    granted(await one.api.create({ passphrase }))
    expect(other.states).toEqual([{ state: "absent" }, lockedBecause("start")])
    expect(other.unlocked.sealer()).toBeNull()
  })

  it("one that forgets it leaves none with keys", async () => {
    const { device, page } = await begin()
    const other = await device.openPage()
    granted(await other.api.unlock({ passphrase }))
    await page.forget()
    for (const vault of [page, other]) {
      expect(vault.state()).toEqual({ state: "absent" })
      expect(vault.unlocked.sealer()).toBeNull()
      expect(await vault.api.unlock({ passphrase })).toEqual(failed("VaultAbsent"))
    }
    expect(device.disk.keyring).toBeNull()
  })

  it("an unlock under way comes to nothing when the vault is forgotten meanwhile", async () => {
    const { device, page } = await begin()
    const other = await device.openPage()
    const { reached, letGo } = device.holdDerivations()
    const unlocking = other.api.unlock({ passphrase })
    await reached
    await page.forget()
    letGo()
    expect(await unlocking).toEqual(failed("VaultAbsent"))
    expect(other.unlocked.sealer()).toBeNull()
  })
})
