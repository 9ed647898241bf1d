import { describe, expect, it } from "vitest"
import { tellingVault } from "../../../core/audit/vault-deeds.ts"
import { fail, ok } from "../../../core/base/result.ts"
import type { Told } from "../../../core/store/audit/log.ts"
import { createDevice, granted, settled } from "../vault/device.ts"

const passphrase = "slow river stones"
type Device = ReturnType<typeof createDevice>

/** A page of a device whose vault tells a log, kept in memory. `stuck`: entries are begun and never end. */
const openPage = async (device: Device) => {
  const page = await device.openPage()
  const told: Told[] = []
  const ways: string[] = []
  const log = { stuck: false }
  const unexpected: unknown[] = []
  const api = tellingVault({
    vault: page,
    log: {
      opened: way => ways.push(way),
      tell: async (...deeds) => {
        if (log.stuck) await new Promise(() => {})
        if (!page.unlocked.sealer()) return fail({ type: "VaultLocked" })
        told.push(...deeds)
        return ok(null)
      },
    },
    clock: device.time,
    exclusive: run => run(),
    unexpected: error => unexpected.push(error),
  })
  return {
    ...page,
    api,
    told,
    ways,
    log,
    acts: () => told.map(({ act, way }) => (way ? `${act} ${way}` : act)),
    unexpected,
  }
}

const begin = async () => {
  const device = createDevice()
  const page = await openPage(device)
  const { recoveryCode } = granted(await page.api.create({ passphrase }))
  await settled()
  return { device, page, recoveryCode }
}

describe("what is done with the vault", () => {
  it("is told with the way it was opened, wrong tries before the one that was right", async () => {
    const { device, page, recoveryCode } = await begin()
    expect(page.acts()).toEqual(["unlocked passphrase"])
    await page.api.lock()
    const wrongAt = device.time.now()
    await page.api.unlock({ passphrase: "not this one" })
    device.time.pass(60_000)
    await page.api.unlockWithRecovery({ code: (await begin()).recoveryCode })
    device.time.pass(1_000)
    granted(await page.api.unlockWithRecovery({ code: recoveryCode }))
    await settled()
    const since = page.acts().slice(1)
    expect(since).toEqual(["locked", "unlock-failed passphrase", "unlock-failed recovery", "unlocked recovery"])
    expect(page.told[2]).toMatchObject({ at: wrongAt })
    expect(page.ways).toEqual(["passphrase", "recovery"])
    expect((await page.failedTries()).tries).toEqual([])
    expect(page.unexpected).toEqual([])
  })

  it("is told of other pages too: their wrong tries are in the log of the first that opens", async () => {
    const { device, page } = await begin()
    await page.api.lock()
    const [other, third] = [await openPage(device), await openPage(device)]
    await other.api.unlock({ passphrase: "not this one" })
    device.time.pass(1_000)
    granted(await third.api.unlock({ passphrase }))
    await settled()
    expect(third.acts()).toEqual(["unlock-failed passphrase", "unlocked passphrase"])
    granted(await page.api.unlock({ passphrase }))
    await settled()
    expect(page.acts()).toEqual(["unlocked passphrase", "locked", "unlocked passphrase"])
  })

  it("is told as what it was when the key of an earlier opening opened it, with the wrong tries before it", async () => {
    const { device, page } = await begin()
    const { key } = granted(await page.api.rest())
    const later = await openPage(device)
    await later.api.unlock({ passphrase: "not this one" })
    granted(await later.api.resume({ key }))
    await settled()
    expect(later.acts()).toEqual(["unlock-failed passphrase", "unlocked rested"])
    expect(later.ways).toEqual(["rested"])
  })

  it("counts those wrong tries that are too many to name", async () => {
    const { device, page } = await begin()
    await page.api.lock()
    for (let n = 0; n < 104; n++) {
      await page.api.unlock({ passphrase: "not this one" })
      device.time.pass(3_600_000)
    }
    granted(await page.api.unlock({ passphrase }))
    await settled()
    const failed = page.told.filter(({ act }) => act === "unlock-failed")
    expect(failed).toHaveLength(101)
    expect(failed.at(-1)).toMatchObject({ count: 4 })
  })

  it("is told at the next unlock when the vault locked by itself, with the moment it did", async () => {
    const { device, page, recoveryCode } = await begin()
    device.time.pass(300_000)
    expect(page.state()).toMatchObject({ state: "locked", because: "idle" })
    const lockedAt = device.time.now()
    device.time.pass(3_600_000)
    granted(await page.api.unlockWithRecovery({ code: recoveryCode }))
    await settled()
    expect(page.acts()).toEqual(["unlocked passphrase", "locked passphrase", "unlocked recovery"])
    expect(page.told[1]).toMatchObject({ at: lockedAt })
  })

  it("is told of each way in that changed, and of none that did not", async () => {
    const { page } = await begin()
    const next = "quiet hills at noon"
    await page.api.changePassphrase({ proof: { passphrase: "not this one" }, next })
    granted(await page.api.changePassphrase({ proof: { passphrase }, next }))
    granted(await page.api.renewRecovery({ passphrase: next }))
    granted(await page.api.setIdle({ lockAfterMs: 60_000 }))
    expect(page.acts()).toEqual(["unlocked passphrase", "passphrase-changed", "recovery-renewed", "idle-changed"])
  })

  it("is locked even when its log is stuck", async () => {
    const { page } = await begin()
    page.log.stuck = true
    await page.api.lock()
    expect(page.unlocked.sealer()).toBeNull()
  })
})
