import { describe, expect, it } from "vitest"
import { contactFact, daysAgo, held, personFact, reminderOf, running, sheetFact } from "./facts.ts"

const three = (techniques: readonly string[]) => [21, 14, 7].map(days => held(daysAgo(days), { techniques }))

describe("practice (fidelity item 10; product.md: the last three sessions)", () => {
  it("is missed after three sessions without, not after two", () => {
    const session = three(["review", "link-to-goal"])
    expect(reminderOf("practice", { session })).toMatchObject({
      evidence: { count: 3, on: daysAgo(21) },
      action: { do: "start-session" },
    })
    expect(reminderOf("practice", { session: session.slice(1) })).toBeNull()
  })
  it("is role play, modelling, a card practised, a rehearsal of a sheet", () => {
    const session = three(["review"])
    const [first, second, third] = session
    if (!first || !second || !third) throw new Error("three sessions")
    for (const technique of ["role-play", "modelling", "coping-skills"])
      expect(reminderOf("practice", { session: [first, second, { ...third, techniques: [technique] }] })).toBeNull()
    expect(reminderOf("practice", { session: [first, second, { ...third, practised: ["card"] }] })).toBeNull()
    const rehearsed = [sheetFact("relapse-plan", { filled: ["signs"], rehearsedOn: [daysAgo(14)] })]
    expect(reminderOf("practice", { session, "tool-sheet": rehearsed })).toBeNull()
    expect(reminderOf("practice", { session: [...session, running({ techniques: ["role-play"] })] })).toBeNull()
  })
  it("longer ago than three sessions does not count", () => {
    expect(reminderOf("practice", { session: [held(daysAgo(28)), ...three(["review"])] })).not.toBeNull()
  })
})

describe("the mix of techniques (fidelity items 8 and 10)", () => {
  it("says once that all was teaching", () => {
    expect(reminderOf("only-educational", { session: three(["review"]) })).not.toBeNull()
    expect(reminderOf("no-motivation", { session: three(["review"]) })).toBeNull()
  })
  it("says that motivation is missing where skills were used, or nothing at all was noted", () => {
    for (const techniques of [["review", "reinforcement"], []]) {
      expect(reminderOf("no-motivation", { session: three(techniques) })).not.toBeNull()
      expect(reminderOf("only-educational", { session: three(techniques) })).toBeNull()
    }
  })
  it("is content with one of them, and with the tap in the session that runs", () => {
    const session = [...three(["review"]), running({ techniques: ["hope"] })]
    for (const rule of ["only-educational", "no-motivation"] as const) {
      expect(reminderOf(rule, { session })).toBeNull()
      expect(reminderOf(rule, { session: three(["link-to-goal"]) })).toBeNull()
    }
  })
  it("says nothing of fewer than three sessions", () => {
    expect(reminderOf("only-educational", { session: three(["review"]).slice(1) })).toBeNull()
  })
})

describe("contact with a supporter (imr.md 1.4, item 5: in the last month)", () => {
  const allowed = { supportersAllowed: 1, supportersDeclined: 0, startedOn: "2026-01-05" }
  const participant = [personFact(allowed)]

  it("exactly a month ago is in the last month no more; a day less is", () => {
    expect(reminderOf("supporter-contact", { participant, contact: [contactFact("2026-05-16")] })).toBeNull()
    expect(reminderOf("supporter-contact", { participant, contact: [contactFact("2026-05-15")] })).toMatchObject({
      evidence: { on: "2026-05-15" },
      action: { do: "log-contact" },
    })
  })
  it("is asked for only where the person allowed it, and after a first month", () => {
    expect(
      reminderOf("supporter-contact", { participant: [personFact({ ...allowed, supportersAllowed: 0 })] }),
    ).toBeNull()
    const lately = [personFact({ ...allowed, startedOn: "2026-05-16" })]
    expect(reminderOf("supporter-contact", { participant: lately })).toBeNull()
    expect(reminderOf("supporter-contact", { participant })).toMatchObject({ evidence: {} })
  })
  it("may have been in a session, also in the one that runs", () => {
    const session = [held(daysAgo(20), { supporter: true })]
    expect(reminderOf("supporter-contact", { participant, session })).toBeNull()
    expect(reminderOf("supporter-contact", { participant, session: [running({ supporter: true })] })).toBeNull()
  })
  it("of a leap year: the month up to the 31st of March begins after the last of February", () => {
    const on = { today: "2028-03-31", now: Date.parse("2028-03-31T16:00:00Z") }
    const one = (day: string) => reminderOf("supporter-contact", { participant, contact: [contactFact(day)] }, on)
    expect(one("2028-03-01")).toBeNull()
    expect(one("2028-02-29")).not.toBeNull()
  })
})

describe("asking about supporters (product.md: three months)", () => {
  const open = { supportersNotAsked: 1, supportersDeclined: 0 }

  it("comes when for more than three months nobody may be talked with", () => {
    expect(reminderOf("supporter-ask", { participant: [personFact({ ...open, startedOn: "2026-03-15" })] })).toBeNull()
    expect(
      reminderOf("supporter-ask", { participant: [personFact({ ...open, startedOn: "2026-03-14" })] }),
    ).toMatchObject({ action: { do: "supporters" } })
  })
  it("a no stands; somebody not asked beside it may still be asked about", () => {
    const startedOn = "2026-01-05"
    expect(reminderOf("supporter-ask", { participant: [personFact({ startedOn, supportersDeclined: 2 })] })).toBeNull()
    const other = [personFact({ startedOn, supportersDeclined: 1, supportersNotAsked: 1 })]
    expect(reminderOf("supporter-ask", { participant: other })).not.toBeNull()
    const nobody = [personFact({ startedOn, supportersDeclined: 0 })]
    expect(reminderOf("supporter-ask", { participant: nobody })).not.toBeNull()
  })
  it("is not for somebody with a yes", () => {
    const participant = [personFact({ ...open, supportersAllowed: 1, startedOn: "2026-01-05" })]
    expect(reminderOf("supporter-ask", { participant })).toBeNull()
  })
})
