import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { alike, muchAlike } from "../../../core/notes/alike.ts"
import { full, materialOf, noteOf, untouched, wholeText } from "./material-of.ts"

const word = fc.stringMatching(/^[a-m]{1,5}$/)
const other = fc.stringMatching(/^[n-z]{1,5}$/)
const textOf = (words: fc.Arbitrary<string>) => fc.array(words, { minLength: 1, maxLength: 30 }).map(w => w.join(" "))

describe("how alike two notes read", () => {
  it("is 1 for the same words, whatever their case and punctuation", () => {
    fc.assert(
      fc.property(textOf(word), text => {
        expect(alike(text, `${text.toUpperCase()}.`)).toBe(1)
      }),
    )
  })

  it("is 0 for texts that share no word, and where there is nothing to compare", () => {
    fc.assert(
      fc.property(textOf(word), textOf(other), (a, b) => {
        expect(alike(a, b)).toBe(0)
      }),
    )
    expect(alike("", "")).toBe(0)
    expect(alike("…", "a walk")).toBe(0)
  })

  it("is the same both ways, between 0 and 1", () => {
    fc.assert(
      fc.property(textOf(word), textOf(fc.oneof(word, other)), (a, b) => {
        expect(alike(a, b)).toBe(alike(b, a))
        expect(alike(a, b)).toBeGreaterThanOrEqual(0)
        expect(alike(a, b)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it("counts runs of three words: one word changed in six leaves one run in four", () => {
    expect(alike("we took the bus to town", "we took the tram to town")).toBe(0.25)
  })

  it("does not mistake two different sessions for one, though the same sentences are filled in", () => {
    const next = {
      ...untouched,
      topicId: full.topicId,
      cards: { "what-helps": { taught: true, handout: true, practised: true } },
      techniques: { modelling: { used: true, at: full.startedAt }, "check-back": { used: true, at: full.startedAt } },
      quotes: { q1: { words: "I slept through.", step: "close" as const, at: full.startedAt } },
      actionPlan: { ...full.actionPlan, what: "One good hour on Sunday", when: "Sunday at ten" },
      next: { on: "2026-03-23", at: "10:30" },
    }
    const [one, two] = [noteOf(materialOf(full), "girp"), noteOf(materialOf(next), "girp")]
    expect(alike(wholeText(one), wholeText(two))).toBeLessThan(muchAlike)
  })
})
