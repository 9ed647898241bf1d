import { Dexie } from "dexie"
import { describe, expect, it } from "vitest"
import { systemClock } from "../../../core/base/clock.ts"
import type { EntryId } from "../../../core/base/id.ts"
import type { Participant } from "../../../core/domain/participant.ts"
import { countByKind, databaseVersion, openDatabase, wipeDatabase } from "../../../core/store/database.ts"
import { createKeyringStore } from "../../../core/store/keyring-store.ts"
import { participantKind } from "../../../core/store/kinds.ts"
import { openHybridClock } from "../../../core/store/open-clock.ts"
import { createCollection } from "../../../core/store/sealed-collection.ts"
import { checkSoundness } from "../../../core/store/soundness.ts"
import { collecting, person } from "../../store/collection-suite.ts"
import { createLock, freshName, openStore, testSealer } from "./open-store.ts"

/** Everything a database holds, as bytes read as text, and as the text of its values. */
const dump = async (name: string) => {
  const all = await new Dexie(name).open()
  const parts: string[] = []
  for (const table of all.tables) {
    await table.each(row => {
      for (const value of Object.values(row as object)) {
        parts.push(value instanceof Uint8Array ? new TextDecoder("latin1").decode(value) : JSON.stringify(value))
      }
    })
  }
  all.close()
  return parts.join("\n")
}

describe("the database", () => {
  it("holds none of the words kept in it", async () => {
    const name = freshName()
    const people = (await openStore(name)).collectionOf(participantKind)
    const entry = "0195f0a0-9999-7000-8000-000000000001" as EntryId
    const wren = person(1, { chosenName: "Wrenlike", ownWord: "thefog", strengths: { [entry]: { words: "animals" } } })
    await people.add(wren)
    await people.change(wren.id, noun => ({ ...noun, place: "millstreet" }))
    await people.heads({})
    const text = await dump(name)
    expect(text).toContain(wren.id)
    for (const word of ["Wrenlike", "thefog", "animals", "millstreet", "her flat", "chosenName"]) {
      expect(text).not.toContain(word)
    }
  })

  it("is not touched when a newer Handrail made it, and says so", async () => {
    const name = freshName()
    const newer = new Dexie(name)
    const known = openDatabase(freshName())
    await known.open()
    const tables = known.dexie.tables.map(({ name: table, schema }) => [
      table,
      [schema.primKey, ...schema.indexes].map(({ src }) => src).join(),
    ])
    newer.version(databaseVersion + 1).stores(Object.fromEntries(tables))
    await newer.open()
    newer.close()
    const failure = {
      ok: false,
      error: { type: "FromNewerVersion", found: databaseVersion + 1, known: databaseVersion },
    }
    const database = openDatabase(name)
    expect(await database.open()).toEqual(failure)
    const clock = openHybridClock(database, systemClock)
    clock.catch(() => {})
    const people = createCollection({
      database,
      unlocked: createLock(await testSealer()),
      clock,
      kind: participantKind,
    })
    expect(await people.get(person(1).id)).toEqual(failure)
    expect(await people.add(person(1))).toEqual(failure)
    const seen = collecting<Participant>()
    people.watch(person(1).id, seen.next)
    expect(await seen.until(last => last !== undefined)).toEqual(failure)
  })

  it("counts records by kind while locked, without the removed ones", async () => {
    const { database, lock, collectionOf } = await openStore(freshName())
    const people = collectionOf(participantKind)
    await people.add(person(1), person(2), person(3))
    await people.remove(person(2).id)
    lock.setLocked(true)
    expect(await countByKind(database)).toEqual({ participant: 2 })
    expect(await checkSoundness(database, lock)).toEqual({ ok: false, error: { type: "VaultLocked" } })
  })

  it("keeps the keyring, and loses it and all else when wiped", async () => {
    const name = freshName()
    const { database, collectionOf } = await openStore(name)
    await collectionOf(participantKind).add(person(1))
    const keyring = createKeyringStore(database)
    expect(await keyring.read()).toEqual({ ok: true, value: null })
    expect(await keyring.write("one")).toEqual({ ok: true, value: null })
    await keyring.write("two")
    expect(await keyring.read()).toEqual({ ok: true, value: "two" })
    await keyring.remove()
    expect(await keyring.read()).toEqual({ ok: true, value: null })
    await wipeDatabase(name)
    expect(await Dexie.exists(name)).toBe(false)
  })

  it("remembers its clock: after a start with the wall clock set back, stamps go on from where they were", async () => {
    const name = freshName()
    const database = openDatabase(name)
    const lock = createLock(await testSealer())
    const pageAt = (now: string) => openHybridClock(database, { now: () => now, today: () => now.slice(0, 10) })
    const first = await pageAt("2026-03-09T10:00:00.000Z")
    await createCollection({ database, unlocked: lock, clock: first, kind: participantKind }).add(person(1))
    const stamp = (await database.heads.get(person(1).id))?.stamp ?? ""
    const second = await pageAt("1999-01-01T00:00:00.000Z")
    expect(second.tick() > stamp).toBe(true)
    expect(second.tick().slice(-8)).toBe(stamp.slice(-8))
  })

  it("answers VaultLocked, and keeps what was there, when the vault locks in the middle of a write", async () => {
    const name = freshName()
    const people = (await openStore(name)).collectionOf(participantKind)
    await people.add(person(1))
    const sealer = await testSealer()
    const lock = createLock(sealer)
    const database = openDatabase(name)
    const clock = openHybridClock(database, systemClock)
    const locking = createCollection({ database, unlocked: lock, clock, kind: participantKind })
    await locking.get(person(1).id)
    const changing = locking.change(person(1).id, noun => {
      queueMicrotask(() => {
        sealer.forget()
        lock.setLocked(true)
      })
      return { ...noun, place: "the library" }
    })
    expect(await changing).toEqual({ ok: false, error: { type: "VaultLocked" } })
    expect(await people.get(person(1).id)).toEqual({ ok: true, value: person(1) })
  })

  it("gives nothing that was being opened when the vault locked", async () => {
    const { lock, collectionOf } = await openStore(freshName())
    const people = collectionOf(participantKind)
    await people.add(person(1))
    const seen = collecting<Participant>()
    const end = people.watch(person(1).id, seen.next)
    await seen.until(last => last?.ok === true)
    const changing = people.change(person(1).id, noun => ({ ...noun, place: "the library" }))
    lock.setLocked(true)
    await changing
    await seen.until(last => last?.ok === false)
    lock.setLocked(false)
    await seen.until(last => last?.ok === true)
    const afterLock = seen.told.findIndex(result => !result.ok)
    expect(seen.told[afterLock]).toEqual({ ok: false, error: { type: "VaultLocked" } })
    expect(seen.told.slice(afterLock + 1).every(result => result.ok)).toBe(true)
    end()
  })
})
