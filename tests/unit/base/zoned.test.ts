import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays } from "../../../core/base/clock.ts"
import { dayNumber, zoned } from "../../../core/base/zoned.ts"

/** Half hours, both sides of the date line, the other hemisphere, a clock that is put back for Ramadan, jumps at midnight. */
const zones = [
  "UTC",
  "America/New_York",
  "Europe/Amsterdam",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Chatham",
  "Pacific/Kiritimati",
  "Africa/Casablanca",
  "America/Santiago",
  "Asia/Beirut",
  "America/Havana",
]
const inWords = (zone: string) =>
  new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" })
const at = (text: string) => Date.parse(text)
const moments = fc.integer({ min: at("2015-01-01T00:00:00Z"), max: at("2030-01-01T00:00:00Z") })

describe("the calendar of a zone", () => {
  it("has the days that Intl has", () => {
    for (const zone of zones) {
      const [here, words] = [zoned(zone), inWords(zone)]
      fc.assert(
        fc.property(moments, moment => {
          expect(here.dayOf(moment)).toBe(words.format(moment))
          expect(here.dayNumberOf(moment)).toBe(dayNumber(here.dayOf(moment)))
        }),
        { numRuns: 60 },
      )
    }
  })

  it("begins each day at its first moment, and each moment lies in exactly one day", () => {
    for (const zone of zones) {
      const here = zoned(zone)
      fc.assert(
        fc.property(moments, moment => {
          const day = here.dayOf(moment)
          const start = here.startOf(day)
          expect(here.dayOf(start)).toBe(day)
          expect(here.dayOf(start - 1) < day).toBe(true)
          const { from, before } = here.momentsOf({ from: day, to: day })
          expect(from <= moment && moment < before).toBe(true)
        }),
        { numRuns: 60 },
      )
    }
  })

  it("goes through summer time: a day of 23 hours, and one of 25", () => {
    const hours = (zone: string, day: string) => {
      const { from, before } = zoned(zone).momentsOf({ from: day, to: day })
      return (before - from) / 3_600_000
    }
    expect(hours("America/New_York", "2026-03-08")).toBe(23)
    expect(hours("America/New_York", "2026-11-01")).toBe(25)
    expect(hours("America/New_York", "2026-03-09")).toBe(24)
    expect(hours("Australia/Lord_Howe", "2026-04-05")).toBe(24.5)
    const noon = zoned("America/New_York")
    expect(noon.dayOf(at("2026-03-08T04:59:59.999Z"))).toBe("2026-03-07")
    expect(noon.dayOf(at("2026-03-08T05:00:00.000Z"))).toBe("2026-03-08")
    expect(noon.dayOf(at("2026-03-09T03:59:59.999Z"))).toBe("2026-03-08")
    expect(noon.dayOf(at("2026-03-09T04:00:00.000Z"))).toBe("2026-03-09")
  })

  it("begins a day without a midnight when the clock has jumped", () => {
    expect(new Date(zoned("America/Santiago").startOf("2025-09-07")).toISOString()).toBe("2025-09-07T04:00:00.000Z")
    expect(new Date(zoned("Asia/Beirut").startOf("2025-03-30")).toISOString()).toBe("2025-03-29T22:00:00.000Z")
  })

  it("begins a day with two midnights at the first", () => {
    const start = zoned("America/Havana").startOf("2025-11-02")
    expect(new Date(start).toISOString()).toBe("2025-11-02T04:00:00.000Z")
  })

  it("has the leap day, and goes on from a day that a zone left out", () => {
    expect(zoned("Europe/Amsterdam").dayOf(at("2028-02-29T22:59:00Z"))).toBe("2028-02-29")
    expect(zoned("Europe/Amsterdam").dayOf(at("2028-02-29T23:00:00Z"))).toBe("2028-03-01")
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29")
    const apia = zoned("Pacific/Apia")
    expect(apia.dayOf(apia.startOf("2011-12-30"))).toBe("2011-12-31")
    expect(apia.startOf("2011-12-30")).toBe(apia.startOf("2011-12-31"))
  })

  it("without a name is that of the device", () => {
    const device = new Intl.DateTimeFormat().resolvedOptions().timeZone
    expect(zoned(null)).toBe(zoned(device))
    expect(() => zoned("Nowhere/Land")).toThrow()
  })
})
