import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { participantKind } from "../../../core/store/kinds.ts"
import { checkSoundness } from "../../../core/store/soundness.ts"
import { person } from "../../store/collection-suite.ts"
import { createFolding } from "./fold.ts"
import { freshName, openStore } from "./open-store.ts"

type Bytes = Uint8Array<ArrayBuffer>
const flipped = (bytes: Bytes, at: number, bit: number) => {
  const copy = bytes.slice()
  copy[at % copy.length] = (copy[at % copy.length] ?? 0) ^ (1 << bit)
  return copy
}

/** Two blocks of two records each, and one record over one of them. */
const start = async () => {
  const name = freshName()
  const { database, lock, collectionOf } = await openStore(name)
  const fold = await createFolding({ database, lock, collectionOf })
  const people = collectionOf(participantKind)
  for (const n of [1, 3]) {
    await people.add(person(n), person(n + 1))
    await fold()
  }
  await people.change(person(4).id, noun => ({ ...noun, place: "the library" }))
  const { blocks, blockBodies } = database
  const indexes = await blocks.toArray()
  const bodies = await blockBodies.toArray()
  const putBack = async () => {
    await Promise.all([blocks.clear(), blockBodies.clear()])
    await Promise.all([blocks.bulkPut(indexes), blockBodies.bulkPut(bodies)])
  }
  return {
    ...database,
    indexes,
    bodies,
    putBack,
    check: () => checkSoundness(database, lock),
    /** Another page; `forget` makes it open everything anew. */
    reopened: async () => {
      const other = await openStore(name)
      const forget = () => {
        other.lock.setLocked(true)
        other.lock.setLocked(false)
      }
      return { people: other.collectionOf(participantKind), forget }
    },
  }
}

const change = fc.record({
  what: fc.constantFrom("flip", "cut", "longer", "swap", "empty", "delete", "delete both", "count", "copy"),
  part: fc.constantFrom("index", "body"),
  which: fc.nat(1),
  at: fc.nat(),
  bit: fc.nat(7),
})

describe("what something else than Handrail did to blocks", () => {
  it("is noticed and named, each of 500 times, and nothing wrong is shown", async () => {
    const { blocks, blockBodies, indexes, bodies, putBack, check, reopened } = await start()
    const { people, forget } = await reopened()
    const truth = await people.getMany([1, 2, 3, 4].map(n => person(n).id))
    if (!truth.ok) throw new Error(truth.error.type)
    const whole = new Map(truth.value.map(noun => [noun.id, noun]))

    const alter = async ({ what, part, which, at, bit }: typeof change extends fc.Arbitrary<infer C> ? C : never) => {
      const [index, body] = [indexes[which], bodies[which]]
      const [other, otherBody] = [indexes[1 - which], bodies[1 - which]]
      if (!index || !body || !other || !otherBody) throw new Error("no blocks")
      const put = (sealed: Bytes) =>
        part === "index" ? blocks.put({ ...index, sealed }) : blockBodies.put({ ...body, sealed })
      const here = part === "index" ? index.sealed : body.sealed
      if (what === "flip") await put(flipped(here, at, bit))
      else if (what === "cut") await put(here.slice(0, at % here.length))
      else if (what === "longer") await put(new Uint8Array([...here, bit]))
      else if (what === "swap") await put(part === "index" ? other.sealed : otherBody.sealed)
      else if (what === "empty") await put(new Uint8Array(0))
      else if (what === "delete") await (part === "index" ? blocks : blockBodies).delete(index.id)
      else if (what === "count") await blocks.put({ ...index, count: index.count + 1 + bit })
      else if (what === "copy") await blocks.put({ ...index, id: person(90 + bit).id })
      else {
        await blocks.delete(index.id)
        await blockBodies.delete(index.id)
      }
    }

    await fc.assert(
      fc.asyncProperty(change, async one => {
        await alter(one)
        const found = await check()
        forget()
        const [list, ...each] = await Promise.all([
          people.heads({}),
          ...[...whole.keys()].map(async id => [id, await people.get(id)] as const),
        ])
        await putBack()
        expect(found).toMatchObject({ ok: true, value: { state: "damaged" } })
        if (!found.ok || found.value.state !== "damaged") return
        const { unreadable, unnamed, counted } = found.value
        expect(unreadable.length > 0 || (unnamed ?? 0) > 0 || counted).toBe(true)
        for (const [id, noun] of each)
          expect(noun.ok ? noun.value : noun.error.type).toSatisfy(
            value =>
              value === "Tampered" || value === "NotFound" || JSON.stringify(value) === JSON.stringify(whole.get(id)),
          )
        if (!list.ok) expect(list.error.type).toBe("Tampered")
      }),
      { numRuns: 500 },
    )
    expect(await check()).toMatchObject({ value: { state: "sound" } })
  }, 120_000)

  it("is told by record where only bodies are gone, and by number where nobody can know which", async () => {
    const { blocks, blockBodies, indexes, putBack, check, reopened } = await start()
    const [first] = indexes
    if (!first) throw new Error("no blocks")
    await blockBodies.delete(first.id)
    const gone = await check()
    expect(gone).toMatchObject({ value: { state: "damaged", counted: false } })
    const named = gone.ok && gone.value.state === "damaged" ? gone.value.unreadable : []
    expect(named.length).toBeGreaterThan(0)
    const { people } = await reopened()
    for (const id of named) expect(await people.get(id)).toEqual({ ok: false, error: { type: "Tampered", ids: [id] } })
    expect(await people.heads({})).toMatchObject({ ok: true })
    await putBack()
    await blocks.put({ ...first, sealed: flipped(first.sealed, 40, 1) })
    expect(await check()).toMatchObject({ value: { unreadable: [], unnamed: first.count, counted: false } })
    expect(await (await reopened()).people.heads({})).toEqual({
      ok: false,
      error: { type: "Tampered", ids: [first.id] },
    })
  })
})
