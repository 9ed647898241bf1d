import { describe, expect, it } from "vitest"
import { bodyOf } from "../../../core/store/blocks/cold-record.ts"
import { doors } from "../../../core/store/doors.ts"
import { participantKind } from "../../../core/store/kinds.ts"
import type { Mark } from "../../../core/store/marks-after.ts"
import { collecting, person } from "../../store/collection-suite.ts"
import { createFolding } from "./fold.ts"
import { freshName, openStore } from "./open-store.ts"

const [a, b, c] = [person(1), person(2), person(3)]

const start = async () => {
  const store = await openStore(freshName())
  const fold = await createFolding(store)
  const sealer = store.lock.sealer()
  if (!sealer) throw new Error("locked")
  const ofPeople = (marks: readonly Mark[]) => marks.filter(({ kind }) => kind === "participant")
  const marksAfter = async (stamp: string) => {
    const marks = await store.exchange.marksAfter(sealer, stamp)
    if (!marks.ok) throw new Error(marks.error.type)
    return [...ofPeople(marks.value)].sort((one, other) => (one.id < other.id ? -1 : 1))
  }
  const read = async (ids: readonly string[]) => {
    const found = []
    for await (const some of store.exchange.read(sealer, ids)) {
      if (!some.ok) throw new Error(some.error.type)
      found.push(...some.value)
    }
    return found
  }
  return { ...store, fold, sealer, people: store.collectionOf(participantKind), marksAfter, read }
}

describe("what changed after a stamp", () => {
  for (const folds of ["nothing", "everything", "all but the newest"] as const)
    it(`is told of all records after none, and then of those alone that changed, with ${folds} folded`, async () => {
      const { people, fold, marksAfter, database } = await start()
      const foldSome = async () => {
        if (folds !== "nothing") await fold(folds === "everything" ? 0 : 1)
      }
      await people.add(a, b, c)
      await people.erase([c.id])
      await foldSome()
      const all = await marksAfter("")
      const [first] = all
      expect(all.map(({ id, removed }) => [id, removed])).toEqual([
        [a.id, false],
        [b.id, false],
        [c.id, true],
      ])
      expect(first).toEqual({
        id: a.id,
        kind: "participant",
        owner: a.id,
        at: a.startedOn,
        version: participantKind.version,
        stamp: first?.stamp,
        removed: false,
      })
      const tally = await database.meta.get("tally")
      const last = tally?.key === "tally" ? tally.last : ""
      expect(await marksAfter(last)).toEqual([])
      await people.change(b.id, noun => ({ ...noun, ownWord: "the fog" }))
      await people.remove(a.id)
      await foldSome()
      const changed = await marksAfter(last)
      expect(changed.map(({ id, removed }) => [id, removed])).toEqual([
        [a.id, true],
        [b.id, false],
      ])
      expect(changed.every(({ stamp }) => stamp > last)).toBe(true)
      expect(new Set((await marksAfter("")).map(({ id }) => id)).size).toBe((await marksAfter("")).length)
    })

  it("is told again after each change, of a record in rows or in blocks, and of what comes from elsewhere", async () => {
    const { people, fold, exchange, elsewhere, database } = await start()
    await people.add(a, b)
    const tally = await database.meta.get("tally")
    const seen = collecting<readonly Mark[]>()
    const end = exchange.watchMarksAfter(tally?.key === "tally" ? tally.last : "", seen.next)
    const first = await seen.until(last => last?.ok === true && last.value.length === 0)
    const stampOf = (told: typeof first, id: string) => (told?.ok ? told.value.find(one => one.id === id)?.stamp : "")
    await people.change(a.id, noun => ({ ...noun, ownWord: "the fog" }))
    const second = await seen.until(last => stampOf(last, a.id) !== undefined)
    await fold()
    await people.change(a.id, noun => ({ ...noun, ownWord: "the mist" }))
    const third = await seen.until(last => (last?.ok && stampOf(last, a.id) !== stampOf(second, a.id)) === true)
    const arrives = await elsewhere(participantKind)(b.id)
    await arrives(noun => ({ ...noun, place: "the mill" }), "4000000000000-0000-0000000b")
    await seen.until(last => (last?.ok && stampOf(last, b.id) !== stampOf(third, b.id)) === true)
    end()
  })

  it("is not told when it says another owner than was sealed: the record is named", async () => {
    const { people, database, exchange, sealer } = await start()
    await people.add(a, b)
    const head = await database.heads.get(a.id)
    if (!head) throw new Error("no head")
    await exchange.marksAfter(sealer, "")
    await database.heads.put({ ...head, owner: b.id })
    expect(await exchange.marksAfter(sealer, "")).toEqual({ ok: false, error: { type: "Tampered", ids: [a.id] } })
  })

  it("is not told while the vault is locked", async () => {
    const { people, lock, exchange, sealer } = await start()
    await people.add(a)
    lock.setLocked(true)
    const locked = { ok: false, error: { type: "VaultLocked" } }
    expect(await exchange.marksAfter(sealer, "")).toEqual(locked)
    expect(await exchange.stampsOf(sealer, [a.id])).toEqual(locked)
    expect(await exchange.takeIn(sealer, [], { act: "received", kind: "", id: "", owner: "" })).toEqual(locked)
  })
})

describe("records as they go out", () => {
  it("are read whole, each once, wherever they lie, the removed too, and nothing of those that are not there", async () => {
    const { people, fold, read, exchange, sealer } = await start()
    await people.add(a, b, c)
    await fold()
    await people.change(b.id, noun => ({ ...noun, place: "the park" }))
    await people.remove(c.id)
    const found = await read([c.id, b.id, a.id, b.id, person(9).id])
    expect(found.map(({ id, removed }) => [id, removed]).sort()).toEqual([
      [a.id, false],
      [b.id, false],
      [c.id, true],
    ])
    const record = found.find(({ id }) => id === b.id)
    expect(record && bodyOf(record)).toMatchObject({ doc: { ...b, place: "the park" } })
    expect(record && bodyOf(record).over).toBeUndefined()
    const stamps = await exchange.stampsOf(sealer, [a.id, b.id, c.id, person(9).id])
    expect(stamps.ok && new Map(found.map(({ id, stamp }) => [id, stamp]))).toEqual(stamps.ok && stamps.value)
    expect(await exchange.stateOf(sealer, b.id)).toMatchObject({ value: { doc: { place: "the park" } } })
    expect(await exchange.stateOf(sealer, person(9).id)).toEqual({ ok: true, value: null })
  })

  it("are all there while they are folded, thawed and compacted", async () => {
    const { people, fold, read } = await start()
    const many = Array.from({ length: 30 }, (_, n) => person(n + 1))
    await people.add(...many)
    let done = false
    const busy = (async () => {
      for (let n = 0; !done; n++) {
        await fold(n % 2)
        await people.change(many[n % 30]?.id ?? "", noun => ({ ...noun, place: `place ${n}` }))
      }
    })()
    for (let n = 0; n < 40; n++) {
      const found = await read(many.map(({ id }) => id))
      expect(found.map(({ id }) => id).sort()).toEqual(many.map(({ id }) => id).sort())
    }
    done = true
    await busy
  })

  it("come back as they went, through the door of their kind", async () => {
    const [from, to] = [await start(), await start()]
    await from.people.add(a, b)
    await from.people.change(a.id, noun => ({ ...noun, place: "the park" }))
    const door = doors.find(({ kind }) => kind === "participant")
    const coming = (await from.read([a.id, b.id])).flatMap(record => {
      const admitted = door?.admit({ ...record, body: bodyOf(record) })
      return admitted?.ok ? [admitted.value] : []
    })
    const received = { act: "received", kind: "", id: "", owner: "", count: coming.length }
    expect(await to.exchange.takeIn(to.sealer, coming, received)).toMatchObject({ value: { added: [a.id, b.id] } })
    expect(await to.marksAfter("")).toEqual(await from.marksAfter(""))
    expect(await to.exchange.life()).toMatch(/^[0-9a-f]{8}$/)
    expect(await to.exchange.life()).not.toBe(await from.exchange.life())
  })
})
