import { describe, expect, it } from "vitest"
import { newId, type ParticipantId } from "../../../core/base/id.ts"
import { taughtByTopic } from "../../../core/domain/coverage.ts"
import { headOfSession, type Session } from "../../../core/domain/session.ts"
import { contextOf, earlierThan } from "../../../core/sessions/context.ts"
import { markCard } from "../../../core/sessions/marks.ts"
import { at, sessionOf } from "./session-of.ts"

const person = newId<ParticipantId>()
const held = (minutes: number, topicId: string | null, ...cards: string[]): Session =>
  cards.reduce((s, card) => markCard(s, card, { taught: true }), {
    ...sessionOf(person),
    startedAt: at(minutes),
    topicId,
  } as Session)

describe("what is known from earlier sessions", () => {
  const first = held(0, "recovery-strategies", "a", "b")
  const second = held(10_000, "practical-facts", "c")
  const third = held(20_000, "recovery-strategies", "b", "d")
  const heads = [second, first, third].map(headOfSession)

  it("gathers cards taught by topic, each once, in the order they were taught", () => {
    expect(taughtByTopic(heads)).toEqual({ "recovery-strategies": ["a", "b", "d"], "practical-facts": ["c"] })
  })

  it("looks only at sessions before this one, of this person", () => {
    const stranger = headOfSession(sessionOf())
    expect(earlierThan(third, [...heads, stranger]).map(h => h.id)).toEqual([second.id, first.id])
    expect(earlierThan(first, heads)).toEqual([])
  })

  it("names the last session with its plan, and numbers this one", () => {
    const planned = { ...second, actionPlan: { ...second.actionPlan, what: "Call the job centre" } }
    const context = contextOf(earlierThan(third, heads), planned, { topicId: "recovery-strategies", cardId: "d" })
    expect(context.last?.plan.what).toBe("Call the job centre")
    expect(context.last?.taught).toEqual(["c"])
    expect(context.number).toBe(3)
    expect(context.upNext?.cardId).toBe("d")
  })

  it("has no last session in a first one", () => {
    expect(contextOf([], null, null)).toEqual({ last: null, taughtByTopic: {}, upNext: null, number: 1 })
  })
})
