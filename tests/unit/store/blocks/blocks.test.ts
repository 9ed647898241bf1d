import fc from "fast-check"
import { beforeAll, describe, expect, it } from "vitest"
import { bodyOf, type ColdRecord, type Entry } from "../../../../core/store/blocks/cold-record.ts"
import { coldView } from "../../../../core/store/blocks/cold-view.ts"
import { openBodies, openIndex, recordsIn } from "../../../../core/store/blocks/open-block.ts"
import { cutIntoBlocks, sealBlock, sealBlocks } from "../../../../core/store/blocks/seal-block.ts"
import { createSealer } from "../../../../core/vault/seal.ts"
import type { Sealer } from "../../../../core/vault/sealer.ts"

let sealer: Sealer
beforeAll(async () => {
  sealer = await createSealer(new Uint8Array(32).fill(7))
})

const stampAt = (n: number) => `${String(n).padStart(13, "0")}-0000-9f3a1c22`
const encoder = new TextEncoder()

const recordOf = (fields: Partial<ColdRecord> & { readonly id: string }): ColdRecord => ({
  kind: "session",
  owner: "wren",
  at: "2026-01-02",
  version: 1,
  stamp: stampAt(1),
  headStamp: stampAt(1),
  head: "{}",
  body: encoder.encode(JSON.stringify({ doc: {}, base: stampAt(1), stamps: {}, head: stampAt(1) })),
  ...fields,
})

const words = fc.string({ unit: "grapheme", maxLength: 12 })
const record = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom("session", "note"),
    owner: words,
    at: words,
    version: fc.integer({ min: 1, max: 9 }),
    stamp: fc.nat(9).map(stampAt),
    headStamp: fc.nat(9).map(stampAt),
    removed: fc.constantFrom(undefined, 1 as const),
    head: fc.jsonValue().map(value => JSON.stringify(value)),
    body: fc.jsonValue().map(value => encoder.encode(JSON.stringify(value))),
  })
  .map(({ removed, ...rest }): ColdRecord => ({ ...rest, ...(removed && { removed }) }))
const records = fc.uniqueArray(record, { minLength: 1, maxLength: 12, selector: ({ id }) => id })

/** What comes back of a block, or null when it does not open. */
const reopened = async (sealed: Awaited<ReturnType<typeof sealBlock>>) => {
  const [index, bodies] = await Promise.all([openIndex(sealer, sealed.block), openBodies(sealer, sealed.body)])
  return index.ok && bodies.ok ? recordsIn(bodies.value, index.value) : null
}

describe("a block", () => {
  it("gives back what was put in, byte for byte", async () => {
    await fc.assert(
      fc.asyncProperty(records, async all => {
        const back = await reopened(await sealBlock(sealer, all))
        expect(back?.map(one => ({ ...one, body: [...one.body] }))).toEqual(
          all.map(one => ({ ...one, body: [...one.body] })),
        )
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  it("does not open with one bit changed, cut, beside another's half, or under another's name", async () => {
    const [one, other] = [
      await sealBlock(sealer, [recordOf({ id: "a" })]),
      await sealBlock(sealer, [recordOf({ id: "b" })]),
    ]
    const named = (id: string) => ({ ok: false, error: { type: "Tampered", ids: [id] } })
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(7), fc.boolean(), async (at, bit, cut) => {
        for (const [part, open] of [
          [one.block, (sealed: Uint8Array<ArrayBuffer>) => openIndex(sealer, { ...one.block, sealed })],
          [one.body, (sealed: Uint8Array<ArrayBuffer>) => openBodies(sealer, { ...one.body, sealed })],
        ] as const) {
          const changed = cut ? part.sealed.slice(0, at % part.sealed.length) : part.sealed.slice()
          if (!cut) changed[at % changed.length] = (changed[at % changed.length] ?? 0) ^ (1 << bit)
          expect(await open(changed)).toEqual(named(one.block.id))
        }
      }),
    )
    expect(await openIndex(sealer, { ...one.block, sealed: other.block.sealed })).toEqual(named(one.block.id))
    expect(await openBodies(sealer, { ...one.body, sealed: other.body.sealed })).toEqual(named(one.block.id))
    expect(await openBodies(sealer, { ...one.body, sealed: one.block.sealed })).toEqual(named(one.block.id))
    expect(await openIndex(sealer, { ...one.block, count: 2 })).toEqual(named(one.block.id))
  }, 60_000)

  it("holds no word that can be read", async () => {
    const sealed = await sealBlock(sealer, [recordOf({ id: "a", head: '{"name":"Wren"}' })])
    const text = new TextDecoder("latin1").decode(new Uint8Array([...sealed.block.sealed, ...sealed.body.sealed]))
    expect(text).not.toContain("Wren")
    expect(text).not.toContain("session")
  })

  it("takes 256 records, or a megabyte of them; a larger one stands by itself", () => {
    const sized = (size: number, id: number) => recordOf({ id: String(id), body: new Uint8Array(size) })
    const lengths = (sizes: readonly number[]) => cutIntoBlocks(sizes.map(sized)).map(block => block.length)
    expect(lengths(Array(600).fill(10))).toEqual([256, 256, 88])
    expect(lengths([400_000, 400_000, 400_000, 2_000_000, 10])).toEqual([2, 1, 1, 1])
    expect(lengths([])).toEqual([])
  })

  it("is many where there are many", async () => {
    const blocks = await sealBlocks(
      sealer,
      Array.from({ length: 300 }, (_, n) => recordOf({ id: String(n) })),
    )
    expect(blocks.map(({ block }) => block.count)).toEqual([256, 44])
    expect(new Set(blocks.map(({ block }) => block.id)).size).toBe(2)
  })

  it("keeps no key that reaches into the prototype of all objects", () => {
    const body = encoder.encode('{"doc":{"__proto__":{"polluted":true}},"base":"","stamps":{},"head":""}')
    expect(Object.keys(bodyOf({ body }).doc)).toEqual([])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

describe("several blocks together", () => {
  const entry = (fields: Partial<ColdRecord> & { readonly id: string }): Entry => {
    const { body: _, ...rest } = recordOf(fields)
    return { ...rest, from: 0, length: 0 }
  }
  const listed = (view: ReturnType<typeof coldView>, query = {}) =>
    view.list("session", query).map(({ entry: { id } }) => id)

  it("let the later state of a record count, in whatever order they are read", () => {
    const [early, late] = [entry({ id: "a" }), entry({ id: "a", owner: "ada", stamp: stampAt(2) })]
    for (const order of [
      [
        ["one", [early]],
        ["two", [late]],
      ] as const,
      [
        ["two", [late]],
        ["one", [early]],
      ] as const,
    ]) {
      const view = coldView(order)
      expect(view.find("a")).toEqual({ entry: late, block: "two" })
      expect(listed(view, { owner: "wren" })).toEqual([])
      expect(listed(view, { owner: "ada" })).toEqual(["a"])
    }
  })

  it("list the newest day first, in range, without what was removed and what is of another kind", () => {
    const view = coldView([
      ["one", [entry({ id: "a" }), entry({ id: "d", at: "2026-01-03" }), entry({ id: "x", removed: 1 })]],
      ["two", [entry({ id: "b" }), entry({ id: "c", at: "2026-01-01" }), entry({ id: "y", kind: "note" })]],
    ])
    expect(listed(view)).toEqual(["d", "b", "a", "c"])
    expect(listed(view, { from: "2026-01-02", to: "2026-01-02" })).toEqual(["b", "a"])
    expect(listed(view, { owner: "ada" })).toEqual([])
  })
})
