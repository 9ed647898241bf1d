import { describe, expect, it } from "vitest"
import { utf8 } from "../../../core/base/bytes.ts"
import type { ParticipantHead } from "../../../core/domain/participant.ts"
import type { ColdRecord } from "../../../core/store/blocks/cold-record.ts"
import { bodyOf } from "../../../core/store/blocks/cold-record.ts"
import { readMoment, recordsOf } from "../../../core/store/blocks/moment.ts"
import { openIndex } from "../../../core/store/blocks/open-block.ts"
import { countByKind } from "../../../core/store/database.ts"
import { participantKind } from "../../../core/store/kinds.ts"
import { checkSoundness } from "../../../core/store/soundness.ts"
import type { Steps } from "../../../core/store/take-in.ts"
import { collecting, person } from "../../store/collection-suite.ts"
import { createFolding } from "./fold.ts"
import { freshName, openStore, testSealer } from "./open-store.ts"

const [a, b, c] = [person(1), person(2), person(3)]

const start = async () => {
  const store = await openStore(freshName())
  const sealer = await testSealer()
  const { database } = store
  /** All that is there, as another vault would send it. */
  const all = async (): Promise<readonly ColdRecord[]> => {
    const records: ColdRecord[] = []
    for await (const batch of recordsOf(sealer, await readMoment(database))) {
      if (!batch.ok) throw new Error(batch.error.type)
      records.push(...batch.value.filter(({ kind }) => kind === "participant"))
    }
    return records
  }
  return {
    ...store,
    people: store.collectionOf(participantKind),
    all,
    take: (records: readonly ColdRecord[], steps?: Steps) => store.takeIn(sealer, records, [], steps),
    check: () => checkSoundness(database, store.lock),
  }
}
const placeOf = async ({ people }: Awaited<ReturnType<typeof start>>, id: (typeof a)["id"]) => {
  const found = await people.get(id)
  return found.ok ? found.value.place : found.error.type
}
type Ids = readonly string[]
const taken = (added: Ids, merged: Ids, same: number, beside: Ids = [], refused: Ids = []) => ({
  ok: true,
  value: { added, merged, same, beside, refused },
})

describe("records from elsewhere", () => {
  it("go into blocks where nothing is, with tombstones, and counted", async () => {
    const [from, to] = [await start(), await start()]
    await from.people.add(a, b, c)
    await from.people.change(a.id, noun => ({ ...noun, place: "the library" }))
    await from.people.remove(c.id)
    expect(await to.take(await from.all())).toEqual(taken([a.id, b.id, c.id], [], 0))
    expect(await to.database.records.count()).toBe(0)
    expect(await placeOf(to, a.id)).toBe("the library")
    expect(await placeOf(to, c.id)).toBe("NotFound")
    expect(await to.people.restore(c.id)).toEqual({ ok: true, value: null })
    expect(await placeOf(to, c.id)).toBe("her flat")
    expect(await to.check()).toEqual({ ok: true, value: { state: "sound", records: 3 } })
    expect(await countByKind(to.database)).toEqual({ participant: 3 })
  })

  it("are seen by whoever watches a list, also where there were no blocks before", async () => {
    const [from, to] = [await start(), await start()]
    await from.people.add(a, b)
    const list = collecting<readonly ParticipantHead[]>()
    const end = to.people.watchHeads({}, list.next)
    await list.until(last => last?.ok === true && last.value.length === 0)
    await to.take(await from.all())
    await list.until(last => last?.ok === true && last.value.length === 2)
    end()
  })

  it("change nothing the second time", async () => {
    const [from, to] = [await start(), await start()]
    await from.people.add(a, b)
    await to.take(await from.all())
    const before = await to.database.blocks.toArray()
    expect(await to.take(await from.all())).toEqual(taken([], [], 2))
    expect(await to.database.blocks.toArray()).toEqual(before)
    expect(await to.check()).toMatchObject({ value: { state: "sound" } })
  })

  it("are merged leaf by leaf with what is there, in rows or in blocks", async () => {
    for (const folds of [false, true]) {
      const [from, to] = [await start(), await start()]
      const fold = await createFolding(to)
      await from.people.add(a, b, c)
      await to.take(await from.all())
      await from.people.change(a.id, noun => ({ ...noun, place: "the library" }))
      await from.people.change(b.id, noun => ({ ...noun, place: "the park" }))
      await to.people.change(a.id, noun => ({ ...noun, ownWord: "the fog" }))
      await to.people.change(c.id, noun => ({ ...noun, ownWord: "the fog" }))
      if (folds) await fold()
      expect(await to.take(await from.all())).toMatchObject(taken([], [a.id, b.id], 1))
      expect(await to.people.get(a.id)).toMatchObject({ value: { place: "the library", ownWord: "the fog" } })
      expect(await placeOf(to, b.id)).toBe("the park")
      expect(await to.people.get(c.id)).toMatchObject({ value: { place: "her flat", ownWord: "the fog" } })
      expect(await to.people.heads({})).toMatchObject({ value: [{ id: c.id }, { id: b.id }, { id: a.id }] })
      expect(await to.check()).toMatchObject({ value: { state: "sound" } })
      expect(await countByKind(to.database)).toEqual({ participant: 3, other: 1 })
    }
  })

  it("never bring back what was erased here, and erase here what was erased there", async () => {
    const [from, to] = [await start(), await start()]
    await from.people.add(a, b)
    await to.take(await from.all())
    await to.people.erase([a.id])
    await from.people.change(a.id, noun => ({ ...noun, place: "the library" }))
    await from.people.erase([b.id])
    await to.take(await from.all())
    expect([await placeOf(to, a.id), await placeOf(to, b.id)]).toEqual(["NotFound", "NotFound"])
    expect(await to.people.heads({})).toEqual({ ok: true, value: [] })
    expect(await to.check()).toMatchObject({ value: { state: "sound" } })
    expect(await countByKind(to.database)).toEqual({})
  })

  it("lie in one block instead of many small ones once blocks are compacted", async () => {
    const [from, to] = [await start(), await start()]
    const fold = await createFolding(to)
    const many = Array.from({ length: 24 }, (_, n) => person(n + 1))
    await from.people.add(...many)
    const records = await from.all()
    for (let n = 0; n < 24; n += 3) await to.take(records.slice(n, n + 3))
    expect(await to.database.blocks.count()).toBe(8)
    await fold()
    expect(await to.database.blocks.count()).toBe(1)
    expect(await to.people.getMany(many.map(({ id }) => id))).toEqual({ ok: true, value: many })
    expect(await to.check()).toMatchObject({ value: { state: "sound" } })
  })

  it("leave nothing in any block of what was erased elsewhere", async () => {
    const [from, to] = [await start(), await start()]
    const fold = await createFolding(to)
    await from.people.add(a, b)
    await to.take(await from.all())
    await fold()
    await from.people.erase([a.id])
    const [erased] = (await from.all()).filter(({ id }) => id === a.id)
    await to.take(erased ? [erased] : [])
    const indexes = (await readMoment(to.database)).blocks
    const sealer = await testSealer()
    const entries = (await Promise.all(indexes.map(row => openIndex(sealer, row)))).flatMap(one =>
      one.ok ? one.value : [],
    )
    expect(entries.filter(({ id }) => id === a.id).map(({ head }) => head)).toEqual(["null"])
    expect(await placeOf(to, b.id)).toBe("her flat")
    expect(await to.check()).toMatchObject({ value: { state: "sound" } })
  })

  it("are told of where a text stands beside another now, once, and not where one was seen by the other", async () => {
    const [from, to] = [await start(), await start()]
    await from.people.add(a, b, c)
    await to.take(await from.all())
    await from.people.change(a.id, noun => ({ ...noun, place: "the library" }))
    await from.people.change(b.id, noun => ({ ...noun, place: "the park" }))
    await to.people.change(a.id, noun => ({ ...noun, place: "the mill" }))
    const sent = await from.all()
    expect(await to.take(sent)).toEqual(taken([], [a.id, b.id], 1, [a.id]))
    expect(await to.people.beside(a.id)).toMatchObject({ value: [{ value: "the library" }] })
    expect(await to.take(sent)).toMatchObject({ value: { beside: [] } })
    const third = await start()
    expect(await third.take(await to.all())).toEqual(taken([a.id, b.id, c.id], [], 0, [a.id]))
  })

  it("are one where they come twice at once", async () => {
    const [from, to] = [await start(), await start()]
    await from.people.add(a)
    const before = await from.all()
    await from.people.change(a.id, noun => ({ ...noun, place: "the library" }))
    const twice = [...(await from.all()), ...before]
    expect(await to.take(twice)).toEqual(taken([a.id], [], 0))
    expect(await to.take(twice)).toEqual(taken([], [], 1))
    expect(await placeOf(to, a.id)).toBe("the library")
    expect(await to.check()).toEqual({ ok: true, value: { state: "sound", records: 1 } })
  })

  it("cannot take the place of a record of another kind, nor make one that is no record; the others come", async () => {
    const [from, to] = [await start(), await start()]
    await from.people.add(a, b)
    await to.people.add(a)
    const records = await from.all()
    const odd = records.map(one => (one.id === a.id ? { ...one, kind: "goal", version: 2 } : one))
    expect(await to.take(odd)).toEqual(taken([b.id], [], 0, [], [a.id]))
    const spoilt = records.map(one => {
      const body = bodyOf(one)
      const doc = { ...body.doc, active: "perhaps" }
      return {
        ...one,
        stamp: "4000000000000-0000-0000000b",
        body: utf8(JSON.stringify({ ...body, base: "4000000000000-0000-0000000b", doc })),
      }
    })
    await to.people.change(a.id, noun => ({ ...noun, place: "the mill" }))
    expect(await to.take(spoilt.filter(one => one.id === a.id))).toEqual(taken([], [], 0, [], [a.id]))
    expect(await to.people.get(a.id)).toMatchObject({ ok: true })
    expect(await to.check()).toMatchObject({ value: { state: "sound" } })
  })

  it("can be broken off until they are written, and tell how far they are", async () => {
    const [from, to] = [await start(), await start()]
    await from.people.add(...Array.from({ length: 600 }, (_, n) => person(n + 1)))
    const parts: number[] = []
    const stopping = new AbortController()
    const onProgress = (part: number) => {
      parts.push(part)
      stopping.abort()
    }
    const records = await from.all()
    expect(await to.take(records, { signal: stopping.signal, onProgress })).toEqual({
      ok: false,
      error: { type: "Aborted" },
    })
    expect(parts).toEqual([1 / 3])
    expect(await to.database.blocks.count()).toBe(0)
    expect(await to.check()).toEqual({ ok: true, value: { state: "sound", records: 0 } })
    expect(await to.take(records, { onProgress: part => parts.push(part) })).toMatchObject({ ok: true })
    expect(parts).toEqual([1 / 3, 1 / 3, 2 / 3, 1])
  })

  it("are refused whole when one is of a kind or version that nobody here knows", async () => {
    const [from, to] = [await start(), await start()]
    await from.people.add(a, b)
    const [first, second] = await from.all()
    if (!first || !second) throw new Error("no records")
    for (const odd of [
      { ...second, kind: "recipe" },
      { ...second, version: 99 },
    ]) {
      expect(await to.take([first, odd])).toEqual({ ok: false, error: { type: "Malformed", what: odd.kind } })
    }
    expect(await to.database.blocks.count()).toBe(0)
    expect(await to.check()).toEqual({ ok: true, value: { state: "sound", records: 0 } })
  })
})
