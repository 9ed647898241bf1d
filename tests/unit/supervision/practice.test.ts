import { describe, expect, it } from "vitest"
import type { GroupSessionId, ParticipantId, ReminderMarkId } from "../../../core/base/id.ts"
import { zoned } from "../../../core/base/zoned.ts"
import { noFacts } from "../../../core/domain/facts/facts.ts"
import type { ReminderMark } from "../../../core/domain/reminder-mark.ts"
import { behindNumber, practiceOf } from "../../../core/supervision/practice.ts"
import { person, session } from "./facts.ts"

const around = {
  on: "2026-03-16",
  window: null,
  dayIn: zoned("UTC").dayOf,
  families: [
    { id: "educational", techniques: ["review", "check-back"] },
    { id: "cognitive-behavioural", techniques: ["role-play"] },
  ],
  topicIds: ["recovery-strategies", "coping-with-stress"],
}
const group = "meeting" as GroupSessionId
const mark = (id: string, how: ReminderMark["how"], on: string): ReminderMark => ({
  id: id as ReminderMarkId,
  rule: "no-goal",
  participantId: "jo" as ParticipantId,
  subject: "",
  how,
  on,
  until: null,
  reason: null,
  words: "",
})
const facts = {
  ...noFacts,
  marks: [mark("m1", "acted", "2026-03-02"), mark("m2", "acted", "2025-12-16"), mark("m3", "snoozed", "2026-03-16")],
  participant: [person("jo"), person("amir"), person("dee", { active: false })],
  session: [
    session("one", "jo", "2026-03-02", {
      techniques: ["review", "check-back"],
      topicId: "recovery-strategies",
      taught: ["a"],
    }),
    session("two", "jo", "2026-03-09", { techniques: ["role-play"], planReviewed: true, planAgreed: false }),
    session("g-jo", "jo", "2026-03-10", { groupSessionId: group, techniques: ["review"] }),
    session("g-amir", "amir", "2026-03-10", { groupSessionId: group, techniques: ["review", "role-play"] }),
    session("old", "amir", "2025-12-16", { techniques: ["review"], topicId: "coping-with-stress", taught: ["b"] }),
    session("running", "amir", "2026-03-16", { techniques: ["review"], endedAt: null }),
    session("dees", "dee", "2025-10-01", { topicId: "coping-with-stress", taught: ["b"] }),
  ],
}

describe("a member's own practice", () => {
  const practice = practiceOf(facts, around)

  it("looks at three months, both ends included", () => {
    expect(practice.window).toEqual({ from: "2025-12-17", to: "2026-03-16" })
    const wide = practiceOf(facts, { ...around, window: { from: "2025-12-16", to: "2026-03-10" } })
    expect([practice.sessions, wide.sessions]).toEqual([3, 4])
  })

  it("imr.md 1.7: counts a session of a group once, and a technique used with any member in it", () => {
    expect(practice.sessions).toBe(3)
    expect(practice.techniques).toEqual([
      { id: "review", count: 2 },
      { id: "check-back", count: 1 },
      { id: "role-play", count: 2 },
    ])
    expect(practice.families).toEqual([
      { id: "educational", count: 2 },
      { id: "cognitive-behavioural", count: 2 },
    ])
  })

  it("counts people who had a card of a topic, of those met with now", () => {
    expect(practice.topics).toEqual([
      { id: "recovery-strategies", count: 1 },
      { id: "coping-with-stress", count: 1 },
    ])
    expect(practice.active).toBe(2)
  })

  it("asks whether a plan was looked at only where one was agreed the time before", () => {
    expect(practice.plans).toEqual({ sessions: 4, agreed: 3, toReview: 2, reviewed: 1 })
  })

  it("counts answers to reminders in the window, those acted on apart from those put off", () => {
    expect(practice.reminders).toEqual({ acted: 1, snoozed: 1 })
    expect(behindNumber(facts, { of: "reminders-acted" }, around)).toMatchObject([{ id: "m1", participantId: "jo" }])
    expect(behindNumber(facts, { of: "reminders-snoozed" }, around)).toMatchObject([{ id: "m3" }])
  })

  it("opens each number to as many records as it says", () => {
    const behind = (number: Parameters<typeof behindNumber>[1]) => behindNumber(facts, number, around)
    expect(behind({ of: "sessions" }).map(({ id }) => id)).toEqual(["meeting", "two", "one"])
    expect(behind({ of: "people" })).toHaveLength(practice.people)
    for (const { id, count } of practice.techniques) expect(behind({ of: "technique", id })).toHaveLength(count)
    for (const { id, count } of practice.families) expect(behind({ of: "family", id })).toHaveLength(count)
    for (const { id, count } of practice.topics) expect(behind({ of: "topic", id })).toHaveLength(count)
    expect(behind({ of: "plan-agreed" })).toHaveLength(practice.plans.agreed)
    expect(behind({ of: "plan-reviewed" })).toHaveLength(practice.plans.reviewed)
    expect(behind({ of: "plan-not-reviewed" })).toHaveLength(practice.plans.toReview - practice.plans.reviewed)
  })

  it("has zeros from nothing", () => {
    const none = practiceOf({ ...noFacts, marks: [] }, around)
    expect([none.sessions, none.people, none.active, none.plans.toReview]).toEqual([0, 0, 0, 0])
  })
})
