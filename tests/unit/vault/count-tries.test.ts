import { describe, expect, it } from "vitest"
import { secretToCode } from "../../../core/vault/recovery-code.ts"
import { createDevice, granted, lockedBecause, settled } from "./device.ts"

const passphrase = "slow river stones"
const wrong = { passphrase: "slow river stone" }
const minute = 60_000
const failed = (type: string) => ({ ok: false, error: { type } })
const tooMany = (waitMs: number) => ({ ok: false, error: { type: "TooManyTries", waitMs } })
const wrongCode = () => secretToCode(crypto.getRandomValues(new Uint8Array(20)))
const passkey = { credentialId: "Y3JlZGVudGlhbA", secret: new Uint8Array(32) }

/** A device with a vault that is locked, and a page of it; `miss` tries a wrong passphrase so often. */
const begin = async () => {
  const device = createDevice()
  const { recoveryCode } = granted(await (await device.openPage()).api.create({ passphrase }))
  const page = await device.openPage()
  const miss = async (times: number) => {
    for (let n = 0; n < times; n++) expect(await page.api.unlock(wrong)).toEqual(failed("WrongPassphrase"))
  }
  return { device, time: device.time, page, miss, recoveryCode }
}

describe("wrong tries", () => {
  it("are free five times; then each has to wait longer, with the right passphrase too", async () => {
    const { device, time, page, miss } = await begin()
    await miss(5)
    for (const wait of [0.5, 1, 2, 5, 15, 60, 60]) {
      const before = device.derivations()
      expect(await page.api.unlock({ passphrase })).toEqual(tooMany(wait * minute))
      time.pass(wait * minute - 1)
      expect(await page.api.unlock({ passphrase })).toEqual(tooMany(1))
      expect(device.derivations()).toBe(before)
      time.pass(1)
      await miss(1)
    }
    time.pass(60 * minute)
    granted(await page.api.unlock({ passphrase }))
  })

  it("are counted for all ways together, and for whatever else proves who is there", async () => {
    const { page, recoveryCode } = await begin()
    const next = "quiet green boats"
    expect(await page.api.unlock(wrong)).toEqual(failed("WrongPassphrase"))
    expect(await page.api.unlockWithRecovery({ code: wrongCode() })).toEqual(failed("WrongRecoveryCode"))
    expect(await page.api.unlockWithPasskey(passkey)).toEqual(failed("WrongPasskey"))
    expect(await page.api.changePassphrase({ proof: wrong, next })).toEqual(failed("WrongPassphrase"))
    expect(await page.api.changePassphrase({ proof: { recoveryCode: wrongCode() }, next })).toEqual(
      failed("WrongRecoveryCode"),
    )
    const waiting = tooMany(minute / 2)
    expect(await page.api.unlockWithRecovery({ code: recoveryCode })).toEqual(waiting)
    expect(await page.api.unlockWithPasskey(passkey)).toEqual(waiting)
    expect(await page.api.changePassphrase({ proof: { passphrase }, next })).toEqual(waiting)
    expect(await page.api.renewRecovery({ passphrase })).toEqual(waiting)
  })

  it("wait in every page, through a reload, and every page says until when", async () => {
    const { device, time, page, miss } = await begin()
    const other = await device.openPage()
    await miss(5)
    await settled()
    const later = await device.openPage()
    const retryAt = new Date(Date.parse(time.now()) + minute / 2).toISOString()
    for (const vault of [page, other, later]) {
      expect(vault.state()).toEqual({ ...lockedBecause("start"), retryAt })
      expect(await vault.api.unlock({ passphrase })).toEqual(tooMany(minute / 2))
    }
    // Each look at the clock reads the disk before it sets the next timer.
    for (let seconds = 0; seconds < 30; seconds += 5) {
      time.pass(5_000)
      await settled()
    }
    for (const vault of [page, other, later]) expect(vault.state()).toEqual(lockedBecause("start"))
  })

  it("begin anew once the vault opened", async () => {
    const { page, miss } = await begin()
    await miss(4)
    granted(await page.api.unlock({ passphrase }))
    await page.api.lock()
    await miss(5)
    expect(await page.api.unlock({ passphrase })).toEqual(tooMany(minute / 2))
  })

  it("are used up before the derivation begins: a page killed in the middle, or twenty at once, gain nothing", async () => {
    const { device } = await begin()
    const before = device.derivations()
    const { reached, letGo } = device.holdDerivations()
    const pages = await Promise.all(Array.from({ length: 20 }, () => device.openPage()))
    const answers = pages.map(page => page.api.unlock(wrong))
    await reached
    await settled()
    expect(device.derivations() - before).toBe(5)
    // Nobody has heard an answer yet; a page opened now counts those under way.
    expect(await (await device.openPage()).api.unlock({ passphrase })).toEqual(tooMany(minute / 2))
    letGo()
    const types = (await Promise.all(answers)).map(answer => (answer.ok ? "opened" : answer.error.type))
    expect(types.filter(type => type === "WrongPassphrase").length).toBe(5)
    expect(types.filter(type => type === "TooManyTries").length).toBe(15)
  })

  it("do not count what nobody learns anything from: aborted, broken, empty, or mistyped", async () => {
    const { device, page, recoveryCode } = await begin()
    for (let n = 0; n < 6; n++) {
      expect(await page.api.unlock(wrong, AbortSignal.abort())).toEqual(failed("Aborted"))
      expect(await page.api.unlock({ passphrase: "" })).toEqual(failed("WrongPassphrase"))
      expect(await page.api.unlockWithRecovery({ code: recoveryCode.slice(1) })).toEqual(failed("WrongRecoveryCode"))
      device.breakDerivations(true)
      await expect(page.api.unlock(wrong)).rejects.toThrow("no memory left")
      device.breakDerivations(false)
    }
    expect(device.disk.tries).toBeNull()
    granted(await page.api.unlock({ passphrase }))
  })

  it("wait no longer than the wait itself when the clock is set back, and less when it is set forward", async () => {
    const { time, page, miss } = await begin()
    const year = 365 * 24 * 60 * minute
    await miss(5)
    time.pass(10_000)
    time.setBack(year)
    expect(await page.api.unlock({ passphrase })).toEqual(tooMany(minute / 2))
    time.pass(minute / 2)
    await miss(1)
    time.setBack(-year)
    granted(await page.api.unlock({ passphrase }))
  })

  it("notice a clock that was set back while nobody tries", async () => {
    const { device, time, page, miss } = await begin()
    await miss(5)
    time.setBack(24 * 60 * minute)
    for (let seconds = 0; seconds < 40; seconds += 5) {
      time.pass(5_000)
      await settled()
    }
    expect(page.state()).toEqual(lockedBecause("start"))
    expect((await device.openPage()).state()).toEqual(lockedBecause("start"))
  })

  it("on a full disk still let the right one in, and wait in the page that made them", async () => {
    const { device, time, page, miss } = await begin()
    device.disk.full = true
    await miss(5)
    expect(device.disk.tries).toBeNull()
    expect(await page.api.unlock({ passphrase })).toEqual(tooMany(minute / 2))
    time.pass(minute / 2)
    granted(await page.api.unlock({ passphrase }))
    await page.api.lock()
    device.disk.full = false
    await miss(1)
    expect(JSON.parse(device.disk.tries ?? "").wrong).toBe(1)
  })

  it("go with the vault they were made at", async () => {
    const { device, page, miss } = await begin()
    await miss(5)
    await page.forget()
    expect(device.disk.tries).toBeNull()
    granted(await page.api.create({ passphrase }))
  })
})

describe("for the audit log", () => {
  it("tells who opened the vault, once it is open, and not again while it is", async () => {
    const { device, page, recoveryCode } = await begin()
    const heard: string[] = []
    page.onUnlocked(way => heard.push(`${way} ${page.unlocked.sealer() !== null}`))
    granted(await page.api.unlock({ passphrase }))
    granted(await page.api.unlock({ passphrase }))
    await page.api.lock()
    granted(await page.api.unlockWithRecovery({ code: recoveryCode }))
    expect(heard).toEqual(["passphrase true", "recovery true"])

    const another = createDevice()
    const first = await another.openPage()
    first.onUnlocked(way => heard.push(`made, ${way}`))
    granted(await first.api.create({ passphrase }))
    expect(heard.at(-1)).toBe("made, passphrase")
    expect(device.disk.tries).toBeNull()
  })

  it("keeps what failed while locked, by way and moment, until it is dropped", async () => {
    const { device, time, page, miss } = await begin()
    const first = time.now()
    await miss(1)
    time.pass(minute)
    const second = time.now()
    await page.api.unlockWithPasskey(passkey)
    granted(await page.api.unlock({ passphrase }))

    const other = await device.openPage()
    const read = await other.failedTries()
    expect(read).toEqual({
      tries: [
        { way: "passphrase", at: first },
        { way: "passkey", at: second },
      ],
      more: 0,
    })
    time.pass(minute)
    const third = time.now()
    await other.api.unlock(wrong)
    await other.dropFailedTries(read)
    expect(await page.failedTries()).toEqual({ tries: [{ way: "passphrase", at: third }], more: 0 })
  })
})
