import { describe, expect, it } from "vitest"
import type { Participant } from "../../../core/domain/participant.ts"
import { participantKind } from "../../../core/store/kinds.ts"
import { collecting, collectionKeepsItsPromises, person } from "../../store/collection-suite.ts"
import { freshName, openStore } from "./open-store.ts"

const { id } = person(1)

describe("the sealed collection", () => {
  collectionKeepsItsPromises(async () => {
    const { lock, collectionOf } = await openStore(freshName())
    return { collection: collectionOf(participantKind), setLocked: lock.setLocked }
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
})
