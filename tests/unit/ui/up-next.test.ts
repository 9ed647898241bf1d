import { describe, expect, it } from "vitest"
import { topicHeads } from "../../../core/curriculum/heads.ts"
import { upNextWords } from "../../../core/ui/people/up-next.ts"
import { m } from "../../../core/words/messages.js"

describe("what comes next, in a line", () => {
  it("counts the card among those that the person gets, whichever variant", () => {
    const facts = topicHeads.find(({ id }) => id === "practical-facts")
    for (const variant of ["schizophrenia", "bipolar", "depression"] as const) {
      const own = facts?.cards.filter(card => card.variant === null || card.variant === variant) ?? []
      const first = own.findIndex(card => card.variant === variant)
      expect(upNextWords({ topicId: "practical-facts", cardId: own[first]?.id ?? "" })).toBe(
        m.today_card({ topic: facts?.title ?? "", card: first + 1, of: own.length }),
      )
    }
  })

  it("says so when everything is covered", () => {
    expect(upNextWords(null)).toBe(m.today_all_covered())
  })
})
