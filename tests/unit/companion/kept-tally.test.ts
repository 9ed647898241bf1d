import { describe, expect, it } from "vitest"
import { isLess, lastChange, parseTally } from "../../../core/companion/kept-tally.ts"
import { isRoomLow, percentUsed } from "../../../core/companion/room.ts"

const at = (ms: number, count = 0) => `${String(ms).padStart(13, "0")}-${count.toString(16).padStart(4, "0")}-abcdef01`
const known = { records: 400, last: at(1_795_000_000_000, 3) }

describe("what is remembered of a vault", () => {
  it("is read as it was written, and anything else is nothing", () => {
    expect(parseTally(JSON.stringify(known))).toEqual(known)
    const spoilt = [
      {},
      { records: 4 },
      { ...known, last: "yesterday" },
      { ...known, records: -1 },
      { ...known, who: "" },
    ]
    for (const found of spoilt) expect(parseTally(JSON.stringify(found))).toBeNull()
    expect(parseTally("null")).toBeNull()
    expect(parseTally(null)).toBeNull()
  })

  it("misses records when what is found is from before, or is nothing", () => {
    expect(isLess({ records: 400, last: at(1_795_000_000_000, 2) }, known)).toBe(true)
    expect(isLess({ records: 0, last: null }, known)).toBe(true)
  })

  it("misses nothing when Handrail itself went on, also by removing", () => {
    expect(isLess(known, known)).toBe(false)
    expect(isLess({ records: 401, last: at(1_795_000_000_001) }, known)).toBe(false)
    expect(isLess({ records: 350, last: at(1_795_000_000_001) }, known)).toBe(false)
  })

  it("says when the last change was", () => {
    expect(lastChange(known)).toBe("2026-11-18T11:06:40.000Z")
    expect(lastChange({ records: 0, last: null })).toBeNull()
  })
})

describe("the room on the device", () => {
  it("is low when less than a tenth is left, and unknown when nobody tells", () => {
    expect(isRoomLow(91, 100)).toBe(true)
    expect(isRoomLow(90, 100)).toBe(false)
    expect(isRoomLow(null, 100)).toBe(false)
    expect(percentUsed(5, 20)).toBe(25)
    expect(percentUsed(5, 0)).toBeNull()
  })
})
