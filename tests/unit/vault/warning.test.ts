import { describe, expect, it } from "vitest"
import { createDevice, granted, lockedBecause, unlockedFor } from "./device.ts"

const passphrase = "slow river stones"
const minute = 60_000

/** A device with its vault unlocked in two pages. */
const begin = async () => {
  const device = createDevice()
  const page = await device.openPage()
  granted(await page.api.create({ passphrase }))
  const other = await device.openPage()
  granted(await other.api.unlock({ passphrase }))
  const inMs = (ms: number) => new Date(Date.parse(device.time.now()) + ms).toISOString()
  return { time: device.time, page, other, inMs }
}

describe("before it locks itself for want of use, a vault", () => {
  it("says when, a minute ahead, and once", async () => {
    const { time, page, other, inMs } = await begin()
    const locksAt = inMs(5 * minute)
    const before = page.states.length
    time.pass(4 * minute - 1)
    expect(page.state()).toEqual(unlockedFor(5 * minute))
    time.pass(1)
    for (const vault of [page, other]) expect(vault.state()).toEqual({ ...unlockedFor(5 * minute), locksAt })
    time.pass(minute - 1)
    expect(page.states.length).toBe(before + 1)
    time.pass(1)
    expect(page.state()).toEqual({ ...lockedBecause("idle"), lockAfterMs: 5 * minute })
  })

  it("takes it back in every page when one is touched, and says it again later", async () => {
    const { time, page, other, inMs } = await begin()
    time.pass(4 * minute + 30_000)
    await other.api.touch()
    for (const vault of [page, other]) expect(vault.state()).toEqual(unlockedFor(5 * minute))
    const locksAt = inMs(5 * minute)
    time.pass(4 * minute)
    for (const vault of [page, other]) expect(vault.state()).toEqual({ ...unlockedFor(5 * minute), locksAt })
  })

  it("says it a third of the time ahead when that is less than three minutes", async () => {
    const { time, page, inMs } = await begin()
    granted(await page.api.setIdle({ lockAfterMs: minute }))
    const locksAt = inMs(minute)
    time.pass(40_000 - 1)
    expect(page.state()).toEqual(unlockedFor(minute))
    time.pass(1)
    expect(page.state()).toEqual({ ...unlockedFor(minute), locksAt })
  })

  it("says the other time when the time is set while it warns", async () => {
    const { time, page, inMs } = await begin()
    time.pass(4 * minute + 30_000)
    granted(await page.api.setIdle({ lockAfterMs: 10 * minute }))
    expect(page.state()).toEqual(unlockedFor(10 * minute))
    const locksAt = inMs(5 * minute + 30_000)
    time.pass(4 * minute + 30_000)
    expect(page.state()).toEqual({ ...unlockedFor(10 * minute), locksAt })
  })

  it("says nothing of the warning after the next unlock", async () => {
    const { time, page } = await begin()
    time.pass(4 * minute + 30_000)
    await page.api.lock()
    expect(page.state()).toEqual(lockedBecause("asked"))
    granted(await page.api.unlock({ passphrase }))
    expect(page.state()).toEqual(unlockedFor(5 * minute))
  })
})
