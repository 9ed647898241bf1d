import { describe, expect, it } from "vitest"
import type { SealedAbout } from "../../../core/vault/sealer.ts"
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
  return { device, time: device.time, page, other }
}

describe("locking", () => {
  it("when asked locks here and in every other page, and says why", async () => {
    const { page, other } = await begin()
    granted(await page.api.lock())
    expect(page.state()).toEqual(lockedBecause("asked"))
    expect(other.state()).toEqual(lockedBecause("elsewhere"))
    expect(page.unlocked.sealer()).toBeNull()
    expect(other.unlocked.sealer()).toBeNull()
  })

  it("from a locked page locks the others too", async () => {
    const { device, page } = await begin()
    const third = await device.openPage()
    granted(await third.api.lock())
    expect(page.state()).toEqual(lockedBecause("elsewhere"))
    expect(third.states).toEqual([lockedBecause("start")])
  })

  it("makes keys that someone still holds useless, and tells who holds opened records before any screen", async () => {
    const { page } = await begin()
    const about: SealedAbout = { id: "1", kind: "goal", version: 1, part: "body", stamp: "1" }
    const kept = page.unlocked.sealer()
    const order: string[] = []
    page.unlocked.onChange(unlocked => order.push(`${unlocked} while the screen says ${page.state()?.state}`))
    await page.api.lock()
    expect(order).toEqual(["false while the screen says unlocked"])
    await expect(kept?.seal(new Uint8Array(1), about)).rejects.toThrow()
    granted(await page.api.unlock({ passphrase }))
    expect(order.length).toBe(2)
  })

  it("does not come of unlocking what is unlocked: work under way goes on", async () => {
    const { page } = await begin()
    const before = page.unlocked.sealer()
    granted(await page.api.unlock({ passphrase }))
    expect(page.unlocked.sealer()).toBe(before)
    expect(before?.digest("tally", new Uint8Array(1)).length).toBe(32)
  })
})

describe("idle locking", () => {
  it("comes after five minutes of no use, in every page by itself", async () => {
    const { time, page, other } = await begin()
    time.pass(5 * minute - 1)
    expect(page.state()?.state).toBe("unlocked")
    time.pass(1)
    for (const vault of [page, other])
      expect(vault.state()).toEqual({ ...lockedBecause("idle"), lockAfterMs: 5 * minute })
  })

  it("begins again with every touch, whichever page was touched", async () => {
    const { time, page, other } = await begin()
    time.pass(4 * minute)
    await other.api.touch()
    time.pass(4 * minute)
    for (const vault of [page, other]) expect(vault.state()?.state).toBe("unlocked")
    time.pass(minute)
    for (const vault of [page, other])
      expect(vault.state()).toEqual({ ...lockedBecause("idle"), lockAfterMs: 5 * minute })
  })

  it("counts unlocking in one page as use in all", async () => {
    const { device, time, page } = await begin()
    time.pass(4 * minute)
    granted(await (await device.openPage()).api.unlock({ passphrase }))
    time.pass(4 * minute)
    expect(page.state()?.state).toBe("unlocked")
  })

  it("hands out no sealer once the time is over, even if the device slept and no timer came", async () => {
    const { time, page } = await begin()
    time.sleep(6 * minute)
    expect(page.state()).toEqual(unlockedFor(5 * minute))
    expect(page.unlocked.sealer()).toBeNull()
    expect(page.state()).toEqual({ ...lockedBecause("idle"), lockAfterMs: 5 * minute })
  })

  it("comes within seconds of waking, and a touch at that moment does not save it", async () => {
    const { time, page, other } = await begin()
    time.sleep(6 * minute)
    await page.api.touch()
    expect(page.state()).toEqual({ ...lockedBecause("idle"), lockAfterMs: 5 * minute })
    time.pass(5_000)
    expect(other.state()).toEqual({ ...lockedBecause("idle"), lockAfterMs: 5 * minute })
  })

  it("is not put off by a clock set back", async () => {
    const { time, page } = await begin()
    time.setBack(60 * minute)
    time.pass(5 * minute + 5_000)
    expect(page.state()).toEqual({ ...lockedBecause("idle"), lockAfterMs: 5 * minute })
  })

  it("follows the time a person sets, at once, everywhere, and after the next unlock", async () => {
    const { time, page, other } = await begin()
    granted(await page.api.setIdle({ lockAfterMs: 2 * minute }))
    for (const vault of [page, other]) expect(vault.state()).toEqual(unlockedFor(2 * minute))
    time.pass(2 * minute)
    for (const vault of [page, other])
      expect(vault.state()).toEqual({ ...lockedBecause("idle"), lockAfterMs: 2 * minute })
    granted(await other.api.unlock({ passphrase }))
    time.pass(2 * minute)
    expect(other.state()).toEqual({ ...lockedBecause("idle"), lockAfterMs: 2 * minute })
  })

  it("cannot be set while locked, nor to never", async () => {
    const { time, page } = await begin()
    granted(await page.api.setIdle({ lockAfterMs: Number.POSITIVE_INFINITY }))
    time.pass(24 * 60 * minute)
    expect(page.state()).toEqual({ ...lockedBecause("idle"), lockAfterMs: 24 * 60 * minute })
    expect(await page.api.setIdle({ lockAfterMs: minute })).toEqual({ ok: false, error: { type: "VaultLocked" } })
  })

  it("leaves no timer running while locked", async () => {
    const { time, page } = await begin()
    expect(time.timers()).toBe(2)
    await page.api.lock()
    expect(time.timers()).toBe(0)
  })
})
