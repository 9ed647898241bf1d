import { describe, expect, it } from "vitest"
import { createDayInZone } from "../../../core/base/day-in-zone.ts"

describe("the day of a moment in a time zone", () => {
  const day = (zone: string | null, at: string) => createDayInZone(zone)(Date.parse(at))

  it("turns at the zone's own midnight, in winter and in summer", () => {
    expect(day("America/New_York", "2026-01-10T04:59:59.999Z")).toBe("2026-01-09")
    expect(day("America/New_York", "2026-01-10T05:00:00Z")).toBe("2026-01-10")
    expect(day("America/New_York", "2026-07-10T03:59:59.999Z")).toBe("2026-07-09")
    expect(day("America/New_York", "2026-07-10T04:00:00Z")).toBe("2026-07-10")
  })
  it("knows days of 23 and 25 hours, leap days, and zones that are far ahead", () => {
    expect(day("America/New_York", "2026-03-08T05:00:00Z")).toBe("2026-03-08")
    expect(day("America/New_York", "2026-03-09T03:59:59Z")).toBe("2026-03-08")
    expect(day("America/New_York", "2026-11-01T04:00:00Z")).toBe("2026-11-01")
    expect(day("America/New_York", "2026-11-02T04:59:59Z")).toBe("2026-11-01")
    expect(day("UTC", "2028-02-29T23:59:59Z")).toBe("2028-02-29")
    expect(day("Pacific/Kiritimati", "2026-12-31T10:00:00Z")).toBe("2027-01-01")
  })
  it("without a zone is the device's", () => {
    const noon = new Date(2026, 2, 9, 12).toISOString()
    expect(day(null, noon)).toBe("2026-03-09")
  })
})
