import { describe, expect, it } from "vitest"
import { type GroupSessionId, newId } from "../../../core/base/id.ts"
import { daysAgo, goalFact, held, personFact, reminderOf, running, wren } from "./facts.ts"

describe("no recovery goal (fidelity item 6)", () => {
  it("is said after the first session, and leads to the goals", () => {
    expect(reminderOf("goal-missing", { session: [held(daysAgo(3))] })).toMatchObject({
      participantId: wren,
      item: { scale: "fidelity", number: "6" },
      since: daysAgo(3),
      action: { do: "goals" },
    })
  })
  it("is not said before anyone met, nor of somebody with a current goal", () => {
    expect(reminderOf("goal-missing", {})).toBeNull()
    expect(reminderOf("goal-missing", { session: [held(daysAgo(3))], goal: [goalFact()] })).toBeNull()
  })
  it("is said when the only goal is not current any more", () => {
    const goal = [goalFact({ status: "reached" })]
    expect(reminderOf("goal-missing", { session: [held(daysAgo(3))], goal })).not.toBeNull()
  })
  it("is not said of somebody who is not seen any more", () => {
    const participant = [personFact({ active: false })]
    expect(reminderOf("goal-missing", { participant, session: [held(daysAgo(3))] })).toBeNull()
  })
})

describe("a goal not followed up (fidelity item 7; product.md: four weeks)", () => {
  const chosen = (chosenOn: string, followedOn: readonly string[] = []) => goalFact({ chosenOn, followedOn })
  const silent = (days: number) => held(daysAgo(days), { goalFollowed: false })

  it("exactly four weeks is within them; a day more is not", () => {
    const session = [silent(2)]
    expect(reminderOf("goal-follow-up", { session, goal: [chosen(daysAgo(90), [daysAgo(28)])] })).toBeNull()
    expect(reminderOf("goal-follow-up", { session, goal: [chosen(daysAgo(90), [daysAgo(29)])] })).toMatchObject({
      evidence: { on: daysAgo(29), count: 1 },
      action: { do: "goals" },
    })
  })
  it("a session in which it was looked at counts, and so does the day it was chosen", () => {
    const followed = [held(daysAgo(28), { goalFollowed: true }), silent(2)]
    expect(reminderOf("goal-follow-up", { session: followed, goal: [chosen(daysAgo(90))] })).toBeNull()
    expect(reminderOf("goal-follow-up", { session: [silent(2)], goal: [chosen(daysAgo(28))] })).toBeNull()
    expect(reminderOf("goal-follow-up", { session: [silent(2)], goal: [chosen(daysAgo(29))] })).not.toBeNull()
  })
  it("imr.md 6.5: in a group the turn comes round within four sessions, however long they take", () => {
    const inGroup = (days: number) =>
      held(daysAgo(days), { groupSessionId: newId<GroupSessionId>(), goalFollowed: false })
    const goal = [chosen(daysAgo(60))]
    expect(reminderOf("goal-follow-up", { session: [50, 40, 5].map(inGroup), goal })).toBeNull()
    expect(reminderOf("goal-follow-up", { session: [50, 40, 12, 5].map(inGroup), goal })).toMatchObject({
      evidence: { count: 4 },
    })
  })
  it("goes away with the tap in the session that runs, which it leads to", () => {
    const goal = [chosen(daysAgo(40))]
    const session = [silent(2), running()]
    expect(reminderOf("goal-follow-up", { session, goal })).toMatchObject({
      action: { do: "session-step", step: "goals" },
    })
    expect(reminderOf("goal-follow-up", { session: [silent(2), running({ goalFollowed: true })], goal })).toBeNull()
  })
})

describe("a goal with no step under way", () => {
  it("is the current goal of which none is open", () => {
    const [with_, without] = [goalFact(), goalFact({ openSteps: 0 })]
    expect(reminderOf("goal-step", { goal: [with_, without] })).toMatchObject({ subject: without.id })
    expect(reminderOf("goal-step", { goal: [with_] })).toBeNull()
    expect(reminderOf("goal-step", { goal: [goalFact({ openSteps: 0, status: "set-aside" })] })).toBeNull()
  })
})

describe("the action plan (imr.md 4, items 9 and 10)", () => {
  it("was not looked at last time, though one had been agreed", () => {
    const last = held(daysAgo(7), { planReviewed: false })
    expect(reminderOf("plan-review", { session: [held(daysAgo(14)), last] })).toMatchObject({
      subject: last.id,
      item: { scale: "integrity", number: "10" },
      action: { do: "start-session" },
    })
    expect(reminderOf("plan-review", { session: [held(daysAgo(14)), held(daysAgo(7))] })).toBeNull()
    expect(reminderOf("plan-review", { session: [held(daysAgo(14), { planAgreed: false }), last] })).toBeNull()
  })
  it("cannot have been looked at in a first session", () => {
    expect(reminderOf("plan-review", { session: [held(daysAgo(7), { planReviewed: false })] })).toBeNull()
  })
  it("is looked at in the session that runs", () => {
    const before = [held(daysAgo(14)), held(daysAgo(7), { planReviewed: false })]
    expect(reminderOf("plan-review", { session: [...before, running()] })).toMatchObject({
      action: { do: "session-step", step: "plan-review" },
    })
    expect(reminderOf("plan-review", { session: [...before, running({ planReviewed: true })] })).toBeNull()
  })
  it("in a group leads to the group's session", () => {
    const before = [held(daysAgo(14)), held(daysAgo(7), { planReviewed: false })]
    const groupSessionId = newId<GroupSessionId>()
    expect(reminderOf("plan-review", { session: [...before, running({ groupSessionId })] })?.action).toEqual({
      do: "group-session",
      groupSessionId,
    })
  })
  it("was not agreed last time; while the note waits it can be written down where the session was wrapped up", () => {
    const signed = held(daysAgo(7), { planAgreed: false })
    expect(reminderOf("action-plan", { session: [signed] })).toMatchObject({ action: { do: "start-session" } })
    const draft = held(daysAgo(1), { planAgreed: false, status: "draft" })
    expect(reminderOf("action-plan", { session: [signed, draft] })).toMatchObject({
      subject: draft.id,
      action: { do: "wrap-up", sessionId: draft.id },
    })
    expect(reminderOf("action-plan", { session: [signed, held(daysAgo(1))] })).toBeNull()
    expect(reminderOf("action-plan", { session: [signed, running({ planAgreed: true })] })).toBeNull()
  })
})
