import { describe, expect, it } from "vitest"
import { fail, ok } from "../../../core/base/result.ts"
import type { Place } from "../../../core/bridge/place.ts"
import { isRestWanted, type KeyStore, keepResting } from "../../../extension/resting-key.ts"
import { createDevice, granted, settled } from "../vault/device.ts"

const passphrase = "slow river stones"
const minute = 60_000
type Device = ReturnType<typeof createDevice>

/** A browser: what it keeps until it ends, and what it keeps on its disk. */
const createBrowser = () => {
  const session = new Map<string, unknown>()
  const local = new Map<string, string>()
  const store: KeyStore = {
    get: async key => (session.has(key) ? { [key]: session.get(key) } : {}),
    set: async items => {
      for (const [key, value] of Object.entries(items)) session.set(key, value)
    },
    remove: async key => void session.delete(key),
  }
  const settings = {
    getItem: (key: string) => local.get(key) ?? null,
    setItem: (key: string, value: string) => void local.set(key, value),
    removeItem: (key: string) => void local.delete(key),
  }
  const it = { allowed: true }
  const device = createDevice()
  const openPanel = async (place: Place = "own", on: Device = device) => {
    const vault = await on.openPage()
    const resting = await keepResting({ vault: vault.api, place, store, settings, allowed: () => it.allowed })
    await settled()
    return { ...vault, resting, close: () => on.close(vault) }
  }
  return { device, session, local, settings, it, openPanel }
}

/** A panel in which a vault was made, with the key at rest. */
const begin = async () => {
  const browser = createBrowser()
  const panel = await browser.openPanel()
  granted(await panel.api.create({ passphrase }))
  await resting(browser)
  return { ...browser, panel }
}
/** WebCrypto answers in its own time. */
const resting = async ({ session }: Pick<ReturnType<typeof createBrowser>, "session">) => {
  for (let turn = 0; turn < 200 && session.size === 0; turn++) await new Promise(resolve => setTimeout(resolve, 5))
  await settled()
}
const stateOf = (panel: { readonly state: () => { readonly state: string } | undefined }) => panel.state()?.state

describe("the side panel", () => {
  it("closed and opened again within the idle time, is open without the passphrase by the time it is drawn", async () => {
    const { device, panel, openPanel } = await begin()
    panel.close()
    device.time.sleep(4 * minute)
    expect(stateOf(await openPanel())).toBe("unlocked")
  })

  it("opened later than that, asks, and the browser holds nothing any more", async () => {
    const { device, session, panel, openPanel } = await begin()
    panel.close()
    device.time.sleep(5 * minute)
    expect(stateOf(await openPanel())).toBe("locked")
    expect(session.size).toBe(0)
    expect(device.disk.rest).toBeNull()
  })

  it("asks after a lock, in itself or in another window, or by itself", async () => {
    for (const how of ["here", "there", "idle"] as const) {
      const { device, session, panel, openPanel } = await begin()
      const other = await openPanel()
      expect(stateOf(other)).toBe("unlocked")
      if (how === "here") await panel.api.lock()
      if (how === "there") await other.api.lock()
      if (how === "idle") device.time.pass(5 * minute)
      await settled()
      expect(session.size).toBe(0)
      expect(stateOf(await openPanel())).toBe("locked")
    }
  })

  it("that stays locked beside one that is opened does not take its key away", async () => {
    const { session, panel, openPanel } = await begin()
    await panel.api.lock()
    await settled()
    const locked = await openPanel()
    await panel.api.unlock({ passphrase: "not this one" })
    granted(await panel.api.unlock({ passphrase }))
    await resting({ session })
    const passkey = { credentialId: "AAAA", prfInput: "A".repeat(43), secret: new Uint8Array(32), name: "" }
    granted(await panel.api.addPasskey({ ...passkey, passphrase }))
    await settled()
    expect(locked.state(), "it has something new to show").toMatchObject({ state: "locked", passkeys: [{}] })
    expect(session.size).toBe(1)
    panel.close()
    expect(stateOf(await openPanel())).toBe("unlocked")
  })

  it("keeps of it nothing but 32 bytes in the browser's memory, under the place", async () => {
    const { session, local } = await begin()
    expect([...session.keys()]).toEqual(["rest.own"])
    expect(String(session.get("rest.own"))).toMatch(/^[A-Za-z0-9+/]{43}=$/)
    expect(local.size).toBe(0)
  })

  it("asks when what the browser holds is something else, and drops it", async () => {
    for (const held of ["", "?", "AAAA", 7, btoa("x".repeat(32))]) {
      const { session, panel, openPanel } = await begin()
      panel.close()
      session.set("rest.own", held)
      expect(stateOf(await openPanel())).toBe("locked")
      expect(session.size).toBe(0)
    }
  })

  it("of one member opens no other member's vault", async () => {
    const { session, openPanel } = await begin()
    const otherDevice = createDevice()
    granted(await (await otherDevice.openPage()).api.create({ passphrase }))
    const other = await openPanel("member-0a1b2c3d", otherDevice)
    expect(stateOf(other)).toBe("locked")
    expect(session.has("rest.own")).toBe(true)
  })
})

describe("a member who does not want it", () => {
  it("switches it off at once, in the browser and on the disk, and it stays off", async () => {
    const { device, session, local, settings, panel, openPanel } = await begin()
    await panel.resting.setWanted(false)
    expect(isRestWanted(settings, "own")).toBe(false)
    expect([...local.keys()]).toEqual(["handrail.rest.own"])
    expect([session.size, device.disk.rest]).toEqual([0, null])
    expect(stateOf(panel)).toBe("unlocked")
    await panel.api.lock()
    granted(await panel.api.unlock({ passphrase }))
    await settled()
    panel.close()
    expect(stateOf(await openPanel())).toBe("locked")
    expect([session.size, device.disk.rest]).toEqual([0, null])
  })

  it("switches it on again, and it holds from then on", async () => {
    const { local, panel, openPanel } = await begin()
    await panel.resting.setWanted(false)
    await panel.resting.setWanted(true)
    expect(local.size).toBe(0)
    panel.close()
    expect(stateOf(await openPanel())).toBe("unlocked")
  })
})

describe("IT that forbids it", () => {
  it("ends it, at once and at the next opening", async () => {
    const { device, session, it, panel, openPanel } = await begin()
    const before = [session.get("rest.own"), device.disk.rest]
    await panel.resting.heed()
    expect([session.get("rest.own"), device.disk.rest], "asked again, and still allowed").toEqual(before)
    it.allowed = false
    await panel.resting.heed()
    expect([session.size, device.disk.rest]).toEqual([0, null])
    it.allowed = true
    await panel.resting.heed()
    expect(session.size).toBe(1)
    it.allowed = false
    panel.close()
    expect(stateOf(await openPanel())).toBe("locked")
    expect([session.size, device.disk.rest]).toEqual([0, null])
  })
})

describe("a core that is gone", () => {
  it("does not keep the panel from being drawn, and the key is dropped when its answer is a failure", async () => {
    const { session, settings } = await begin()
    const store: KeyStore = {
      get: async key => ({ [key]: session.get(key) }),
      set: async () => {},
      remove: async key => void session.delete(key),
    }
    const place: Place = "own"
    const deps = { place, store, settings, allowed: () => true }
    const gone = () => Promise.reject(new Error("the worker is gone"))
    await keepResting({ ...deps, vault: { watch: gone, rest: gone, resume: gone, unrest: gone } })
    const unexpected = fail({ type: "Unexpected" as const, id: "k7d2" })
    const vault = (await createDevice().openPage()).api
    await keepResting({
      ...deps,
      vault: {
        ...vault,
        watch: async (_, onChange) => {
          onChange(ok({ state: "locked", because: "start", passkeys: [], retryAt: null }))
          return vault.watch(null, onChange)
        },
        resume: async () => unexpected,
      },
    })
    expect(session.size).toBe(0)
  })
})
