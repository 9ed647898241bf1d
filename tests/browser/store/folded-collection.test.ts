import { describe, expect, it } from "vitest"
import type { Participant, ParticipantHead } from "../../../core/domain/participant.ts"
import type { Kind } from "../../../core/store/collection.ts"
import { countByKind } from "../../../core/store/database.ts"
import { participantKind } from "../../../core/store/kinds.ts"
import { checkSoundness } from "../../../core/store/soundness.ts"
import { collecting, collectionKeepsItsPromises, person } from "../../store/collection-suite.ts"
import { createFolding, withBefore } from "./fold.ts"
import { freshName, openStore } from "./open-store.ts"

const start = async () => {
  const store = await openStore(freshName())
  const fold = await createFolding(store)
  return { ...store, fold, people: store.collectionOf(participantKind) }
}

describe("the sealed collection with everything folded before each operation", () => {
  collectionKeepsItsPromises(async () => {
    const { lock, fold, people, elsewhere } = await start()
    const collection = withBefore(people, async operation => {
      await fold()
      return operation()
    })
    return { collection, setLocked: lock.setLocked, elsewhere: elsewhere(participantKind) }
  })
})

describe("the sealed collection with all but the newest record folded", () => {
  collectionKeepsItsPromises(async () => {
    const { lock, fold, people, elsewhere } = await start()
    const collection = withBefore(people, async operation => {
      await fold(1)
      return operation()
    })
    return { collection, setLocked: lock.setLocked, elsewhere: elsewhere(participantKind) }
  })
})

describe("the sealed collection with folding under way during each operation", () => {
  collectionKeepsItsPromises(async () => {
    const { lock, fold, people, elsewhere } = await start()
    const collection = withBefore(people, async operation => {
      const [answer] = await Promise.all([operation(), fold()])
      return answer
    })
    return { collection, setLocked: lock.setLocked, elsewhere: elsewhere(participantKind) }
  })
})

describe("folding", () => {
  const [a, b, c] = [person(1), person(2), person(3)]

  it("takes the rows away, and all that is said of the records stays", async () => {
    const { database, lock, fold, people } = await start()
    await people.add(a, b, c)
    await people.remove(c.id)
    expect(await fold()).toEqual({ folded: 3, compacted: 0 })
    expect(await database.records.bulkGet([a.id, b.id, c.id])).toEqual([undefined, undefined, undefined])
    expect(await people.get(a.id)).toEqual({ ok: true, value: a })
    expect(await checkSoundness(database, lock)).toEqual({ ok: true, value: { state: "sound", records: 4 } })
    lock.setLocked(true)
    expect(await countByKind(database)).toEqual({ participant: 2, other: 1 })
  })

  it("leaves the block alone when a record of it is changed, and forgets it once most of it is passed", async () => {
    const { database, lock, fold, people } = await start()
    await people.add(a, b, c)
    await fold()
    const [block] = await database.blocks.toArray()
    await people.change(a.id, noun => ({ ...noun, chosenName: "Ada" }))
    expect(await database.blocks.toArray()).toEqual([block])
    expect(await people.heads({})).toMatchObject({ value: [{ id: c.id }, { id: b.id }, { chosenName: "Ada" }] })
    expect(await fold()).toEqual({ folded: 1, compacted: 0 })
    await people.change(b.id, noun => ({ ...noun, place: "the library" }))
    expect(await fold()).toEqual({ folded: 1, compacted: 1 })
    expect((await database.blocks.toArray()).map(({ count }) => count)).toEqual([1, 1, 1])
    expect(await people.get(a.id)).toMatchObject({ value: { chosenName: "Ada" } })
    expect(await people.get(b.id)).toMatchObject({ value: { place: "the library" } })
    expect(await people.get(c.id)).toEqual({ ok: true, value: c })
    expect(await checkSoundness(database, lock)).toMatchObject({ value: { state: "sound" } })
    expect(await countByKind(database)).toEqual({ participant: 3, other: 1 })
  })

  it("does not show a record twice, nor where it was, once it moved to another day", async () => {
    const { fold, people } = await start()
    await people.add(a, b)
    await fold()
    await people.change(a.id, noun => ({ ...noun, startedOn: "2026-03-01" }))
    expect(await people.heads({ to: "2026-01-31" })).toMatchObject({ value: [{ id: b.id }] })
    await fold()
    expect(await people.heads({ to: "2026-01-31" })).toMatchObject({ value: [{ id: b.id }] })
    expect(await people.heads({})).toMatchObject({ value: [{ id: a.id }, { id: b.id }] })
  })

  it("lets a record that moves to another day leave the list that is being watched", async () => {
    const { fold, people } = await start()
    await people.add(a, b)
    const list = collecting<readonly ParticipantHead[]>()
    const end = people.watchHeads({ to: "2026-01-31" }, list.next)
    await list.until(last => last?.ok === true && last.value.length === 2)
    await fold()
    await list.until(() => list.told.length > 1)
    await people.change(a.id, noun => ({ ...noun, startedOn: "2026-03-01" }))
    await list.until(last => last?.ok === true && last.value.length === 1)
    end()
  })

  it("loses no edit of another page that knows nothing of it", async () => {
    const name = freshName()
    const [one, other] = [await openStore(name), await openStore(name)]
    const fold = await createFolding(one)
    const [here, there] = [one.collectionOf(participantKind), other.collectionOf(participantKind)]
    await here.add(a)
    await there.get(a.id)
    await fold()
    await there.change(a.id, noun => ({ ...noun, place: "the library" }))
    await fold()
    await here.change(a.id, noun => ({ ...noun, ownWord: "the fog" }))
    await fold()
    for (const people of [here, there])
      expect(await people.get(a.id)).toMatchObject({ value: { place: "the library", ownWord: "the fog" } })
  })

  it("is seen by watchers only as nothing having changed, and they go on seeing changes", async () => {
    const { fold, people } = await start()
    await people.add(a, b)
    const [record, list] = [collecting<Participant>(), collecting<readonly ParticipantHead[]>()]
    const ends = [people.watch(a.id, record.next), people.watchHeads({}, list.next)]
    await Promise.all([record.until(last => last?.ok === true), list.until(last => last?.ok === true)])
    await fold()
    await people.change(b.id, noun => ({ ...noun, chosenName: "Ada" }))
    await list.until(last => last?.ok === true && last.value.some(({ chosenName }) => chosenName === "Ada"))
    await people.change(a.id, noun => ({ ...noun, place: "the library" }))
    await record.until(last => last?.ok === true && last.value.place === "the library")
    expect(list.told.every(told => told.ok && told.value.length === 2)).toBe(true)
    expect(record.told.every(told => told.ok)).toBe(true)
    for (const end of ends) end()
  })

  it("leaves out what does not open, and what is damaged is still named", async () => {
    const { database, lock, fold, people } = await start()
    await people.add(a, b)
    const row = await database.records.get(a.id)
    if (!row) throw new Error("no such record")
    await database.records.put({ ...row, sealed: row.sealed.slice(1) })
    expect(await fold()).toEqual({ folded: 1, compacted: 0 })
    expect(await checkSoundness(database, lock)).toMatchObject({ value: { unreadable: [a.id], counted: false } })
  })

  it("erases out of blocks: nothing of the content is left in them", async () => {
    const { database, lock, fold, people } = await start()
    await people.add(a, b)
    await fold()
    await people.change(a.id, noun => ({ ...noun, place: "the library" }))
    const before = await database.blocks.toArray()
    await people.erase([a.id])
    const after = await database.blocks.toArray()
    expect(after.map(({ count }) => count)).toEqual([1])
    expect(after[0]?.id).not.toBe(before[0]?.id)
    expect(await people.get(a.id)).toMatchObject({ error: { type: "NotFound" } })
    await fold()
    expect(await people.get(a.id)).toMatchObject({ error: { type: "NotFound" } })
    expect(await people.get(b.id)).toEqual({ ok: true, value: b })
    expect(await checkSoundness(database, lock)).toMatchObject({ value: { state: "sound" } })
    expect(await countByKind(database)).toEqual({ participant: 1, other: 1 })
  })

  const next: Kind<Participant, ParticipantHead> = {
    ...participantKind,
    version: participantKind.version + 1,
    migrations: [
      ...participantKind.migrations,
      { to: participantKind.version + 1, up: doc => ({ ...doc, place: `at ${doc.place}` }) },
    ],
  }

  it("keeps the version a record was written in: blocks are opened, listed and changed in today's shape", async () => {
    const { collectionOf, fold, people } = await start()
    await people.add(a, b)
    await fold()
    const newer = collectionOf(next)
    expect(await newer.get(a.id)).toMatchObject({ value: { place: "at her flat" } })
    expect(await newer.heads({ owner: a.id })).toMatchObject({ value: [{ place: "at her flat" }] })
    await newer.change(a.id, noun => ({ ...noun, ownWord: "the fog" }))
    expect(await newer.get(a.id)).toMatchObject({ value: { place: "at her flat", ownWord: "the fog" } })
    await fold()
    const failure = { error: { type: "FromNewerVersion", found: next.version, known: participantKind.version } }
    expect(await people.get(a.id)).toMatchObject(failure)
    expect(await people.heads({ owner: a.id })).toMatchObject(failure)
  })
})
