import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  failedTries,
  noTries,
  parseTries,
  type Tries,
  type Try,
  triesToText,
  waitAfter,
  waitLeft,
  withoutFailed,
  withTry,
  withTryRight,
  withTryTakenBack,
  withTryWrong,
} from "../../../core/vault/tries.ts"

const start = Date.parse("2026-03-09T14:00:00.000Z")
const instant = (ms: number) => new Date(start + ms).toISOString()
const minute = 60_000

/** So many wrong tries, a second apart, from the start on. */
const wrongTries = (count: number): Tries =>
  Array.from({ length: count }, (_, n): Try => ({ way: "passphrase", at: instant(n * 1000) })).reduce(
    (tries, one) => withTryWrong(withTry(tries, one), one),
    noTries,
  )

describe("the wait after wrong tries", () => {
  it("is nothing for five, then half a minute, 1, 2, 5, 15 minutes, and an hour at most", () => {
    const minutes = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1000].map(wrong => waitAfter(wrong) / minute)
    expect(minutes).toEqual([0, 0, 0, 0, 0, 0.5, 1, 2, 5, 15, 60, 60, 60])
  })

  it("goes by with the clock", () => {
    const tries = wrongTries(6)
    expect(waitLeft(tries, start + 5_000)).toBe(minute)
    expect(waitLeft(tries, start + 5_000 + 20_000)).toBe(40_000)
    expect(waitLeft(tries, start + 5_000 + minute)).toBe(0)
  })

  it("is never longer than its own length, wherever the clock is", () => {
    fc.assert(
      fc.property(fc.nat(30), fc.integer({ min: -4e11, max: 4e11 }), (wrong, off) => {
        const left = waitLeft(wrongTries(wrong), start + off)
        expect(left).toBeGreaterThanOrEqual(0)
        expect(left).toBeLessThanOrEqual(waitAfter(wrong))
      }),
    )
  })
})

describe("what is kept of tries", () => {
  const one: Try = { way: "passkey", at: instant(0) }

  it("one that was taken back leaves no trace, whatever came before", () => {
    fc.assert(
      fc.property(fc.nat(120), wrong => {
        const before = wrongTries(wrong)
        const last: Try = { way: "recovery", at: instant(200_000) }
        expect(withTryTakenBack(withTry(before, last), last, before.last)).toEqual(before)
      }),
    )
  })

  it("one that opened ends the count and is not listed; those before it stay for the audit log", () => {
    const tries = withTryRight(withTry(wrongTries(3), one), one)
    expect(tries).toMatchObject({ wrong: 0, last: null })
    expect(failedTries(tries, start)).toEqual({
      tries: [0, 1, 2].map(n => ({ way: "passphrase", at: instant(n * 1000) })),
      more: 0,
    })
  })

  it("a hundred are listed, the others counted, and dropping what was read keeps what came since", () => {
    const many = wrongTries(130)
    const read = failedTries(many, start)
    expect(read.tries.length).toBe(100)
    expect(read.more).toBe(30)
    const since = withTryWrong(withTry(withoutFailed(many, read), one), one)
    expect(failedTries(since, start)).toEqual({ tries: [one], more: 0 })
    expect(since.wrong).toBe(131)
  })

  it("one under way is not told as failed; ten minutes later its page must have died", () => {
    const tries = withTry(noTries, one)
    expect(failedTries(tries, start + minute).tries).toEqual([])
    expect(failedTries(tries, start + 11 * minute).tries).toEqual([one])
  })

  it("is written and read back the same, and nothing when there is nothing", () => {
    for (const tries of [wrongTries(7), withTry(wrongTries(101), one), withTryRight(withTry(wrongTries(2), one), one)])
      expect(parseTries(triesToText(tries))).toEqual(tries)
    expect(triesToText(withTryRight(withTry(noTries, one), one))).toBeNull()
  })

  it.each(["", "{", "null", "[]", '{"version":2}', '{"version":1,"wrong":-1,"last":null,"more":0,"listed":[]}'])(
    "counts as none when it cannot be read: %s",
    text => {
      expect(parseTries(text)).toEqual(noTries)
    },
  )
})
