import { describe, expect, it } from "vitest"
import type { ParticipantId } from "../../../core/base/id.ts"
import { participantKind } from "../../../core/store/kinds.ts"
import { checkSoundness } from "../../../core/store/soundness.ts"
import { collecting, person } from "../../store/collection-suite.ts"
import { createFolding } from "./fold.ts"
import { freshName, openStore } from "./open-store.ts"

const [a, b] = [person(1), person(2)]

/** Three people, two of them edited since; a page that has them opened, and one that opens what is on disk now. */
const start = async () => {
  const name = freshName()
  const { database, lock, collectionOf } = await openStore(name)
  const people = collectionOf(participantKind)
  await people.add(a, b, person(3))
  const rowsOf = async (id: ParticipantId) => {
    const [head, record] = [await database.heads.get(id), await database.records.get(id)]
    if (!head || !record) throw new Error("no such record")
    return { head, record }
  }
  const asAdded = await rowsOf(a.id)
  const tallyAsAdded = await database.meta.get("tally")
  for (const { id } of [a, b]) await people.change(id, noun => ({ ...noun, place: "the library" }))
  return {
    ...database,
    people,
    rowsOf,
    asAdded,
    tallyAsAdded,
    check: () => checkSoundness(database, lock),
    reopened: async () => (await openStore(name)).collectionOf(participantKind),
  }
}

const flipped = (bytes: Uint8Array<ArrayBuffer>, at: number) => {
  const copy = bytes.slice()
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}
const damaged = (unreadable: readonly string[], counted: boolean) => ({
  ok: true,
  value: { state: "damaged", unreadable, counted },
})
const tampered = (...ids: string[]) => ({ ok: false, error: { type: "Tampered", ids } })

describe("what something else than Handrail did to the database", () => {
  it("is nothing, as long as it did nothing", async () => {
    const { people, check } = await start()
    await people.remove(a.id)
    expect(await check()).toEqual({ ok: true, value: { state: "sound", records: 3 } })
    await people.restore(a.id)
    expect(await check()).toEqual({ ok: true, value: { state: "sound", records: 3 } })
  })

  it("is noticed when one bit of a body is flipped, wherever", async () => {
    const { records, rowsOf, check, reopened } = await start()
    const { record } = await rowsOf(a.id)
    for (const at of [0, 1, 20, record.sealed.length - 1]) {
      await records.put({ ...record, sealed: flipped(record.sealed, at) })
      expect(await (await reopened()).get(a.id)).toEqual(tampered(a.id))
    }
    expect(await check()).toEqual(damaged([a.id], false))
  })

  it("is noticed when one bit of a head is flipped; the list names it", async () => {
    const { heads, rowsOf, check, reopened } = await start()
    const { head } = await rowsOf(a.id)
    await heads.put({ ...head, sealed: flipped(head.sealed, 30) })
    expect(await (await reopened()).heads({})).toEqual(tampered(a.id))
    expect(await check()).toEqual(damaged([a.id], false))
  })

  it("is noticed when two sealed values are swapped", async () => {
    const { heads, records, rowsOf, check, reopened } = await start()
    const [one, other] = [await rowsOf(a.id), await rowsOf(b.id)]
    await records.bulkPut([
      { ...one.record, sealed: other.record.sealed },
      { ...other.record, sealed: one.record.sealed },
    ])
    await heads.bulkPut([
      { ...one.head, sealed: other.head.sealed },
      { ...other.head, sealed: one.head.sealed },
    ])
    const people = await reopened()
    expect(await people.get(a.id)).toEqual(tampered(a.id))
    expect(await people.heads({})).toEqual(tampered(b.id, a.id))
    expect(await check()).toEqual(damaged([a.id, b.id], false))
  })

  it("is noticed when a head is put in the place of the body", async () => {
    const { records, rowsOf, reopened } = await start()
    const { head, record } = await rowsOf(a.id)
    await records.put({ ...record, sealed: head.sealed })
    expect(await (await reopened()).get(a.id)).toEqual(tampered(a.id))
  })

  it("is noticed when a sealed value is cut short", async () => {
    const { records, rowsOf, check, reopened } = await start()
    const { record } = await rowsOf(a.id)
    for (const length of [0, 12, record.sealed.length - 1]) {
      await records.put({ ...record, sealed: record.sealed.slice(0, length) })
      expect(await (await reopened()).get(a.id)).toEqual(tampered(a.id))
    }
    expect(await check()).toEqual(damaged([a.id], false))
  })

  it("is noticed when a readable column is changed to hide a record or to give it to someone else", async () => {
    const { heads, rowsOf, check, reopened } = await start()
    const { head } = await rowsOf(a.id)
    await heads.put({ ...head, owner: b.id })
    expect(await (await reopened()).heads({ owner: b.id })).toEqual(tampered(a.id))
    await heads.put({ ...head, at: "2020-01-01" })
    expect(await check()).toEqual(damaged([a.id], false))
    await heads.put({ ...head, removed: 1 })
    expect(await check()).toEqual(damaged([a.id], false))
  })

  it("is noticed when old sealed bytes are put under the new stamp", async () => {
    const { records, rowsOf, asAdded, reopened } = await start()
    const { record } = await rowsOf(a.id)
    await records.put({ ...record, sealed: asAdded.record.sealed })
    expect(await (await reopened()).get(a.id)).toEqual(tampered(a.id))
  })

  it("is noticed when one row is put back from an earlier time, and nothing is written on top of it", async () => {
    const { records, asAdded, check, reopened } = await start()
    await records.put(asAdded.record)
    expect(await check()).toEqual(damaged([a.id], true))
    const people = await reopened()
    expect(await people.change(a.id, noun => ({ ...noun, place: "" }))).toEqual(tampered(a.id))
  })

  it("is noticed when only a head is put back from an earlier time", async () => {
    const { heads, asAdded, check, reopened } = await start()
    await heads.put(asAdded.head)
    expect(await check()).toEqual(damaged([a.id], false))
    const people = await reopened()
    expect(await people.change(a.id, noun => ({ ...noun, place: "" }))).toEqual(tampered(a.id))
  })

  it("is noticed when a whole record is put back from an earlier time", async () => {
    const { heads, records, asAdded, check } = await start()
    await heads.put(asAdded.head)
    await records.put(asAdded.record)
    expect(await check()).toEqual(damaged([], true))
  })

  it("is noticed when a record is deleted, and still after later writes", async () => {
    const { heads, records, people, check } = await start()
    await heads.delete(a.id)
    await records.delete(a.id)
    expect(await check()).toEqual(damaged([], true))
    await people.change(b.id, noun => ({ ...noun, place: "" }))
    await people.add(person(4))
    expect(await check()).toEqual(damaged([], true))
  })

  it("is noticed when only the head or only the body is deleted", async () => {
    const { heads, records, check } = await start()
    await heads.delete(b.id)
    expect(await check()).toEqual(damaged([b.id], false))
    await records.delete(a.id)
    expect(await check()).toEqual(damaged([b.id, a.id], true))
  })

  it("is noticed when only the body is deleted: whoever opens the record is told, not that there is none", async () => {
    const { records, people } = await start()
    await records.delete(a.id)
    expect(await people.get(a.id)).toEqual(tampered(a.id))
    expect(await people.getMany([b.id, a.id])).toEqual(tampered(a.id))
    expect(await people.change(a.id, noun => ({ ...noun, place: "" }))).toEqual(tampered(a.id))
    const watched = collecting()
    const end = people.watch(a.id, watched.next)
    expect(await watched.until(last => last !== undefined)).toEqual(tampered(a.id))
    end()
  })

  it("is noticed when only the body over a block is deleted: the older state in the block is not shown instead", async () => {
    const name = freshName()
    const store = await openStore(name)
    const before = store.collectionOf(participantKind)
    await before.add(a, b)
    await (await createFolding(store))()
    await before.change(a.id, noun => ({ ...noun, place: "the library" }))
    await store.database.records.delete(a.id)
    const people = (await openStore(name)).collectionOf(participantKind)
    expect(await people.get(a.id)).toEqual(tampered(a.id))
    expect(await people.getMany([b.id, a.id])).toEqual(tampered(a.id))
    expect(await people.change(a.id, noun => ({ ...noun, place: "" }))).toEqual(tampered(a.id))
  })

  it("is noticed when the tally is changed, put back or deleted, and still after later writes", async () => {
    const { meta, people, tallyAsAdded, check } = await start()
    const tally = await meta.get("tally")
    if (tally?.key !== "tally" || !tallyAsAdded) throw new Error("no tally")
    const changes = [() => meta.put({ ...tally, count: 4 }), () => meta.put(tallyAsAdded), () => meta.delete("tally")]
    for (const change of changes) {
      await change()
      expect(await check()).toEqual(damaged([], true))
      await people.change(b.id, noun => ({ ...noun, place: `${noun.place}.` }))
      expect(await check()).toEqual(damaged([], true))
      await meta.put(tally)
    }
  })
})
