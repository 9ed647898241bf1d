import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Fields, packColumns, type RowAt, unpackColumns } from "../../../../core/store/facts/columns.ts"

const fields: Fields = {
  id: "id",
  noteId: "id",
  topicId: "text",
  taught: "texts",
  startedAt: "number",
  planAgreed: "flag",
  answers: "data",
}
const rowAt: RowAt = (of, row) =>
  Object.fromEntries(Object.keys(fields).map(field => [field, of[field]?.(row)])) as ReturnType<RowAt>
const id = (n: number) => `0195f0a0-0000-7000-8000-${String(n).padStart(12, "0")}`
const anyId = fc.nat(99).map(id)
const word = fc.oneof(fc.constantFrom("draft", "ended", "", "a,b", "Ж", "🪴"), fc.string())
const row = fc.record({
  id: anyId,
  noteId: fc.option(anyId),
  topicId: fc.option(word),
  taught: fc.array(word, { maxLength: 4 }),
  startedAt: fc.option(fc.double({ noNaN: true })),
  planAgreed: fc.boolean(),
  answers: fc.dictionary(
    fc.string({ minLength: 1 }).filter(key => key !== "__proto__"),
    fc.oneof(fc.integer(), fc.constant("not-applicable")),
    {
      noNullPrototype: true,
    },
  ),
})
const wellKnown = {
  noteId: null,
  topicId: "t",
  taught: [],
  startedAt: 1,
  planAgreed: true,
  answers: {},
}

describe("facts packed as columns", () => {
  it("come out as they went in, in their order", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), rows => {
        expect(unpackColumns(packColumns(fields, rows), rowAt)).toEqual(rows)
      }),
    )
  })

  it("come out also of bytes that do not begin where a number may", () => {
    const rows = [{ id: id(1), ...wellKnown }]
    const packed = packColumns(fields, rows)
    const shifted = new Uint8Array(packed.length + 3)
    shifted.set(packed, 3)
    expect(unpackColumns(shifted.subarray(3), rowAt)).toEqual(rows)
  })

  it("know more than 255 and more than 65,535 different words and lists", () => {
    const many = Array.from({ length: 70_000 }, (_, n) => ({
      ...wellKnown,
      id: id(n),
      topicId: `topic ${n}`,
      taught: [`card ${n}`],
    }))
    for (const count of [255, 256, 65_535, 65_536, 70_000]) {
      const rows = many.slice(0, count)
      const found = unpackColumns(packColumns(fields, rows), rowAt)
      expect(found.length).toBe(count)
      for (const at of [0, 254, count - 1]) expect(found[at]).toEqual(rows[at])
    }
  })

  it("keep what is no id, and what a column was not made for, as it is", () => {
    const odd = [
      { ...wellKnown, id: "profile" },
      { ...wellKnown, id: " ".repeat(36), planAgreed: null, startedAt: "soon", topicId: 7, taught: [1] },
      { ...wellKnown, id: "Ж".repeat(36), taught: null },
    ]
    expect(unpackColumns(packColumns(fields, odd), rowAt)).toEqual(odd)
  })

  it("take little room: a word that is said often is kept once", () => {
    const rows = Array.from({ length: 1000 }, (_, n) => ({ ...wellKnown, id: id(n), topicId: "recovery-strategies" }))
    expect(packColumns(fields, rows).length).toBeLessThan(1000 * 100)
    expect(new TextDecoder().decode(packColumns(fields, rows)).split("recovery-strategies").length).toBe(2)
  })

  it("are refused when they were cut", () => {
    const packed = packColumns(fields, [{ id: id(1), ...wellKnown }])
    expect(() => unpackColumns(packed.subarray(0, 20), rowAt)).toThrow()
  })
})
