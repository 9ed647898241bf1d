import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { TopicHead } from "../../../content/schema.ts"
import { cardsFor, nextCard } from "../../../core/curriculum/coverage.ts"
import { type LastTaught, lastTaught } from "../../../core/domain/coverage.ts"
import { type CardChoice, type Condition, conditions } from "../../../core/domain/participant.ts"

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

const day = "2026-03-09"
const having = (...keys: readonly string[]) => Object.fromEntries(keys.map(key => [key, day]))
const someone = (condition: Condition | null = null, chosen: Readonly<Record<string, CardChoice | null>> = {}) => ({
  condition,
  cardChoices: Object.fromEntries(Object.entries(chosen).map(([key, choice]) => [key, { choice, on: day }])),
})
const next = (taught: LastTaught, person: ReturnType<typeof someone>) => {
  const found = nextCard(heads, taught, person)
  return found && `${found.topicId}/${found.cardId}`
}

describe("what comes next", () => {
  it("is the first card of the first topic for someone new", () => {
    expect(nextCard(heads, {}, someone())).toEqual({ topicId: "recovery", cardId: "meaning" })
  })

  it("is the first card not taught, even when a later one was", () => {
    expect(next(having("recovery/goal"), someone())).toBe("recovery/meaning")
  })

  it("is never of an optional topic that nobody chose", () => {
    const taught = having("recovery/meaning", "recovery/goal", "facts/common", "facts/highs")
    expect(next(taught, someone("bipolar"))).toBe("stress/cup")
  })

  it("is of an optional topic in its turn once it was chosen, until that is taken back", () => {
    const taught = having("recovery/meaning", "recovery/goal", "facts/common", "facts/highs")
    expect(next(taught, someone("bipolar", { "dancing/*": "take" }))).toBe("dancing/waltz")
    expect(next(taught, someone("bipolar", { "dancing/*": null }))).toBe("stress/cup")
  })

  it("is nothing when all is covered", () => {
    const taught = having("recovery/meaning", "recovery/goal", "facts/common", "facts/low", "stress/cup")
    expect(next(taught, someone("depression"))).toBeNull()
  })

  it("passes over a card that is left out", () => {
    expect(next({}, someone(null, { "recovery/meaning": "skip" }))).toBe("recovery/goal")
    expect(next(having("recovery/goal"), someone(null, { "recovery/meaning": "skip" }))).toBe("facts/common")
  })

  it("is a card wanted once more, until it was taught on a later day", () => {
    const again = someone(null, { "recovery/goal": "again" })
    expect(next(having("recovery/goal"), again)).toBe("recovery/goal")
    expect(next({ "recovery/goal": "2026-03-10" }, again)).toBe("recovery/meaning")
  })

  it("is a card to make up for, until it was taught, were it the same day", () => {
    const wanted = someone(null, { "stress/cup": "next" })
    expect(next({}, wanted)).toBe("stress/cup")
    expect(next({ "stress/cup": "2026-03-08" }, wanted)).toBe("stress/cup")
    expect(next(having("stress/cup"), wanted)).toBe("recovery/meaning")
  })

  it("is never a card about what someone else lives with, were it wanted", () => {
    expect(next({}, someone("bipolar", { "facts/low": "again" }))).toBe("recovery/meaning")
  })

  it("leads through every card of the person's own once, in order, and ends", () => {
    fc.assert(
      fc.property(
        fc.option(fc.constantFrom(...conditions)),
        fc.shuffledSubarray(heads, { minLength: 4 }),
        (condition, shuffled) => {
          const taught: Record<string, string> = {}
          const walked: string[] = []
          const person = someone(condition)
          for (let up = nextCard(shuffled, taught, person); up; up = nextCard(shuffled, taught, person)) {
            taught[`${up.topicId}/${up.cardId}`] = day
            walked.push(up.cardId)
          }
          const own = { schizophrenia: "voices", bipolar: "highs", depression: "low" }[condition ?? "schizophrenia"]
          expect(walked).toEqual(["meaning", "goal", "common", own, "cup"])
        },
      ),
    )
  })
})

describe("the last time a card was taught", () => {
  it("is a day, whatever the order of the sessions", () => {
    const held = (startedAt: string, taught: readonly string[]) => ({ startedAt, topicId: "stress", taught })
    const sessions = [held("2026-03-16T12:00:00.000Z", ["cup"]), held("2026-03-09T12:00:00.000Z", ["cup", "signs"])]
    expect(lastTaught(sessions)).toEqual({ "stress/cup": "2026-03-16", "stress/signs": "2026-03-09" })
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
