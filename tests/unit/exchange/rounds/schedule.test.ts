import { describe, expect, it } from "vitest"
import {
  afterRound,
  dueAt,
  isDueOnceWoken,
  type Looked,
  stateAtRest,
} from "../../../../core/exchange/rounds/schedule.ts"

const at = "2026-03-09T10:00:00.000Z"
const start = Date.parse(at)
const minute = 60_000
const rested: Looked = { byItself: true, doneAt: at, failed: null }
const failing = (type: string, tries: number): Looked => ({ ...rested, failed: { at, type, tries } })
const inMinutes = (target: Looked, now = start) => {
  const due = dueAt(target, now)
  return due === null ? null : (due - start) / minute
}

describe("when a target is looked at by itself", () => {
  it("at once when it never was, and every quarter of an hour", () => {
    expect(inMinutes({ ...rested, doneAt: null })).toBe(0)
    expect(inMinutes(rested)).toBe(15)
  })

  it("never where the person chose to do it by hand", () => {
    const byHand = { byItself: false }
    expect(dueAt({ ...rested, ...byHand }, start)).toBeNull()
    expect(dueAt({ ...failing("TargetUnreachable", 1), ...byHand }, start)).toBeNull()
    expect(isDueOnceWoken({ ...rested, ...byHand, doneAt: null }, start)).toBe(false)
  })

  it("after 1, 2, 5, 15 and 60 minutes while it cannot be reached or is slow, and then every hour", () => {
    for (const type of ["TargetUnreachable", "TargetSlow"])
      expect([1, 2, 3, 4, 5, 6, 40].map(tries => inMinutes(failing(type, tries)))).toEqual([1, 2, 5, 15, 60, 60, 60])
  })

  it("an hour after it was full", () => {
    expect([1, 9].map(tries => inMinutes(failing("TargetFull", tries)))).toEqual([60, 60])
  })

  it("not again where a password or a folder is wanting, woken or not", () => {
    for (const type of ["TargetRefused", "TargetGone"]) {
      expect(inMinutes(failing(type, 1))).toBeNull()
      expect(isDueOnceWoken(failing(type, 1), start + 100 * minute)).toBe(false)
    }
  })

  it("at once when the connection is back", () => {
    for (const type of ["TargetUnreachable", "TargetSlow", "TargetFull"])
      expect(isDueOnceWoken(failing(type, 7), start)).toBe(true)
  })

  it("when the app comes to the front, unless it was looked at within the minute", () => {
    expect([0.5, 1].map(minutes => isDueOnceWoken(rested, start + minutes * minute))).toEqual([false, true])
  })

  it("no later than that after a clock was set back", () => {
    const yesterday = start - 24 * 60 * minute
    expect(inMinutes(rested, yesterday)).toBe(-24 * 60 + 15)
    expect(inMinutes(failing("TargetUnreachable", 1), yesterday)).toBe(-24 * 60 + 1)
  })
})

describe("what is remembered after a round", () => {
  it("is how often it failed in a row, and when it last came to its end", () => {
    const unreachable = { type: "TargetUnreachable" } as const
    const once = { ...rested, ...afterRound(rested, "2026-03-09T10:15:00.000Z", unreachable) }
    expect(once).toMatchObject({ doneAt: at, failed: { type: "TargetUnreachable", tries: 1 } })
    const twice = { ...once, ...afterRound(once, "2026-03-09T10:16:00.000Z", { type: "TargetSlow" }) }
    expect(twice).toMatchObject({ doneAt: at, failed: { type: "TargetSlow", tries: 2 } })
    expect(afterRound(twice, "2026-03-09T10:18:00.000Z", null)).toEqual({
      doneAt: "2026-03-09T10:18:00.000Z",
      failed: null,
    })
  })

  it("is shown with the failure and the next try, or without one where there will be none by itself", () => {
    expect(stateAtRest(rested, start)).toEqual({ state: "resting", doneAt: at })
    expect(stateAtRest(failing("TargetUnreachable", 2), start)).toEqual({
      state: "waiting",
      failure: "TargetUnreachable",
      nextAt: "2026-03-09T10:02:00.000Z",
    })
    const refused = { state: "waiting", failure: "TargetRefused", nextAt: null }
    expect(stateAtRest(failing("TargetRefused", 1), start)).toEqual(refused)
  })
})
