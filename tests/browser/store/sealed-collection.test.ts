import { describe, expect, it } from "vitest"
import type { Participant, ParticipantHead } from "../../../core/domain/participant.ts"
import type { Kind } from "../../../core/store/collection.ts"
import { participantKind } from "../../../core/store/kinds.ts"
import { checkSoundness } from "../../../core/store/soundness.ts"
import { collecting, collectionKeepsItsPromises, person } from "../../store/collection-suite.ts"
import { freshName, openStore } from "./open-store.ts"

const { id } = person(1)

describe("the sealed collection", () => {
  collectionKeepsItsPromises(async () => {
    const { lock, collectionOf, elsewhere } = await openStore(freshName())
    return {
      collection: collectionOf(participantKind),
      setLocked: lock.setLocked,
      elsewhere: elsewhere(participantKind),
    }
  })
})

describe("an edit of what no list shows", () => {
  it("leaves the list's row alone, and the next edit still finds a sound record", async () => {
    const { database, lock, collectionOf } = await openStore(freshName())
    const people = collectionOf(participantKind)
    await people.add(person(1))
    const before = await database.heads.get(id)
    await people.change(id, noun => ({ ...noun, ownWord: "the fog" }))
    expect(await database.heads.get(id)).toEqual(before)
    await collectionOf(participantKind).change(id, noun => ({ ...noun, chosenName: "Ada" }))
    expect(await people.heads({})).toMatchObject({ value: [{ chosenName: "Ada" }] })
    expect(await people.get(id)).toMatchObject({ value: { chosenName: "Ada", ownWord: "the fog" } })
    expect(await checkSoundness(database, lock)).toEqual({ ok: true, value: { state: "sound", records: 1 } })
  })
})

describe("records of an earlier version", () => {
  const next: Kind<Participant, ParticipantHead> = {
    ...participantKind,
    version: participantKind.version + 1,
    migrations: [
      ...participantKind.migrations,
      { to: participantKind.version + 1, up: doc => ({ ...doc, place: `at ${doc.place}` }) },
    ],
  }

  it("are opened, listed and removed in today's shape, and written so with their next change", async () => {
    const { database, lock, collectionOf } = await openStore(freshName())
    await collectionOf(participantKind).add(person(1), person(2))
    const people = collectionOf(next)
    expect(await people.get(id)).toEqual({ ok: true, value: person(1, { place: "at her flat" }) })
    expect(await people.heads({ owner: id })).toMatchObject({ value: [{ place: "at her flat" }] })
    await people.remove(person(2).id)
    await people.change(id, noun => ({ ...noun, ownWord: "the fog" }))
    expect(await database.records.get(id)).toMatchObject({ version: next.version })
    expect(await collectionOf(next).get(id)).toMatchObject({ value: { place: "at her flat", ownWord: "the fog" } })
    expect(await people.heads({})).toMatchObject({ value: [{ place: "at her flat" }] })
    expect(await checkSoundness(database, lock)).toMatchObject({ value: { state: "sound" } })
  })

  it("are left alone by a Handrail that is older than they are", async () => {
    const { collectionOf } = await openStore(freshName())
    await collectionOf(next).add(person(1))
    const older = collectionOf(participantKind)
    const failure = {
      ok: false,
      error: { type: "FromNewerVersion", found: next.version, known: participantKind.version },
    }
    expect(await older.get(id)).toEqual(failure)
    expect(await older.heads({})).toEqual(failure)
    expect(await older.change(id, noun => ({ ...noun, place: "" }))).toEqual(failure)
  })
})

describe("two pages on one vault", () => {
  const twoPages = async () => {
    const name = freshName()
    const [one, other] = [await openStore(name), await openStore(name)]
    const pages = [one.collectionOf(participantKind), other.collectionOf(participantKind)] as const
    await pages[0].add(person(1))
    return pages
  }

  it("keep both of two edits of one record, fifty times over", async () => {
    const [one, other] = await twoPages()
    for (let n = 0; n < 50; n++) {
      await Promise.all([
        one.change(id, noun => ({ ...noun, place: `place ${n}` })),
        other.change(id, noun => ({ ...noun, ownWord: `word ${n}` })),
      ])
      const expected = { value: { place: `place ${n}`, ownWord: `word ${n}` } }
      expect(await one.get(id)).toMatchObject(expected)
      expect(await other.get(id)).toMatchObject(expected)
    }
  })

  it("count together without losing one", async () => {
    const [one, other] = await twoPages()
    const longer = (noun: Participant) => ({ ...noun, place: `${noun.place}.` })
    await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 ? one : other).change(id, longer)))
    expect(await one.get(id)).toMatchObject({ value: { place: `her flat${".".repeat(20)}` } })
  })

  it("write what was asked even if this page remembers it as being so already", async () => {
    const [one, other] = await twoPages()
    await one.change(id, noun => ({ ...noun, place: "the library" }))
    await other.change(id, noun => ({ ...noun, place: "the park" }))
    await one.change(id, noun => ({ ...noun, place: "the library" }))
    expect(await other.get(id)).toMatchObject({ value: { place: "the library" } })
  })

  it("see each other's edits as they happen", async () => {
    const [one, other] = await twoPages()
    const seen = collecting<Participant>()
    const end = other.watch(id, seen.next)
    await seen.until(last => last?.ok === true)
    await one.change(id, noun => ({ ...noun, place: "the library" }))
    await seen.until(last => last?.ok === true && last.value.place === "the library")
    end()
  })

  it("see each other's edits across threads, in records and in lists", async () => {
    const name = freshName()
    const here = (await openStore(name)).collectionOf(participantKind)
    await here.add(person(1))
    const record = collecting<Participant>()
    const list = collecting<readonly ParticipantHead[]>()
    const ends = [here.watch(id, record.next), here.watchHeads({ owner: id }, list.next)]
    await Promise.all([record.until(last => last?.ok === true), list.until(last => last?.ok === true)])
    const there = new Worker(new URL("./other-page.ts", import.meta.url), { type: "module" })
    there.postMessage({ name, id, place: "the library" })
    await record.until(last => last?.ok === true && last.value.place === "the library")
    await list.until(last => last?.ok === true && last.value[0]?.place === "the library")
    there.terminate()
    for (const end of ends) end()
  })
})
