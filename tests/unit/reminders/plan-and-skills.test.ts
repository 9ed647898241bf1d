import { describe, expect, it } from "vitest"
import type { ToolSheetFact } from "../../../core/domain/facts/tool-sheet-fact.ts"
import { daysAgo, held, ratingFact, reminderOf, running, sheetFact } from "./facts.ts"

const parts = ["emergency", "helps", "people", "signs", "triggers"]
const plan = (more: Partial<ToolSheetFact> = {}) =>
  sheetFact("relapse-plan", { status: "kept", keptOn: daysAgo(10), filled: parts, ...more })
const planRules = [
  "relapse-plan-missing",
  "relapse-plan-unfinished",
  "relapse-plan-unrehearsed",
  "relapse-plan-unshared",
  "relapse-plan-old",
] as const
const said = (...sheets: readonly ToolSheetFact[]) =>
  planRules.filter(rule => reminderOf(rule, { "tool-sheet": sheets }) !== null)

describe("the plan for staying well (fidelity item 12; imr.md 6.7)", () => {
  it("is not there though its topic was reached", () => {
    const session = [held(daysAgo(7), { topicId: "reducing-relapses" })]
    expect(reminderOf("relapse-plan-missing", { session })).toMatchObject({
      since: daysAgo(7),
      action: { do: "begin-tool", toolId: "relapse-plan" },
    })
    expect(reminderOf("relapse-plan-missing", { session: [held(daysAgo(7))] })).toBeNull()
    expect(reminderOf("relapse-plan-missing", { session, "tool-sheet": [plan()] })).toBeNull()
    const empty = [sheetFact("relapse-plan")]
    expect(reminderOf("relapse-plan-missing", { session, "tool-sheet": empty })).not.toBeNull()
  })
  it("is unfinished from the day after it was begun, while one of its five fields is empty or it was not kept", () => {
    const open = (startedOn: string, filled = ["signs"]) => plan({ status: "open", keptOn: null, startedOn, filled })
    expect(said(open(daysAgo(0)))).toEqual([])
    expect(said(open(daysAgo(1)))).toEqual(["relapse-plan-unfinished"])
    expect(said(open(daysAgo(1), parts))).toEqual(["relapse-plan-unfinished"])
    expect(said(plan({ filled: parts.slice(1) }))).toEqual(["relapse-plan-unfinished"])
  })
  it("one thing after the other: rehearsed, then shared", () => {
    expect(said(plan())).toEqual(["relapse-plan-unrehearsed"])
    expect(said(plan({ rehearsedOn: [daysAgo(9)] }))).toEqual(["relapse-plan-unshared"])
    expect(said(plan({ rehearsedOn: [daysAgo(9)], sharedOn: [daysAgo(9)] }))).toEqual([])
  })
  it("product.md: exactly three months old is not old; a day more is, unless it was looked at", () => {
    const done = { rehearsedOn: [daysAgo(9)], sharedOn: [daysAgo(9)] }
    expect(said(plan({ ...done, keptOn: "2026-03-15" }))).toEqual([])
    expect(said(plan({ ...done, keptOn: "2026-03-14" }))).toEqual(["relapse-plan-old"])
    expect(said(plan({ ...done, keptOn: "2026-03-14", reviewedOn: ["2026-03-15"] }))).toEqual([])
  })
  it("is the version kept last: while the next is written, that one holds", () => {
    const done = plan({ rehearsedOn: [daysAgo(9)], sharedOn: [daysAgo(9)] })
    const next = plan({ status: "open", keptOn: null, follows: done.id, startedOn: daysAgo(2), filled: ["signs"] })
    expect(said(done, next)).toEqual([])
    expect(said(done, { ...next, status: "kept", keptOn: daysAgo(1), filled: parts })).toEqual([
      "relapse-plan-unrehearsed",
    ])
  })
})

describe("coping skills (fidelity item 11)", () => {
  const cycle = (more: Partial<ToolSheetFact> = {}) =>
    sheetFact("coping-cycle", { filled: ["now", "now", "problem", "try"], startedOn: daysAgo(7), ...more })

  it("a cycle is looked at again a week later: on the seventh day, not before", () => {
    expect(reminderOf("coping-review", { "tool-sheet": [cycle()] })).toMatchObject({
      evidence: { on: daysAgo(7) },
      action: { do: "tool-sheet" },
    })
    expect(reminderOf("coping-review", { "tool-sheet": [cycle({ startedOn: daysAgo(6) })] })).toBeNull()
  })
  it("was looked at in any of its versions, or has nothing to try yet", () => {
    const first = cycle({ status: "kept", keptOn: daysAgo(7), reviewedOn: [daysAgo(1)] })
    const second = cycle({ follows: first.id, startedOn: daysAgo(1) })
    expect(reminderOf("coping-review", { "tool-sheet": [first, second] })).toBeNull()
    expect(reminderOf("coping-review", { "tool-sheet": [cycle({ filled: ["problem"] })] })).toBeNull()
  })
  it("is asked of the cycle begun last", () => {
    const [old, next] = [cycle({ startedOn: daysAgo(60) }), cycle({ reviewedOn: [daysAgo(1)] })]
    expect(reminderOf("coping-review", { "tool-sheet": [old, next] })).toBeNull()
  })
  it("imr.md 5.5, topic 9: fewer than two ways, from the next day on", () => {
    const one = (filled: readonly string[], startedOn = daysAgo(1)) =>
      reminderOf("coping-strategies", { "tool-sheet": [cycle({ filled, startedOn })] })
    expect(one(["problem"])).toMatchObject({ evidence: { count: 0, limit: 2 } })
    expect(one(["now", "problem"])).toMatchObject({ evidence: { count: 1 } })
    expect(one(["now", "problem", "try"])).toBeNull()
    expect(one(["now", "now", "problem"])).toBeNull()
    expect(one(["now", "problem"], daysAgo(0))).toBeNull()
    expect(one(["now"])).toBeNull()
  })
})

describe("medicine in the day (fidelity item 13)", () => {
  const session = [held(daysAgo(7), { topicId: "using-medication-effectively" })]

  it("is asked for once the topic was reached, until it is fitted", () => {
    expect(reminderOf("medication-routine", { session })).toMatchObject({
      action: { do: "begin-tool", toolId: "medication-routine" },
    })
    expect(reminderOf("medication-routine", { session: [held(daysAgo(7))] })).toBeNull()
    const fitted = [sheetFact("medication-routine", { filled: ["times"] })]
    expect(reminderOf("medication-routine", { session, "tool-sheet": fitted })).toBeNull()
    const begun = [sheetFact("medication-routine", { filled: ["anchors"] })]
    expect(reminderOf("medication-routine", { session, "tool-sheet": begun })).not.toBeNull()
    const tapped = [...session, running({ techniques: ["behavioural-tailoring"] })]
    expect(reminderOf("medication-routine", { session: tapped })).toBeNull()
  })
  it("imr.md 3.1: not where the last scale says that none is prescribed", () => {
    const none = (on: string) => ratingFact(on, { answers: { medication: "not-applicable" } })
    const some = (on: string) =>
      ratingFact(on, { by: "facilitator", instrumentId: "imrs-practitioner", answers: { medication: 4 } })
    expect(reminderOf("medication-routine", { session, administration: [none(daysAgo(5))] })).toBeNull()
    expect(
      reminderOf("medication-routine", { session, administration: [none(daysAgo(5)), some(daysAgo(2))] }),
    ).not.toBeNull()
    const open = { ...none(daysAgo(1)), status: "open" as const }
    expect(reminderOf("medication-routine", { session, administration: [open] })).not.toBeNull()
  })
})
