import { describe, expect, it } from "vitest"
import {
  afterChecking,
  afterHanding,
  keptOf,
  momentOfId,
  stateOf,
  textOfKept,
} from "../../../core/backup/kept-state.ts"

const nothing = keptOf(null)
const monday = "2026-03-09T14:00:00.000Z"
const later = (days: number) => new Date(Date.parse(monday) + days * 86_400_000).toISOString()
const here = { now: monday, madeAt: monday, count: 12, sum: "aa", reminds: true }
const checkedOn = (day: string, sum = "aa") => ({ id: "1", at: day, checkedAt: day, count: 12, sum })

describe("what is remembered of backups", () => {
  it("is nothing at first; the first backup is asked for a week after the vault was made", () => {
    expect(stateOf(nothing, here)).toEqual({
      lastAt: null,
      checked: false,
      checkedAt: null,
      covers: false,
      inPlaces: [],
      remindAfterDays: 7,
      due: false,
    })
    expect(stateOf(nothing, { ...here, now: later(7) })).toMatchObject({ due: true })
    expect(stateOf(nothing, { ...here, now: later(7), count: 0 })).toMatchObject({ due: false })
    expect(stateOf(nothing, { ...here, now: later(70), reminds: false })).toMatchObject({ due: false })
  })

  it("never counts a file that was only handed over as checked", () => {
    const handed = afterHanding(nothing, { id: "1", at: monday })
    expect(stateOf(handed, here)).toMatchObject({ lastAt: monday, checked: false, checkedAt: null, covers: false })
    expect(stateOf(handed, { ...here, now: later(8) })).toMatchObject({ due: true })
  })

  it("covers the vault from the check on until something changes", () => {
    const kept = afterChecking(afterHanding(nothing, { id: "1", at: monday }), checkedOn(monday))
    expect(stateOf(kept, here)).toMatchObject({ lastAt: monday, checked: true, covers: true })
    expect(stateOf(kept, { ...here, sum: "bb" })).toMatchObject({ checked: true, covers: false })
    expect(stateOf(kept, { ...here, count: 11 })).toMatchObject({ covers: false })
  })

  it("asks again after the days that were set, unless nothing changed", () => {
    const kept = { ...afterChecking(nothing, checkedOn(monday)), remindAfterDays: 3 }
    expect(stateOf(kept, { ...here, now: later(30) })).toMatchObject({ due: false })
    expect(stateOf(kept, { ...here, now: later(2.9), sum: "bb" })).toMatchObject({ due: false })
    expect(stateOf(kept, { ...here, now: later(3), sum: "bb" })).toMatchObject({ due: true })
  })

  it("is not made older by an old file that is checked again, nor newer by one nobody read back", () => {
    const kept = afterChecking(afterChecking(nothing, checkedOn(later(2))), checkedOn(monday))
    expect(stateOf(kept, here)).toMatchObject({ lastAt: later(2), checked: true })
    const handed = afterHanding(kept, { id: "2", at: later(4) })
    expect(stateOf(handed, here)).toMatchObject({ lastAt: later(4), checked: false, checkedAt: later(2) })
  })

  it("is read back as it was written; what cannot be read counts as nothing", () => {
    const kept = afterChecking(afterHanding(nothing, { id: "2", at: later(4) }), checkedOn(monday))
    expect(keptOf(textOfKept(kept))).toEqual(kept)
    for (const text of ["", "{", "{}", '{"handed":1}', "null"]) expect(keptOf(text)).toEqual(nothing)
    expect(keptOf('{"handed":null,"checked":null,"remindAfterDays":1e9}').remindAfterDays).toBe(7)
  })

  it("knows from its id when a vault was made", () => {
    // The example of RFC 9562.
    expect(momentOfId("017f22e2-79b0-7cc3-98c4-dc0c0c07398f")).toBe("2022-02-22T19:22:22.000Z")
    expect(momentOfId("0195f0a0-0000-4000-8000-000000000001")).toBe("1970-01-01T00:00:00.000Z")
  })
})
