import { Dexie } from "dexie"
import { describe, expect, it } from "vitest"
import { keepBefore } from "../../../core/store/before-upgrade.ts"
import { participantKind } from "../../../core/store/kinds.ts"
import { checkSoundness } from "../../../core/store/soundness.ts"
import { changedSince, dropBefore, readUpgrade, undoUpgrade } from "../../../core/store/undo-upgrade.ts"
import { person } from "../../store/collection-suite.ts"
import { freshName, openStore, testSealer } from "./open-store.ts"

/** What a release with the first tables left: the records of a database of today, in a database of version 1. */
const oldDatabase = async (people: number) => {
  const [today, name] = [freshName(), freshName()]
  const store = await openStore(today)
  await store.collectionOf(participantKind).add(...Array.from({ length: people }, (_, i) => person(i + 1)))
  const old = new Dexie(name)
  old.version(1).stores({ heads: "id, [kind+owner+at], [kind+at]", records: "id", meta: "key" })
  await old.table("heads").bulkAdd(await store.database.heads.toArray())
  await old.table("records").bulkAdd(await store.database.records.toArray())
  const meta = await store.database.meta.toArray()
  await old.table("meta").bulkAdd(meta.filter(({ key }) => key !== "audit"))
  store.database.close()
  old.close()
  return name
}

describe("a change of the tables", () => {
  it("keeps a copy of every record, and everything opens as before", async () => {
    const name = await oldDatabase(1203)
    const { database, lock, collectionOf } = await openStore(name)
    expect(await collectionOf(participantKind).get(person(1).id)).toMatchObject({ ok: true })
    expect(await database.before.count()).toBe(2 * 1203 + 1)
    expect(await readUpgrade(database)).toMatchObject({ from: 1, to: 2 })
    expect(await database.records.where("stamp").above("").count()).toBe(1203)
    expect(await checkSoundness(database, lock)).toMatchObject({ value: { state: "sound", records: 1203 } })
  })

  it("can be undone: the records are as they were, and sound", async () => {
    const name = await oldDatabase(3)
    const { database, lock, collectionOf } = await openStore(name)
    const people = collectionOf(participantKind)
    await people.change(person(1).id, noun => ({ ...noun, place: "the library" }))
    await people.add(person(9))
    const upgrade = await readUpgrade(database)
    expect(upgrade && (await changedSince(database, upgrade))).toBe(2)
    const sealer = lock.sealer()
    expect(sealer && (await undoUpgrade(database, sealer))).toEqual({ ok: true, value: null })
    database.close()

    const again = await openStore(name)
    const back = await again.collectionOf(participantKind).heads({})
    expect(back.ok && back.value.map(({ id }) => id).sort()).toEqual([person(1).id, person(2).id, person(3).id])
    expect(await again.collectionOf(participantKind).get(person(1).id)).toEqual({ ok: true, value: person(1) })
    expect(await checkSoundness(again.database, again.lock)).toMatchObject({ value: { state: "sound", records: 3 } })
    expect(await readUpgrade(again.database)).toBeNull()
  })

  it("cannot be undone twice, nor after its copy was given up", async () => {
    const { database } = await openStore(await oldDatabase(2))
    await database.open()
    await dropBefore(database)
    expect(await database.before.count()).toBe(0)
    expect(await undoUpgrade(database, await testSealer())).toEqual({
      ok: false,
      error: { type: "NotFound", id: "migrated" },
    })
  })

  it("leaves everything as it was when it breaks off in the middle", async () => {
    const name = await oldDatabase(600)
    const broken = new Dexie(name)
    broken.version(1).stores({ heads: "id, [kind+owner+at], [kind+at]", records: "id", meta: "key" })
    const breakOff = () => {
      throw new Error("the device is full")
    }
    broken
      .version(2)
      .stores({ before: "[table+key]" })
      .upgrade(keepBefore(1, 2, breakOff))
    await expect(broken.open().catch((error: Error) => error.message)).resolves.toContain("the device is full")
    broken.close()
    const untouched = new Dexie(name)
    await untouched.open()
    expect([untouched.verno, untouched.tables.map(table => table.name)]).toEqual([1, ["heads", "meta", "records"]])
    untouched.close()
    const { database, lock } = await openStore(name)
    expect(await checkSoundness(database, lock)).toMatchObject({ value: { state: "sound", records: 600 } })
  })
})
