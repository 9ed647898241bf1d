import { describe, expect, it } from "vitest"
import { newId, type ParticipantId, type SessionId } from "../../../core/base/id.ts"
import { newSession } from "../../../core/domain/new-session.ts"
import type { Participant } from "../../../core/domain/participant.ts"
import type { Session } from "../../../core/domain/session.ts"
import { mayHaveTool, mayHearOf, supporterPage } from "../../../core/domain/supporters.ts"

type Supporter = Participant["supporters"][string]

const topics = [
  { id: "use", order: 3, substanceUse: true },
  { id: "recovery", order: 1, substanceUse: false },
  { id: "stress", order: 2, substanceUse: false },
]
const supporter = (more: Partial<Supporter> = {}): Supporter => ({
  name: "Ana",
  relation: "sister",
  phone: "",
  permission: "yes",
  scope: "everything",
  topics: {},
  limits: "",
  ...more,
})
const last = (topicId: string | null, sensitive: Session["sensitive"] = {}): Session => {
  const session = newSession({
    id: newId<SessionId>(),
    participantId: newId<ParticipantId>(),
    topicId,
    place: "",
    now: "2026-03-09T12:00:00.000Z",
  })
  const plan = {
    ...session.actionPlan,
    what: "Walk to the pool",
    when: "Sunday",
    barrier: "Ana may be late",
    helper: "Jo",
  }
  return { ...session, actionPlan: plan, sensitive }
}
const nothing = { allowed: false, topicIds: [], now: null, latest: null, plan: null }

describe("what a supporter may hear of", () => {
  it("is nothing without a yes: not asked is none", () => {
    for (const permission of ["no", "not-asked"] as const)
      for (const scope of ["everything", "topics"] as const) {
        const one = supporter({ permission, scope, topics: { recovery: true, use: true } })
        expect(topics.map(topic => mayHearOf(one, topic))).toEqual([false, false, false])
        expect(supporterPage(one, topics, [last("recovery")])).toEqual(nothing)
      }
  })

  it("is nothing once they were taken away", () => {
    expect(supporterPage(supporter({ removed: true }), topics, [last("recovery")])).toEqual(nothing)
  })

  it("is everything but alcohol and drugs, which must be named", () => {
    expect(supporterPage(supporter(), topics, []).topicIds).toEqual(["recovery", "stress"])
    expect(supporterPage(supporter({ topics: { use: true } }), topics, []).topicIds).toEqual([
      "recovery",
      "stress",
      "use",
    ])
  })

  it("is the topics named and no other", () => {
    const one = supporter({ scope: "topics", topics: { stress: true, recovery: false } })
    expect(supporterPage(one, topics, [])).toEqual({
      allowed: true,
      topicIds: ["stress"],
      now: null,
      latest: null,
      plan: null,
    })
  })
})

describe("a practice tool, which belongs to no one topic", () => {
  it("goes to who may hear everything, and about alcohol or drugs to who had that named", () => {
    const some = supporter({ scope: "topics", topics: { recovery: true } })
    const named = supporter({ scope: "topics", topics: { use: true } })
    const not = supporter({ permission: "not-asked", topics: { use: true } })
    expect([supporter(), some, named, not].map(one => mayHaveTool(one, false, topics))).toEqual([
      true,
      false,
      false,
      false,
    ])
    expect([supporter(), some, named, not].map(one => mayHaveTool(one, true, topics))).toEqual([
      false,
      false,
      true,
      false,
    ])
  })
})

describe("what is printed of the week", () => {
  const plan = { what: "Walk to the pool", when: "Sunday", where: "" }

  it("is the topic of now and the plan, without how sure the person is, who else helps, and what may get in the way", () => {
    expect(supporterPage(supporter(), topics, [last("stress")])).toMatchObject({ now: "stress", plan })
  })

  it("is neither, where the topic of now is not allowed", () => {
    const one = supporter({ scope: "topics", topics: { recovery: true } })
    expect(supporterPage(one, topics, [last("stress")])).toEqual({
      allowed: true,
      topicIds: ["recovery"],
      now: null,
      latest: null,
      plan: null,
    })
    expect(supporterPage(one, topics, [last("recovery")])).toMatchObject({ now: "recovery", plan })
    expect(supporterPage(supporter(), topics, [last("use")])).toMatchObject({ now: null, latest: null, plan: null })
    expect(supporterPage(supporter({ topics: { use: true } }), topics, [last("use")])).toMatchObject({
      now: "use",
      plan,
    })
  })

  it("begins with the topic worked on last among those allowed", () => {
    const one = supporter({ scope: "topics", topics: { recovery: true } })
    const page = supporterPage(one, topics, [last("stress"), last("recovery"), last(null)])
    expect(page).toMatchObject({ now: null, latest: "recovery", plan: null })
  })

  it("is the plan of a session without a topic only for who may hear everything", () => {
    expect(supporterPage(supporter(), topics, [last(null)]).plan).toEqual(plan)
    const one = supporter({ scope: "topics", topics: { recovery: true, stress: true } })
    expect(supporterPage(one, topics, [last(null)]).plan).toBeNull()
  })

  it("leaves out of the plan what is marked as about alcohol or drugs, unless such a topic is named", () => {
    const marked = last("stress", { "actionPlan.what": true })
    expect(supporterPage(supporter(), topics, [marked]).plan).toBeNull()
    expect(supporterPage(supporter(), topics, [last("stress", { "actionPlan.when": true })]).plan).toEqual({
      ...plan,
      when: "",
    })
    expect(supporterPage(supporter({ topics: { use: true } }), topics, [marked]).plan).toEqual(plan)
  })

  it("has no plan where none was agreed", () => {
    const session = last("stress")
    expect(
      supporterPage(supporter(), topics, [{ ...session, actionPlan: { ...session.actionPlan, what: " " } }]),
    ).toEqual(expect.objectContaining({ now: "stress", plan: null }))
  })
})
