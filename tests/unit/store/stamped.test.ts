import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Doc } from "../../../core/store/leaves.ts"
import { changed, merge, type Stamped, stampedNew } from "../../../core/store/stamped.ts"

const keys = fc.constantFrom("a", "b", "c", "a/b", "~", "constructor", "__proto__")
const leaf = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: 0, max: 3 }),
  fc.constant("x"),
  fc.constant([1, { y: 2 }]),
)
const { doc } = fc.letrec<{ doc: Doc; value: unknown }>(tie => ({
  value: fc.oneof({ depthSize: "small" }, leaf, tie("doc")),
  doc: fc.dictionary(keys, tie("value"), { maxKeys: 3, noNullPrototype: true }),
}))

const stampAt = (n: number) => `${String(n).padStart(13, "0")}-0000-9f3a1c22`

/** Versions of one record as devices could hold them: each made of an earlier one by an edit or by merging two. */
const versions = fc
  .tuple(doc, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.option(doc)), { minLength: 3, maxLength: 12 }))
  .map(([first, steps]) => {
    const all: Stamped[] = [stampedNew(first, stampAt(1))]
    steps.forEach(([i, j, edit], n) => {
      const one = all[i % all.length] as Stamped
      const other = all[j % all.length] as Stamped
      all.push(edit ? (changed(one, edit, stampAt(n + 2)) ?? one) : merge(one, other))
    })
    return all
  })
const three = fc
  .tuple(versions, fc.nat(), fc.nat(), fc.nat())
  .map(([all, ...picks]) => picks.map(pick => all[pick % all.length]) as [Stamped, Stamped, Stamped])

describe("merging", () => {
  it("does not care which side is which", () => {
    fc.assert(
      fc.property(three, ([a, b]) => {
        expect(merge(a, b)).toEqual(merge(b, a))
      }),
    )
  })

  it("does not care in which order three meet", () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)))
      }),
      {
        numRuns: 1000,
      },
    )
  }, 60_000)

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(three, ([a, b]) => {
        const both = merge(a, b)
        expect(merge(both, b)).toEqual(both)
        expect(merge(both, both)).toEqual(both)
      }),
    )
  })

  it("leaves an edit as it is when the other side has only what came before it", () => {
    fc.assert(
      fc.property(doc, doc, (before, after) => {
        const first = stampedNew(before, stampAt(1))
        const second = changed(first, after, stampAt(2)) ?? first
        expect(merge(first, second).doc).toEqual(merge(second, second).doc)
      }),
    )
  })

  it("keeps edits of different leaves, and of one leaf the later", () => {
    const first = stampedNew({ words: "", steps: {}, place: "flat" }, stampAt(1))
    const one = changed(first, { words: "mine", steps: { x: { done: true } }, place: "flat" }, stampAt(2))
    const other = changed(first, { words: "theirs", steps: { y: { done: false } }, place: "park" }, stampAt(3))
    const both = merge(one ?? first, other ?? first)
    expect(both.doc).toEqual({ words: "theirs", steps: { x: { done: true }, y: { done: false } }, place: "park" })
  })

  it("keeps a removal against earlier edits, and an undo against an earlier removal", () => {
    const first = stampedNew({ words: "" }, stampAt(1))
    const edited = changed(first, { words: "mine" }, stampAt(2)) ?? first
    const removed = changed(first, { words: "", removed: true }, stampAt(3)) ?? first
    const back = changed(removed, { words: "" }, stampAt(4)) ?? removed
    expect(merge(edited, removed).doc).toEqual({ words: "mine", removed: true })
    expect(merge(merge(edited, back), removed).doc).toEqual({ words: "mine" })
  })

  it("lets the device decide when two stamps are of one moment", () => {
    const first = stampedNew({ words: "" }, stampAt(1))
    const one = changed(first, { words: "one" }, "0000000000002-0000-00000001") ?? first
    const other = changed(first, { words: "other" }, "0000000000002-0000-00000002") ?? first
    expect(merge(one, other).doc).toEqual({ words: "other" })
    expect(merge(other, one).doc).toEqual({ words: "other" })
  })

  it("cannot be used to reach into the prototype of all objects", () => {
    const evil = stampedNew(
      JSON.parse('{ "__proto__": { "polluted": true }, "a": { "__proto__": { "polluted": true } } }'),
      stampAt(1),
    )
    const merged = merge(evil, changed(evil, { a: { b: 1 } }, stampAt(2)) ?? evil)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    expect((merged.doc as { polluted?: boolean }).polluted).toBeUndefined()
    expect(merged.doc).toEqual({ a: { b: 1 } })
  })
})

describe("changing", () => {
  it("stamps only what differs", () => {
    const first = stampedNew({ words: "", place: "flat", next: null, list: [1] }, stampAt(1))
    const after = changed(first, { words: "", place: "park", next: { on: "2026-03-09" }, list: [1] }, stampAt(2))
    expect(after?.stamps).toEqual({ "/place": stampAt(2), "/next": stampAt(2), "/next/on": stampAt(2) })
  })

  it("finds no change in a copy, nor in a field that is undefined instead of missing", () => {
    fc.assert(
      fc.property(doc, before => {
        const copy = { ...JSON.parse(JSON.stringify(before)), nothing: undefined }
        expect(changed(stampedNew(before, stampAt(1)), copy, stampAt(2))).toBeNull()
      }),
    )
  })

  it("sees a field come and go that is called as something every object has", () => {
    const empty = stampedNew({ c: null }, stampAt(1))
    const named = changed(empty, { c: null, constructor: "x" }, stampAt(2))
    expect(named?.stamps).toEqual({ "/constructor": stampAt(2) })
    expect(named && changed(named, { c: null }, stampAt(3))?.stamps).toEqual({ "/constructor": stampAt(3) })
  })

  it("holds exactly what it was given", () => {
    fc.assert(
      fc.property(three, doc, ([a], after) => {
        const held = changed(a, after, stampAt(99)) ?? a
        expect(merge(held, held).doc).toEqual(merge(stampedNew(after, ""), stampedNew(after, "")).doc)
      }),
    )
  })
})
