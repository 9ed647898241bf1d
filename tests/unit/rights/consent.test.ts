import { describe, expect, it } from "vitest"
import { consentState, mayDisclose, shareables } from "../../../core/domain/consent.ts"
import { consentOf, today } from "./records.ts"

const lee = { name: "Dr. Lee", kind: "care" } as const

describe("a consent", () => {
  it("holds from its first day to its last, both included", () => {
    const consent = consentOf({ from: "2026-02-01", until: "2026-03-16" })
    const on = (day: string) => consentState(consent, [consent], day)
    expect(["2026-01-31", "2026-02-01", "2026-03-16", "2026-03-17"].map(on)).toEqual([
      "later",
      "holds",
      "holds",
      "over",
    ])
  })

  it("without a last day holds until it is revoked, and then no more", () => {
    const consent = consentOf()
    expect(mayDisclose([consent], "goals", lee, "2036-01-01")).toBe(true)
    const revoked = { ...consent, revoked: { on: today, why: "" } }
    expect(mayDisclose([revoked], "goals", lee, today)).toBe(false)
    expect(consentState(revoked, [revoked], today)).toBe("revoked")
  })

  it("is none for anybody else, nor for the same name in another kind", () => {
    expect(mayDisclose([consentOf()], "goals", { name: " dr. LEE ", kind: "care" }, today)).toBe(true)
    expect(mayDisclose([consentOf()], "goals", { name: "Dr. Low", kind: "care" }, today)).toBe(false)
    expect(mayDisclose([consentOf()], "goals", { name: "Dr. Lee", kind: "legal" }, today)).toBe(false)
  })

  it("allows what it names and nothing else; substance use never follows from the rest", () => {
    const all = consentOf({
      what: { goals: true, plans: true, tools: true, sessions: true, notes: true, ratings: true, substanceUse: false },
    })
    expect(shareables.filter(what => mayDisclose([all], what, lee, today))).toEqual([
      "goals",
      "plans",
      "tools",
      "sessions",
      "notes",
      "ratings",
    ])
  })

  it("that was replaced holds no more, even before anyone revoked it, and even once the new one is over", () => {
    const old = consentOf()
    const next = consentOf({ replaces: old.id, until: "2026-03-01", from: "2026-02-20" })
    expect(consentState(old, [old, next], today)).toBe("replaced")
    expect(mayDisclose([old, next], "goals", lee, today)).toBe(false)
  })
})
