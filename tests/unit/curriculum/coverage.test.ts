import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { TopicHead } from "../../../content/schema.ts"
import { cardsFor, nextCard } from "../../../core/curriculum/coverage.ts"
import { conditions } from "../../../core/domain/participant.ts"

const head = (id: string, order: number, cards: TopicHead["cards"], optional = false): TopicHead => ({
  id,
  order,
  title: id,
  optional,
  sessions: [1, 2],
  substanceUse: false,
  cards,
})
const card = (id: string, variant: TopicHead["cards"][number]["variant"] = null) => ({ id, title: id, variant })

const heads = [
  head("facts", 2, [
    card("common"),
    card("voices", "schizophrenia"),
    card("highs", "bipolar"),
    card("low", "depression"),
  ]),
  head("recovery", 1, [card("meaning"), card("goal")]),
  head("dancing", 3, [card("waltz")], true),
  head("stress", 4, [card("cup")]),
]

describe("what comes next", () => {
  it("is the first card of the first topic for someone new", () => {
    expect(nextCard(heads, {}, null)).toEqual({ topicId: "recovery", cardId: "meaning" })
  })

  it("is the first card not taught, even when a later one was", () => {
    expect(nextCard(heads, { recovery: ["goal"] }, null)).toEqual({ topicId: "recovery", cardId: "meaning" })
  })

  it("is never of an optional topic", () => {
    const taught = { recovery: ["meaning", "goal"], facts: ["common", "highs"] }
    expect(nextCard(heads, taught, "bipolar")).toEqual({ topicId: "stress", cardId: "cup" })
  })

  it("is nothing when all is covered", () => {
    expect(
      nextCard(heads, { recovery: ["meaning", "goal"], facts: ["common", "low"], stress: ["cup"] }, "depression"),
    ).toBeNull()
  })

  it("leads through every card of the person's own once, in order, and ends", () => {
    fc.assert(
      fc.property(
        fc.option(fc.constantFrom(...conditions)),
        fc.shuffledSubarray(heads, { minLength: 4 }),
        (condition, shuffled) => {
          const taught: Record<string, string[]> = {}
          const walked: string[] = []
          for (let next = nextCard(shuffled, taught, condition); next; next = nextCard(shuffled, taught, condition)) {
            taught[next.topicId] = [...(taught[next.topicId] ?? []), next.cardId]
            walked.push(next.cardId)
          }
          const own = { schizophrenia: "voices", bipolar: "highs", depression: "low" }[condition ?? "schizophrenia"]
          expect(walked).toEqual(["meaning", "goal", "common", own, "cup"])
        },
      ),
    )
  })
})

describe("the cards for one person", () => {
  const facts = { cards: heads[0]?.cards ?? [] }
  it("are those for everyone and those for what they live with", () => {
    expect(cardsFor(facts, "bipolar").map(c => c.id)).toEqual(["common", "highs"])
  })
  it("are schizophrenia's when nothing is known", () => {
    expect(cardsFor(facts, null).map(c => c.id)).toEqual(["common", "voices"])
  })
})
