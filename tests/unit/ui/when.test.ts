import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createWhen } from "../../../core/ui/when.ts"

const en = createWhen("en-US", "h12")
const es = createWhen("es", "h23")
const today = "2026-03-09"

describe("days are said as a person would say them", () => {
  it.each([
    ["2026-03-09", "today"],
    ["2026-03-08", "yesterday"],
    ["2026-03-10", "tomorrow"],
    ["2026-03-06", "3 days ago"],
    ["2026-03-22", "in 13 days"],
    ["2026-03-23", "in 2 weeks"],
    ["2026-01-10", "8 weeks ago"],
    ["2025-12-09", "2 months ago"],
    ["2024-03-01", "2 years ago"],
  ])("%s is %s", (day, words) => {
    expect(en.relative(day, today)).toBe(words)
  })

  it("is said in the language on show", () => {
    expect(es.relative("2026-03-08", today)).toBe("ayer")
  })

  it("names the weekday within a week, then the date, then the year", () => {
    expect(en.day("2026-03-12", today)).toBe("Thursday")
    expect(en.day("2026-03-16", today)).toBe("March 16")
    expect(en.day("2025-12-31", today)).toBe("December 31, 2025")
  })

  it("never says a day before today lies ahead, or the other way round", () => {
    const day = fc
      .integer({ min: 0, max: 20_000 })
      .map(n => new Date(Date.UTC(1990, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, (a, b) => {
        const words = en.relative(a, b)
        if (a < b) expect(words).toMatch(/ago$|yesterday|^last /)
        else if (a > b) expect(words).toMatch(/^in |tomorrow|^next /)
        else expect(words).toBe("today")
      }),
    )
  })

  it("writes the whole date where nobody knows what today was", () => {
    expect(en.fullDay("2026-03-12")).toBe("Thursday, March 12, 2026")
  })
})

describe("times and amounts", () => {
  it("follows the clock of the device", () => {
    expect(en.time("14:30").replace(/\s/u, " ")).toBe("2:30 PM")
    expect(es.time("14:30")).toBe("14:30")
  })

  it("counts in minutes up to an hour and a half, then in hours", () => {
    expect(en.minutes(35.4)).toBe("35 min")
    expect(en.minutes(89)).toBe("89 min")
    expect(en.minutes(120)).toBe("2 hr")
    expect(en.minutes(100)).toBe("1 hr 40 min")
  })

  it("says an age, a number and a list", () => {
    expect(en.age(1)).toBe("1 day")
    expect(en.age(2)).toBe("2 days")
    expect(en.number(1204)).toBe("1,204")
    expect(en.list(["Jo", "Amir", "Dee"])).toBe("Jo, Amir, and Dee")
  })
})
