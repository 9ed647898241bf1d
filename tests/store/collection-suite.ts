import { expect, it } from "vitest"
import type { RecordFailure } from "../../core/base/failure.ts"
import type { ParticipantId } from "../../core/base/id.ts"
import type { Result } from "../../core/base/result.ts"
import type { Participant, ParticipantHead } from "../../core/domain/participant.ts"
import type { Collection } from "../../core/store/collection.ts"
import type { Elsewhere } from "./memory-collection.ts"

type Subject = {
  readonly collection: Collection<Participant, ParticipantHead>
  readonly setLocked: (locked: boolean) => void
  /** Someone on another device, who has the record as it is now. */
  readonly elsewhere: (id: string) => Promise<Elsewhere<Participant>>
}

const idOf = (n: number) => `0195f0a0-0000-7000-8000-${String(n).padStart(12, "0")}` as ParticipantId

export const person = (n: number, fields: Partial<Participant> = {}): Participant => ({
  id: idOf(n),
  chosenName: `Person ${n}`,
  pronoun: "they",
  ownWord: "",
  condition: null,
  startedOn: `2026-01-${String(n).padStart(2, "0")}`,
  place: "her flat",
  next: null,
  strengths: {},
  areas: {},
  supporters: {},
  cardChoices: {},
  active: true,
  legalHold: null,
  sensitive: {},
  ...fields,
})

/** Collects what a watch tells, and waits for the first that satisfies. */
export const collecting = <T>() => {
  const told: Result<T, RecordFailure>[] = []
  let check = () => {}
  return {
    told,
    next: (result: Result<T, RecordFailure>) => {
      told.push(result)
      check()
    },
    until: (satisfies: (last: Result<T, RecordFailure> | undefined) => boolean) =>
      new Promise<Result<T, RecordFailure> | undefined>(resolve => {
        check = () => {
          if (satisfies(told.at(-1))) resolve(told.at(-1))
        }
        check()
      }),
  }
}

const isLocked = (result: Result<unknown, RecordFailure> | undefined) =>
  result?.ok === false && result.error.type === "VaultLocked"

/** The promises every collection keeps. `start` answers a fresh, unlocked, empty one. */
export const collectionKeepsItsPromises = (start: () => Promise<Subject>) => {
  const three = async () => {
    const subject = await start()
    await subject.collection.add(person(1), person(2), person(3))
    return subject
  }
  const ids = (result: Result<readonly { readonly id: string }[], RecordFailure>) =>
    result.ok ? result.value.map(({ id }) => id) : result.error

  it("gives back what was added", async () => {
    const { collection } = await three()
    expect(await collection.get(idOf(2))).toEqual({ ok: true, value: person(2) })
    expect(await collection.get(idOf(9))).toEqual({ ok: false, error: { type: "NotFound", id: idOf(9) } })
  })

  it("gives several in the order asked for, without those that are not there", async () => {
    const { collection } = await three()
    expect(ids(await collection.getMany([idOf(3), idOf(9), idOf(1)]))).toEqual([idOf(3), idOf(1)])
  })

  it("adds all or none, and never twice", async () => {
    const { collection } = await three()
    await expect(collection.add(person(4), person(2))).rejects.toThrow()
    expect(ids(await collection.heads({}))).toEqual([idOf(3), idOf(2), idOf(1)])
  })

  it("lists newest first, by owner and between two days, both included", async () => {
    const { collection } = await three()
    await collection.add(person(4, { startedOn: "2026-01-03" }))
    expect(ids(await collection.heads({}))).toEqual([idOf(4), idOf(3), idOf(2), idOf(1)])
    expect(ids(await collection.heads({ owner: idOf(2) }))).toEqual([idOf(2)])
    expect(ids(await collection.heads({ from: "2026-01-02", to: "2026-01-03" }))).toEqual([idOf(4), idOf(3), idOf(2)])
    expect(ids(await collection.heads({ owner: idOf(2), from: "2026-01-03" }))).toEqual([])
    expect(ids(await collection.heads({ to: "2026-01-01" }))).toEqual([idOf(1)])
  })

  it("keeps a change, in the record and in lists", async () => {
    const { collection } = await three()
    const changed = await collection.change(idOf(1), noun => ({ ...noun, chosenName: "Ada", startedOn: "2026-02-01" }))
    expect(changed).toEqual({ ok: true, value: person(1, { chosenName: "Ada", startedOn: "2026-02-01" }) })
    expect(await collection.get(idOf(1))).toEqual(changed)
    const heads = await collection.heads({ from: "2026-02-01" })
    expect(heads).toMatchObject({ ok: true, value: [{ id: idOf(1), chosenName: "Ada" }] })
  })

  it("keeps both of two changes made at the same moment", async () => {
    const { collection } = await three()
    await Promise.all([
      collection.change(idOf(1), noun => ({ ...noun, place: "the library" })),
      collection.change(idOf(1), noun => ({ ...noun, ownWord: "the fog" })),
    ])
    expect(await collection.get(idOf(1))).toMatchObject({ value: { place: "the library", ownWord: "the fog" } })
  })

  it("cannot change what is not there", async () => {
    const { collection } = await three()
    const notFound = { ok: false, error: { type: "NotFound", id: idOf(9) } }
    expect(await collection.change(idOf(9), noun => ({ ...noun, place: "" }))).toEqual(notFound)
    expect(await collection.remove(idOf(9))).toEqual(notFound)
    expect(await collection.restore(idOf(9))).toEqual(notFound)
  })

  it("removes from every answer, and brings back whole", async () => {
    const { collection } = await three()
    expect(await collection.remove(idOf(2))).toEqual({ ok: true, value: null })
    expect(await collection.get(idOf(2))).toMatchObject({ error: { type: "NotFound" } })
    expect(await collection.change(idOf(2), noun => ({ ...noun, place: "" }))).toMatchObject({
      error: { type: "NotFound" },
    })
    expect(await collection.remove(idOf(2))).toMatchObject({ error: { type: "NotFound" } })
    expect(ids(await collection.getMany([idOf(2), idOf(1)]))).toEqual([idOf(1)])
    expect(ids(await collection.heads({}))).toEqual([idOf(3), idOf(1)])
    expect(await collection.restore(idOf(2))).toEqual({ ok: true, value: null })
    expect(await collection.get(idOf(2))).toEqual({ ok: true, value: person(2) })
    expect(ids(await collection.heads({}))).toEqual([idOf(3), idOf(2), idOf(1)])
  })

  it("erases for good, removed or not: in no answer, not to be brought back, its id never free again", async () => {
    const { collection } = await three()
    await collection.remove(idOf(1))
    expect(await collection.erase([idOf(1), idOf(2), idOf(9)])).toEqual({ ok: true, value: null })
    for (const id of [idOf(1), idOf(2)]) {
      const notFound = { ok: false, error: { type: "NotFound", id } }
      expect(await collection.get(id)).toEqual(notFound)
      expect(await collection.change(id, noun => ({ ...noun, place: "" }))).toEqual(notFound)
      expect(await collection.remove(id)).toEqual(notFound)
      expect(await collection.restore(id)).toEqual(notFound)
    }
    expect(ids(await collection.getMany([idOf(2), idOf(3)]))).toEqual([idOf(3)])
    expect(ids(await collection.heads({}))).toEqual([idOf(3)])
    await expect(collection.add(person(2))).rejects.toThrow()
    expect(await collection.erase([idOf(2)])).toEqual({ ok: true, value: null })
  })

  it("tells watchers of what is erased", async () => {
    const { collection } = await three()
    const [record, list] = [collecting<Participant>(), collecting<readonly ParticipantHead[]>()]
    const ends = [collection.watch(idOf(1), record.next), collection.watchHeads({}, list.next)]
    await Promise.all([record.until(last => last?.ok === true), list.until(last => last?.ok === true)])
    await collection.erase([idOf(1)])
    await record.until(last => last?.ok === false && last.error.type === "NotFound")
    await list.until(last => last?.ok === true && last.value.length === 2)
    for (const end of ends) end()
  })

  it("tells a watcher of one record each change until it ends", async () => {
    const { collection } = await three()
    const seen = collecting<Participant>()
    const end = collection.watch(idOf(1), seen.next)
    await seen.until(last => last?.ok === true)
    await collection.change(idOf(1), noun => ({ ...noun, place: "the library" }))
    await seen.until(last => last?.ok === true && last.value.place === "the library")
    await collection.remove(idOf(1))
    await seen.until(last => last?.ok === false && last.error.type === "NotFound")
    end()
    const before = seen.told.length
    const other = collecting<Participant>()
    const endOther = collection.watch(idOf(1), other.next)
    await collection.restore(idOf(1))
    await other.until(last => last?.ok === true)
    expect(seen.told.length).toBe(before)
    endOther()
  })

  it("tells a watcher of a list what came, changed and went", async () => {
    const { collection } = await three()
    const seen = collecting<readonly ParticipantHead[]>()
    const end = collection.watchHeads({ from: "2026-01-02" }, seen.next)
    await seen.until(last => last?.ok === true && last.value.length === 2)
    await collection.add(person(5))
    await seen.until(last => last?.ok === true && last.value.length === 3)
    await collection.change(idOf(5), noun => ({ ...noun, chosenName: "Ada" }))
    await seen.until(last => last?.ok === true && last.value[0]?.chosenName === "Ada")
    await collection.remove(idOf(5))
    await seen.until(last => last?.ok === true && last.value.length === 2)
    end()
  })

  const earlier = "1500000000000-0000-0000000b"
  const later = "4000000000000-0000-0000000b"
  const placed = (place: string) => (noun: Participant) => ({ ...noun, place })

  it("keeps a text beside the one that was written elsewhere at the same time, whichever was later", async () => {
    for (const stamp of [earlier, later]) {
      const { collection, elsewhere } = await three()
      const arrives = await elsewhere(idOf(1))
      await collection.change(idOf(1), placed("the library"))
      await arrives(placed("the park"), stamp)
      const [stands, other] = stamp === later ? ["the park", "the library"] : ["the library", "the park"]
      expect(await collection.get(idOf(1))).toMatchObject({ value: { place: stands } })
      const beside = await collection.beside(idOf(1))
      expect(beside).toMatchObject({ value: [{ path: "place", value: other }] })
      if (beside.ok && stamp === earlier)
        expect(beside.value[0]).toMatchObject({ stamp, since: "2017-07-14T02:40:00.000Z" })
      expect(await collection.beside(idOf(2))).toEqual({ ok: true, value: [] })
    }
  })

  it("has nothing beside a text that was written by who had seen the other, nor an empty one, nor a part of it", async () => {
    const { collection, elsewhere } = await three()
    for (const [n, text] of [
      [1, "the library"],
      [2, ""],
      [3, "lib"],
    ] as const) {
      const arrives = n === 1 ? null : await elsewhere(idOf(n))
      await collection.change(idOf(n), placed("the library"))
      await (arrives ?? (await elsewhere(idOf(n))))(placed(text), n === 1 ? later : earlier)
      expect(await collection.beside(idOf(n))).toEqual({ ok: true, value: [] })
    }
  })

  it("settles a text, one's own or theirs or another: it stands, and nothing is beside it, also when theirs comes again", async () => {
    for (const text of ["the library", "the park", "either"]) {
      const { collection, elsewhere } = await three()
      const arrives = await elsewhere(idOf(1))
      await collection.change(idOf(1), placed("the library"))
      await arrives(placed("the park"), earlier)
      expect(await collection.settle(idOf(1), "place", text)).toEqual({ ok: true, value: null })
      await arrives(placed("the park"), earlier)
      expect(await collection.get(idOf(1))).toMatchObject({ value: { place: text } })
      expect(await collection.beside(idOf(1))).toEqual({ ok: true, value: [] })
    }
  })

  it("settles by the next edit of that field, and by no other", async () => {
    const { collection, elsewhere } = await three()
    const arrives = await elsewhere(idOf(1))
    await collection.change(idOf(1), placed("the library"))
    await arrives(placed("the park"), earlier)
    await collection.change(idOf(1), noun => ({ ...noun, ownWord: "the fog" }))
    expect(await collection.beside(idOf(1))).toMatchObject({ value: [{ value: "the park" }] })
    await collection.change(idOf(1), placed("both"))
    expect(await collection.beside(idOf(1))).toEqual({ ok: true, value: [] })
  })

  it("cannot settle what is no text, or not there", async () => {
    const { collection } = await three()
    const notFound = (id: string) => ({ ok: false, error: { type: "NotFound", id } })
    expect(await collection.settle(idOf(1), "active", "x")).toEqual(notFound(idOf(1)))
    expect(await collection.settle(idOf(1), "places", "x")).toEqual(notFound(idOf(1)))
    expect(await collection.settle(idOf(9), "place", "x")).toEqual(notFound(idOf(9)))
    expect(await collection.beside(idOf(9))).toEqual(notFound(idOf(9)))
    await collection.remove(idOf(1))
    expect(await collection.settle(idOf(1), "place", "x")).toEqual(notFound(idOf(1)))
    expect(await collection.beside(idOf(1))).toEqual(notFound(idOf(1)))
  })

  it("answers everything with VaultLocked while locked, and watchers twice: when it locks and when it opens", async () => {
    const { collection, setLocked } = await three()
    const seen = collecting<readonly ParticipantHead[]>()
    const end = collection.watchHeads({}, seen.next)
    await seen.until(last => last?.ok === true)
    setLocked(true)
    await seen.until(isLocked)
    const answers = await Promise.all([
      collection.get(idOf(1)),
      collection.getMany([idOf(1)]),
      collection.add(person(7)),
      collection.change(idOf(1), noun => ({ ...noun, place: "" })),
      collection.remove(idOf(1)),
      collection.restore(idOf(1)),
      collection.erase([idOf(1)]),
      collection.heads({}),
      collection.beside(idOf(1)),
      collection.settle(idOf(1), "place", "x"),
    ])
    expect(answers.every(isLocked)).toBe(true)
    setLocked(false)
    await seen.until(last => last?.ok === true && last.value.length === 3)
    expect(await collection.get(idOf(1))).toEqual({ ok: true, value: person(1) })
    end()
  })
}
