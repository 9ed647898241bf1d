import { describe, expect, it } from "vitest"
import type { DeviceId, StreamId } from "../../../../core/base/id.ts"
import { afterTaking, newStream } from "../../../../core/exchange/receiving/streams.ts"

const link = (n: number) => n.toString(16).padStart(64, "0")
const stream = newStream("s" as StreamId, { device: "d" as DeviceId, life: "0a0b0c0d", audience: "program" })
const day = (n: number) => `2026-03-${String(n).padStart(2, "0")}T10:00:00.000Z`
const came = (since: number, number: number, more: object = {}) => ({
  since,
  number,
  before: link(since),
  link: link(number),
  at: day(number),
  partial: false,
  withheld: 0,
  sessions: [],
  ...more,
})
const now = "2026-04-01T00:00:00.000Z"

describe("a stream that comes here", () => {
  it("is the same whatever the order of its exports", () => {
    const [a, b, c] = [came(0, 1), came(1, 2), came(2, 3)]
    const one = [a, b, c].reduce((seen, next) => afterTaking(seen, next, now), stream)
    const other = [c, a, b].reduce((seen, next) => afterTaking(seen, next, now), stream)
    expect(other).toEqual(one)
    expect(one.have).toEqual([[0, 3]])
    expect(one.lastAt).toBe(day(3))
  })

  it("takes no notice of a partial export but for when it came", () => {
    const seen = afterTaking(stream, came(4, 4, { partial: true }), now)
    expect(seen.have).toEqual([])
    expect(seen.known).toEqual([])
    expect(seen.takenAt).toBe(now)
  })

  it("shows a history that was made twice, whichever of the two came first", () => {
    const first = afterTaking(stream, came(0, 2), now)
    expect(first.forkedAt).toBeNull()
    expect(afterTaking(first, came(2, 3, { before: link(99) }), now).forkedAt).toBe(now)
    expect(afterTaking(first, came(1, 2, { link: link(99) }), now).forkedAt).toBe(now)
    expect(afterTaking(first, came(2, 3), now).forkedAt).toBeNull()
  })

  it("says what stays behind as the newest export says it", () => {
    const newer = afterTaking(stream, came(1, 2, { withheld: 3 }), now)
    expect(afterTaking(newer, came(0, 1, { withheld: 9 }), now).withheld).toBe(3)
  })
})
