import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createHybridClock, isStamp } from "../../../core/store/hybrid-clock.ts"

const device = "9f3a1c22"
/** A wall clock that may stand still, run backwards or jump years. */
const walls = fc.array(fc.integer({ min: 0, max: 4_000_000_000_000 }), { minLength: 1, maxLength: 50 })

describe("the hybrid clock", () => {
  it("gives later and later stamps whatever the wall clock does", () => {
    fc.assert(
      fc.property(walls, times => {
        let now = 0
        const clock = createHybridClock({ now: () => now, device })
        const stamps = times.map(time => {
          now = time
          return clock.tick()
        })
        expect(stamps.every(isStamp)).toBe(true)
        expect(stamps.every((stamp, i) => i === 0 || stamp > (stamps[i - 1] ?? ""))).toBe(true)
      }),
    )
  })

  it("is never below a stamp it has seen, also one from another device that is ahead", () => {
    fc.assert(
      fc.property(walls, walls, (ours, theirs) => {
        const wallOf = (times: readonly number[]) => {
          const left = [...times]
          return () => left.shift() ?? 0
        }
        const there = createHybridClock({ now: wallOf(theirs), device: "00000001" })
        const here = createHybridClock({ now: wallOf(ours), device })
        for (let i = 0; i < Math.min(ours.length, theirs.length); i++) {
          const stamp = there.tick()
          here.receive(stamp)
          expect(here.tick() > stamp).toBe(true)
        }
      }),
    )
  })

  it("goes on in the next millisecond when a millisecond's counter is full", () => {
    const clock = createHybridClock({ now: () => 0, device })
    clock.receive(`1700000000000-ffff-${device}`)
    expect(clock.tick()).toBe(`1700000000001-0000-${device}`)
  })

  it("follows the wall clock when nothing speaks against it", () => {
    const clock = createHybridClock({ now: () => 1_700_000_000_000, device })
    expect([clock.tick(), clock.tick()]).toEqual([`1700000000000-0000-${device}`, `1700000000000-0001-${device}`])
  })

  it("ignores what is no stamp", () => {
    const clock = createHybridClock({ now: () => 5, device })
    for (const text of ["", "9999999999999", "9999999999999-0000-nothexxx", "x9999999999999-0000-00000000"])
      clock.receive(text)
    expect(clock.tick()).toBe(`0000000000005-0000-${device}`)
  })
})
