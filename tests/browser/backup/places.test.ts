import { proxy } from "comlink"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { commands } from "vitest/browser"
import type { BackupState } from "../../../core/backup/api.ts"
import type { TargetId } from "../../../core/base/id.ts"
import { createMemoryTarget, type MemoryObjects, type Mishap } from "../../../core/exchange/targets/memory.ts"
import type { TargetPort } from "../../../core/exchange/targets/target.ts"
import { createWebdavTarget } from "../../../core/exchange/targets/webdav.ts"
import { participantKind } from "../../../core/store/kinds.ts"
import { person } from "../../store/collection-suite.ts"
import type { Served } from "../../targets/browser-commands.ts"
import { freshName, granted, openRoom, passphrase } from "./open-room.ts"

const targetId = "0190a7c8-0000-7000-8000-000000000001" as TargetId
const address = { url: "https://agency.example/", user: "ines", password: "secret" }
const ours = "00112233445566778899"
const name = (counter: number, device = ours) => `b/${device}-${counter.toString(16).padStart(8, "0")}`

/** A device of a program with three people in its vault, and a place that does as `meddle` says. */
const startDevice = async (reach: () => TargetPort, deviceName: string | null = ours) => {
  const room = openRoom(freshName(), {}, false, { open: reach, deviceName })
  const { recoveryCode } = granted(await room.vault.api.create({ passphrase }))
  const people = room.collectionOf(participantKind)
  granted(await people.add(person(1), person(2), person(3)))
  const state = () =>
    new Promise<BackupState>(resolve => {
      void room.backup.watchState(
        null,
        proxy(result => resolve(granted(result))),
      )
    })
  const move = (place: string) => people.change(person(1).id, noun => ({ ...noun, place }))
  return { ...room, people, recoveryCode, state, move, put: () => room.backup.toPlace({ targetId }) }
}

const inMemory = () => {
  const objects: MemoryObjects = new Map()
  const how: { meddle: (verb: keyof TargetPort, name: string) => Mishap } = { meddle: () => null }
  const lies = () => [...objects.keys()].sort()
  return { objects, how, lies, open: () => createMemoryTarget({ objects, meddle: (verb, of) => how.meddle(verb, of) }) }
}

/** A device that has no vault yet. */
const freshDevice = (reach: () => TargetPort) => openRoom(freshName(), {}, false, { open: reach, deviceName: null })

const failed = (type: string) => ({ ok: false, error: { type } })

describe("a backup in a place", () => {
  it("counts as checked once it is read back, and brings the vault to a device that has none", async () => {
    const place = inMemory()
    const device = await startDevice(place.open)
    expect(await device.state()).toMatchObject({ checked: false, inPlaces: [] })
    expect(granted(await device.put())).toMatchObject({ records: 3, covers: true })
    expect(await device.state()).toMatchObject({ checked: true, covers: true, inPlaces: [targetId] })
    expect(place.lies()).toEqual([name(1)])

    for (const proof of [{ passphrase }, { recoveryCode: device.recoveryCode }]) {
      const fresh = freshDevice(place.open)
      const { backups, newer } = granted(await fresh.backup.lookIn(address))
      expect([newer, backups]).toEqual([0, [{ name: name(1), at: (await device.state()).checkedAt, records: 3 }]])
      const file = granted(await fresh.backup.fetchFrom({ ...address, name: name(1) }))
      expect(granted(await fresh.backup.inspect({ file }))).toMatchObject({ records: 3, here: null })
      expect(await fresh.backup.restore({ file, proof: { passphrase: "not the right words" } })).toMatchObject(
        failed("WrongPassphrase"),
      )
      expect(granted(await fresh.backup.restore({ file, proof })).records).toBe(3)
      expect(granted(await fresh.collectionOf(participantKind).heads({}))).toHaveLength(3)
    }
  })

  it("says nothing that is in it to whoever looks into the place", async () => {
    const place = inMemory()
    const device = await startDevice(place.open)
    await device.move("the porch with the lantern")
    granted(await device.put())
    const [lying] = [...place.objects.values()].map(({ bytes }) => new TextDecoder("latin1").decode(bytes))
    expect(lying).not.toContain("lantern")
  })

  it("leaves the newest two of this device, and never touches another's", async () => {
    const place = inMemory()
    const device = await startDevice(place.open)
    const other = await startDevice(place.open, "aabbccddeeff00112233")
    granted(await other.put())
    for (const where of ["one", "two", "three", "four"]) {
      await device.move(where)
      granted(await device.put())
    }
    expect(place.lies()).toEqual([name(3), name(4), name(1, "aabbccddeeff00112233")])
    const { backups } = granted(await freshDevice(place.open).backup.lookIn(address))
    expect(backups.map(one => one.name)).toEqual([name(4), name(3), name(1, "aabbccddeeff00112233")])
  })

  it("keeps the one that was whole where a later one was cut on its way, and counts the cut one for nothing", async () => {
    const place = inMemory()
    const device = await startDevice(place.open)
    granted(await device.put())
    const before = (await device.state()).checkedAt
    await device.move("elsewhere")
    // The half lies there, the connection is gone, and does not come back for taking it away.
    place.how.meddle = verb =>
      verb === "writeIfAbsent" ? { type: "half" } : verb === "remove" ? { type: "TargetUnreachable" } : null
    expect(await device.put()).toEqual(failed("TargetUnreachable"))
    expect(await device.state()).toMatchObject({ checkedAt: before, covers: false })
    expect(place.lies()).toEqual([name(1), name(2)])
    place.how.meddle = () => null

    const fresh = freshDevice(place.open)
    const half = granted(await fresh.backup.fetchFrom({ ...address, name: name(2) }))
    expect(await fresh.backup.inspect({ file: half })).toMatchObject(failed("Tampered"))

    granted(await device.put())
    expect(place.lies()).toEqual([name(1), name(3)])
  })

  it("is taken away again where the place gives back something else than it was given", async () => {
    const place = inMemory()
    const device = await startDevice(place.open)
    granted(await device.put())
    await device.move("elsewhere")
    const lossy = (): TargetPort => {
      const port = place.open()
      return { ...port, writeIfAbsent: (of, bytes, signal) => port.writeIfAbsent(of, bytes.slice(0, -40), signal) }
    }
    const again = openRoom(device.database.dexie.name, {}, false, { open: lossy, deviceName: ours })
    granted(await again.vault.api.unlock({ passphrase }))
    expect(await again.backup.toPlace({ targetId })).toEqual(failed("NotWholeThere"))
    await expect.poll(place.lies).toEqual([name(1)])
    expect(await device.state()).toMatchObject({ covers: false })
  })

  it.each(["TargetUnreachable", "TargetRefused", "TargetGone", "TargetFull", "TargetSlow"] as const)(
    "%s, at any step: what was there stays, and nothing counts that was not read back",
    async type => {
      for (const verb of ["list", "writeIfAbsent", "read"] as const) {
        const place = inMemory()
        const device = await startDevice(place.open)
        granted(await device.put())
        await device.move("elsewhere")
        place.how.meddle = at => (at === verb ? { type } : null)
        expect(await device.put()).toEqual(failed(type))
        expect(place.lies()).toContain(name(1))
        expect(await device.state()).toMatchObject({ covers: false })
        place.how.meddle = () => null
        expect(granted(await device.put())).toMatchObject({ covers: true })
      }
    },
  )

  it("can be stopped at any moment, and is told at once", async () => {
    for (const verb of ["list", "writeIfAbsent", "read"]) {
      const place = inMemory()
      const device = await startDevice(place.open)
      const stopping = new AbortController()
      place.how.meddle = at => {
        if (at === verb) stopping.abort()
        return null
      }
      expect(await device.backup.toPlace({ targetId }, stopping.signal)).toEqual(failed("Aborted"))
      expect(await device.state()).toMatchObject({ checked: false, inPlaces: [] })
    }
  })

  it("needs a program, and an open vault", async () => {
    const place = inMemory()
    const device = await startDevice(place.open, null)
    expect(await device.put()).toEqual(failed("InNoProgram"))
    const other = await startDevice(place.open)
    await other.vault.api.lock()
    expect(await other.put()).toEqual(failed("VaultLocked"))
    expect(place.lies()).toEqual([])
  })

  it("is not offered where an object is none, and counted where a newer Handrail made it", async () => {
    const place = inMemory()
    const device = await startDevice(place.open)
    granted(await device.put())
    const whole = place.objects.get(name(1))?.bytes ?? new Uint8Array()
    const lay = (of: string, bytes: Uint8Array<ArrayBuffer>) => place.objects.set(of, { bytes, mark: of })
    const newer = whole.slice()
    newer[15] = 9
    lay(name(2), newer)
    lay(name(3), new Uint8Array())
    lay(name(4), whole.slice(0, 40))
    lay(name(5), new TextEncoder().encode("handrail backup, but not really one, as it goes on and on"))
    lay("b/another-thing", whole)
    const found = granted(await freshDevice(place.open).backup.lookIn(address))
    expect([found.newer, found.backups.map(one => one.name)]).toEqual([1, [name(1)]])
    expect(await freshDevice(place.open).backup.fetchFrom({ ...address, name: "h/whatever" })).toMatchObject(
      failed("NotFound"),
    )
  })
})

describe("a backup on Apache", () => {
  let apache: Served
  beforeAll(async () => {
    apache = await commands.startApacheFor({ origins: [location.origin] })
  })
  afterAll(() => commands.stopServer(apache.url))
  const reach = (password = apache.password) => createWebdavTarget({ address: apache.url, user: apache.user, password })

  it("lies there under names without meaning, and comes back to another device", async () => {
    const device = await startDevice(reach)
    for (const where of ["one", "two", "three"]) {
      await device.move(where)
      granted(await device.put())
    }
    const lying = await commands.lyingOnApache(apache.url)
    expect(lying.map(one => one.name).sort()).toEqual([name(2), name(3)])
    const fresh = freshDevice(reach)
    const { backups } = granted(await fresh.backup.lookIn(address))
    expect(backups).toHaveLength(2)
    const file = granted(await fresh.backup.fetchFrom({ ...address, name: backups[0]?.name ?? "" }))
    expect(granted(await fresh.backup.restore({ file, proof: { passphrase } })).records).toBe(3)
    const back = granted(await fresh.collectionOf(participantKind).get(person(1).id))
    expect(back.place).toBe("three")
  })

  it("is neither put nor found with a wrong password", async () => {
    const device = await startDevice(() => reach("guess"))
    expect(await device.put()).toEqual(failed("TargetRefused"))
    expect(await device.backup.lookIn(address)).toEqual(failed("TargetRefused"))
  })
})
