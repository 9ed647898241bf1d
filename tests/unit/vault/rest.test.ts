import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { SealedAbout } from "../../../core/vault/sealer.ts"
import type { Bounds } from "../../../core/vault/within-bounds.ts"
import { createDevice, granted, lockedBecause, settled, unlockedFor } from "./device.ts"

const passphrase = "slow river stones"
const minute = 60_000
const about: SealedAbout = { id: "1", kind: "goal", version: 1, part: "head", stamp: "1" }
const failed = (type: string) => ({ ok: false, error: { type } })
const notResting = failed("NotResting")

/** A vault that was opened in one page and laid to rest, and a page opened later, as after the panel was closed. */
const begin = async (bounds?: () => Bounds) => {
  const device = createDevice()
  const page = await device.openPage(bounds)
  granted(await page.api.create({ passphrase }))
  const sealed = await page.unlocked.sealer()?.seal(Uint8Array.of(7), about)
  const { key } = granted(await page.api.rest())
  const later = await device.openPage(bounds)
  /** `resume` overwrites what it is given. */
  const resume = (vault = later, held: Uint8Array = key) => vault.api.resume({ key: held.slice() })
  const opens = async (vault = later) => sealed && (await vault.unlocked.sealer()?.open(sealed, about))?.ok
  return { device, time: device.time, page, later, key, resume, opens }
}
const atOf = (text: string | null) => JSON.parse(text ?? "").at

describe("a key at rest", () => {
  it("opens a page that comes later, without the passphrase, and the same records", async () => {
    const { device, later, resume, opens } = await begin()
    expect(later.state()).toEqual(lockedBecause("start"))
    const before = device.derivations()
    granted(await resume())
    expect(later.state()).toEqual(unlockedFor(5 * minute))
    expect(await opens()).toBe(true)
    expect(device.derivations()).toBe(before)
  })

  it("opens as often as it is asked to, and says that this was the way", async () => {
    const { device, later, resume } = await begin()
    const ways: string[] = []
    later.onUnlocked(way => ways.push(way))
    granted(await resume())
    granted(await resume(await device.openPage()))
    expect(ways).toEqual(["rested"])
  })

  it("is another one each time it is laid down, and only the last one opens", async () => {
    const { device, page, later, key, resume } = await begin()
    const { key: next } = granted(await page.api.rest())
    expect(next).not.toEqual(key)
    granted(await resume(later, next))
    expect(await resume(await device.openPage())).toEqual(notResting)
  })

  it("can be laid down from a page that was itself opened with it", async () => {
    const { device, later, resume } = await begin()
    granted(await resume())
    const { key } = granted(await later.api.rest())
    granted(await resume(await device.openPage(), key))
  })

  it("cannot be laid down while the vault is locked, nor where the disk takes nothing", async () => {
    const { device, page, later } = await begin()
    expect(await later.api.rest()).toEqual(failed("VaultLocked"))
    device.disk.full = true
    expect(await page.api.rest()).toEqual(failed("QuotaExceeded"))
  })

  it("is overwritten where it was handed in", async () => {
    const { later, key } = await begin()
    granted(await later.api.resume({ key }))
    expect(key.every(byte => byte === 0)).toBe(true)
  })
})

describe("each half alone", () => {
  it("the row on the disk opens nothing without the key that the browser held", async () => {
    const { device, resume } = await begin()
    for (const other of [
      new Uint8Array(32),
      new Uint8Array(31),
      new Uint8Array(0),
      crypto.getRandomValues(new Uint8Array(32)),
    ]) {
      const rest = device.disk.rest
      expect(await resume(undefined, other)).toEqual(notResting)
      expect(device.disk.rest).toBeNull()
      device.disk.rest = rest
    }
  })

  it("the key opens nothing without the row", async () => {
    const { device, later, resume } = await begin()
    device.disk.rest = null
    expect(await resume()).toEqual(notResting)
    expect(later.state()).toEqual(lockedBecause("start"))
  })

  it("the row holds no key and nothing of the keyring", async () => {
    const { device, key } = await begin()
    const hex = Buffer.from(key).toString("hex")
    expect(device.disk.rest).not.toContain(hex)
    expect(Object.keys(JSON.parse(device.disk.rest ?? ""))).toEqual([
      "format",
      "version",
      "salt",
      "nonce",
      "wrapped",
      "at",
      "lockAfterMs",
      "mac",
    ])
  })
})

describe("it rests no more", () => {
  it("once the vault was locked in the page that laid it down", async () => {
    const { device, page, later, resume } = await begin()
    device.close(later)
    granted(await page.api.lock())
    expect(device.disk.rest).toBeNull()
    expect(await resume()).toEqual(notResting)
    expect(later.state()?.state).toBe("locked")
  })

  it("once it was locked in another page, also one that was never open itself", async () => {
    const { device, page, later, resume } = await begin()
    granted(await later.api.lock())
    expect(page.state()).toEqual(lockedBecause("elsewhere"))
    expect(device.disk.rest).toBeNull()
    expect(await resume()).toEqual(notResting)
  })

  it("once a page heard that it was locked, even if the one that was asked died before it took the row away", async () => {
    const { device, page } = await begin()
    const row = device.disk.rest
    await page.api.lock()
    device.disk.rest = row
    device.tell({ type: "locked" })
    await settled()
    expect(device.disk.rest).toBeNull()
  })

  it("when it was locked while it was being laid down, or being opened", async () => {
    const { device, page, later, resume } = await begin()
    const laying = page.api.rest()
    await page.api.lock()
    expect(await laying).toEqual(failed("VaultLocked"))
    expect(device.disk.rest).toBeNull()

    granted(await page.api.unlock({ passphrase }))
    const { key } = granted(await page.api.rest())
    const opening = resume(later, key)
    await page.api.lock()
    expect(await opening).toEqual(notResting)
    expect(later.unlocked.sealer()).toBeNull()
    expect(device.disk.rest).toBeNull()
  })

  it("and locking is answered also where the disk is gone", async () => {
    const { device, page, later } = await begin()
    device.afterRest(1, () => Promise.reject(new Error("the database was taken away")))
    granted(await page.api.lock())
    for (const vault of [page, later]) expect(vault.unlocked.sealer()).toBeNull()
  })

  it("whatever moment of being opened or laid down it was locked at", async () => {
    for (const at of [1, 2]) {
      const { device, page, later, resume } = await begin()
      device.afterRest(at, () => page.api.lock())
      expect(await resume()).toEqual(notResting)
      expect(later.unlocked.sealer()).toBeNull()
    }
    const { device, page, later } = await begin()
    device.afterRest(1, () => later.api.lock())
    expect(await page.api.rest()).toEqual(failed("VaultLocked"))
    expect(device.disk.rest).toBeNull()
  })

  it("when it was locked and opened again while it was being laid down", async () => {
    const device = createDevice()
    const page = await device.openPage(undefined, async () => {
      await page.api.lock()
      granted(await page.api.unlock({ passphrase }))
      return true
    })
    granted(await page.api.create({ passphrase }))
    expect(await page.api.rest()).toEqual(failed("VaultLocked"))
    expect(device.disk.rest).toBeNull()
  })

  it("once the vault locked itself because nobody used it", async () => {
    const { device, time, page, resume } = await begin()
    time.pass(5 * minute)
    expect(page.state()).toMatchObject({ state: "locked", because: "idle" })
    await settled()
    expect(device.disk.rest).toBeNull()
    expect(await resume()).toEqual(notResting)
  })

  it("once the vault is gone, and not for one that is made after it", async () => {
    const { device, page, resume } = await begin()
    const row = device.disk.rest
    await page.forget()
    expect(device.disk.rest).toBeNull()
    expect(await resume()).toEqual(failed("VaultAbsent"))
    device.disk.rest = row
    granted(await page.api.create({ passphrase }))
    expect(device.disk.rest).toBeNull()
    await page.api.lock()
    device.disk.rest = row
    expect(await resume()).toEqual(notResting)
    expect(device.disk.rest).toBeNull()
  })

  it("once it is switched off, or the tablet handed over, and what is open stays open", async () => {
    for (const end of ["unrest", "handed over"] as const) {
      const { device, page, resume } = await begin()
      if (end === "unrest") granted(await page.api.unrest())
      else await page.endRest()
      expect(device.disk.rest).toBeNull()
      expect(page.state()).toEqual(unlockedFor(5 * minute))
      await page.api.touch()
      expect(await resume()).toEqual(notResting)
    }
  })
})

describe("how long it rests", () => {
  it("no longer than the idle time after the last use, and then nothing is left of it", async () => {
    for (const [ms, opened] of [
      [5 * minute - 1, true],
      [5 * minute, false],
    ] as const) {
      const { device, time, page, resume } = await begin()
      device.close(page)
      time.sleep(ms)
      expect((await resume(await device.openPage())).ok).toBe(opened)
      if (!opened) expect(device.disk.rest).toBeNull()
    }
  })

  it("is not asked of a page alone: the next one that starts takes the row away", async () => {
    const { device, time, page } = await begin()
    device.close(page)
    time.sleep(5 * minute)
    await device.openPage()
    await settled()
    expect(device.disk.rest).toBeNull()
  })

  it("begins again with use in whichever page, written down every quarter of a minute at most", async () => {
    const { device, time, page, later, resume } = await begin()
    granted(await later.api.unlock({ passphrase }))
    await settled()
    const before = device.writes().rest
    for (let s = 0; s < 240; s += 5) {
      time.pass(5_000)
      await (s % 2 ? page : later).api.touch()
      await settled()
    }
    expect(device.writes().rest - before).toBeLessThanOrEqual(2 * (240 / 15) + 2)
    expect(device.writes().rest - before).toBeGreaterThan(10)
    for (const one of [page, later]) device.close(one)
    time.sleep(4 * minute)
    granted(await resume(await device.openPage()))
  })

  it("is not put off by a page that is open and not used, nor by laying it down late", async () => {
    const { device, time, page } = await begin()
    const at = atOf(device.disk.rest)
    time.pass(4 * minute)
    const { key } = granted(await page.api.rest())
    expect(atOf(device.disk.rest)).toBe(at)
    device.close(page)
    time.sleep(minute)
    expect(await (await device.openPage()).api.resume({ key })).toEqual(notResting)
  })

  it("goes on where a page that slept locks itself while another is in use", async () => {
    const { device, time, page, resume } = await begin()
    const asleep = await device.openPage()
    granted(await asleep.api.unlock({ passphrase }))
    device.close(asleep) // frozen by its browser: it hears nothing
    time.sleep(4 * minute)
    await page.api.touch()
    await settled()
    time.sleep(2 * minute)
    expect(asleep.unlocked.sealer()).toBeNull()
    await settled()
    expect(page.unlocked.sealer()).not.toBeNull()
    granted(await resume(await device.openPage()))
  })

  it("follows the idle time that a person sets, at once", async () => {
    const { device, time, page, resume } = await begin()
    granted(await page.api.setIdle({ lockAfterMs: minute }))
    device.close(page)
    time.sleep(minute)
    expect(await resume(await device.openPage())).toEqual(notResting)

    const longer = await begin()
    granted(await longer.page.api.setIdle({ lockAfterMs: 10 * minute }))
    longer.device.close(longer.page)
    longer.time.sleep(10 * minute - 1)
    granted(await longer.resume(await longer.device.openPage()))
  })

  it("is never longer than the keyring says, nor than it said when it was laid down", async () => {
    for (const lockAfterMs of [minute, 24 * 60 * minute]) {
      const { device, time, page, resume } = await begin()
      device.close(page)
      device.disk.keyring = JSON.stringify({ ...JSON.parse(device.disk.keyring ?? ""), lockAfterMs })
      time.sleep(Math.min(lockAfterMs, 5 * minute))
      expect(await resume(await device.openPage())).toEqual(notResting)
    }
  })

  it("ends when the clock was set back behind the last use, and does not come back when it is right again", async () => {
    const { device, time, page, resume } = await begin()
    const row = device.disk.rest
    device.close(page)
    time.setBack(1)
    expect(await resume(await device.openPage())).toEqual(notResting)
    expect(device.disk.rest).toBeNull()
    device.disk.rest = row
    time.setBack(60 * minute)
    await device.openPage()
    await settled()
    expect(device.disk.rest).toBeNull()
    time.sleep(61 * minute)
    expect(await resume()).toEqual(notResting)
  })

  it("follows a clock that was set back in a page that is open, so that it is no longer than one idle time from then", async () => {
    const { device, time, page, resume } = await begin()
    time.setBack(60 * minute)
    await page.api.touch()
    await settled()
    expect(atOf(device.disk.rest)).toBe(time.now())
    device.close(page)
    time.sleep(5 * minute)
    expect(await resume(await device.openPage())).toEqual(notResting)
  })

  it("does not end with another passphrase or code: it is the same data key, in pages that are open too", async () => {
    const { page, resume, opens } = await begin()
    granted(await page.api.changePassphrase({ proof: { passphrase }, next: "quiet green boats" }))
    granted(await page.api.renewRecovery({ passphrase: "quiet green boats" }))
    granted(await resume())
    expect(await opens()).toBe(true)
  })
})

describe("an agency that forbids it", () => {
  const lets = (first: boolean) => {
    let keepKey = first
    const set = (next: boolean) => {
      keepKey = next
    }
    return { bounds: () => ({ longestLockAfterMs: 60 * minute, shortestPassphrase: 8, keepKey }), set }
  }
  const byPolicy = { ok: false, error: { type: "NotByPolicy", setting: "features.keepKey" } }

  it("is heeded before anything is laid down", async () => {
    const device = createDevice()
    const page = await device.openPage(lets(false).bounds)
    granted(await page.api.create({ passphrase }))
    expect(await page.api.rest()).toEqual(byPolicy)
    expect(device.disk.rest).toBeNull()
  })

  it("from now on: what rests is taken away at once, and opens nothing", async () => {
    const policy = lets(true)
    const { device, page, resume } = await begin(policy.bounds)
    const row = device.disk.rest
    policy.set(false)
    page.boundsChanged()
    await settled()
    expect(device.disk.rest).toBeNull()
    expect(page.state()).toEqual(unlockedFor(5 * minute))
    device.disk.rest = row
    expect(await resume()).toEqual(byPolicy)
    expect(device.disk.rest).toBeNull()
  })

  it("by a policy that is not known yet, just after an unlock, is asked for", async () => {
    const device = createDevice()
    const page = await device.openPage(undefined, async () => false)
    granted(await page.api.create({ passphrase }))
    expect(await page.api.rest()).toEqual(byPolicy)
    expect(device.disk.rest).toBeNull()
  })
})

describe("another vault", () => {
  it("is not opened by a key and a row that were carried over", async () => {
    const { device, key } = await begin()
    const other = await begin()
    other.device.disk.rest = device.disk.rest
    expect(await other.later.api.resume({ key })).toEqual(notResting)
    expect(other.device.disk.rest).toBeNull()
  })
})

describe("a row changed by something else", () => {
  /** Changes of the text, character by character, and of its fields, which leave it well formed. */
  const ofText = fc
    .record({ at: fc.nat(), cut: fc.nat(3), put: fc.string({ unit: "grapheme-ascii", maxLength: 3 }) })
    .map(({ at, cut, put }) => (text: string) => {
      const from = at % text.length
      return text.slice(0, from) + put + text.slice(from + cut)
    })
  const ofFields = fc
    .record({
      field: fc.constantFrom("salt", "nonce", "wrapped", "mac"),
      digit: fc.nat(),
      to: fc.constantFrom(..."0123456789abcdef"),
    })
    .map(({ field, digit, to }) => (text: string) => {
      const row = JSON.parse(text)
      const at = digit % row[field].length
      return JSON.stringify({ ...row, [field]: row[field].slice(0, at) + to + row[field].slice(at + 1) })
    })
  const ofTime = fc
    .record({ by: fc.integer({ min: -240_000, max: 0 }), lockAfterMs: fc.integer({ min: 1_000, max: 86_400_000 }) })
    .map(({ by, lockAfterMs }) => (text: string) => {
      const row = JSON.parse(text)
      return JSON.stringify({ ...row, at: new Date(Date.parse(row.at) + by).toISOString(), lockAfterMs })
    })

  it("opens nothing, whatever was changed, and is taken away", async () => {
    const { device, time, page, later, resume } = await begin()
    device.close(page)
    time.sleep(minute)
    const row = device.disk.rest ?? ""
    let changedTimes = 0
    await fc.assert(
      fc.asyncProperty(fc.oneof(ofText, ofFields, ofTime), async change => {
        const changed = change(row)
        if (changed === row) return
        changedTimes++
        device.disk.rest = changed
        expect(await resume()).toEqual(notResting)
        expect(device.disk.rest).toBeNull()
        expect(later.unlocked.sealer()).toBeNull()
      }),
      { numRuns: 600 },
    )
    expect(changedTimes).toBeGreaterThan(400)
    device.disk.rest = row
    granted(await resume())
  })

  it("opens nothing when it only stands there in another way", async () => {
    const { device, resume } = await begin()
    const row = JSON.parse(device.disk.rest ?? "")
    for (const text of [
      JSON.stringify(row, null, 1),
      JSON.stringify({ mac: row.mac, ...row }),
      `${device.disk.rest} `,
    ]) {
      device.disk.rest = text
      expect(await resume()).toEqual(notResting)
    }
  })

  it("is not made good by a page that is open, which takes it away instead", async () => {
    for (const change of [
      { at: "2026-03-09T14:00:00.001Z" },
      { lockAfterMs: 86_400_000 },
      { wrapped: "00".repeat(48) },
      { version: 2 },
    ]) {
      const { device, time, page } = await begin()
      device.disk.rest = JSON.stringify({ ...JSON.parse(device.disk.rest ?? ""), ...change })
      time.pass(minute)
      await page.api.touch()
      await settled()
      expect(device.disk.rest).toBeNull()
    }
  })
})

describe("in memory", () => {
  it("nothing is left of the keys once it is locked", async () => {
    const { device, page, resume, later } = await begin()
    granted(await resume())
    const sealer = later.unlocked.sealer()
    await page.api.lock()
    await settled()
    const kept = sealer as unknown as { usingDataKey: (use: () => Promise<null>) => Promise<null> }
    await expect(kept.usingDataKey(async () => null)).rejects.toThrow("locked")
    // The one 32 bytes that leave are those handed to the panel; handing them across takes them from here.
    const left = device.secrets().filter(bytes => bytes.some(byte => byte !== 0))
    expect(left.length).toBe(1)
  })
})
