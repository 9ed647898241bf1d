import { describe, expect, it } from "vitest"
import { readingOf, textLines } from "../../../content/build/reading.ts"

const wording = {
  ownWord: "what you live with",
  taught: ["recovery", "medications?"],
  never: [],
  fine: [],
  neverToParticipants: [],
}

describe("the reading grade", () => {
  it("tells plain words from hard ones", () => {
    const plain = readingOf(["<p>You can go for a walk. A walk is good for you.</p>"], wording)
    const hard = readingOf(
      ["<p>Participation necessitates considerable deliberation regarding preferences.</p>"],
      wording,
    )
    expect(plain.grade).toBeLessThan(2)
    expect(hard.grade).toBeGreaterThan(12)
  })

  it("does not count long words that a topic teaches", () => {
    const taught = readingOf(["<p>Medication may help you. Recovery is up to you.</p>"], wording)
    const untaught = readingOf(["<p>Medication may help you. Recovery is up to you.</p>"], { ...wording, taught: [] })
    expect(taught.grade).toBeLessThan(untaught.grade)
  })

  it("is that of the formula, without rounding on the way", () => {
    // 2 sentences, 10 words, 10 syllables: 0.39 × 5 + 11.8 × 1 − 15.59, and never below 0.
    expect(readingOf(["<p>I go for a walk. You go for a run.</p>"], wording)).toMatchObject({ words: 10, grade: 0 })
    // 1 sentence, 4 words, 10 syllables.
    const expected = 0.39 * 4 + 11.8 * (10 / 4) - 15.59
    expect(readingOf(["<p>Yesterday people carried umbrellas</p>"], wording).grade).toBeCloseTo(expected, 1)
  })

  it("ends list items and headings like sentences, and reads a person's own word for its mark", () => {
    const { sentences } = readingOf(
      ["<h2>Living with {own word}</h2>\n<ul>\n<li>rest</li>\n<li>a walk</li>\n</ul>"],
      wording,
    )
    expect(sentences).toEqual(["Living with what you live with.", "rest.", "a walk."])
  })

  it("does not take a broken line for a new sentence", () => {
    expect(textLines("<p>one\ntwo</p>\n<p>&lt;three&gt; <strong>four</strong></p>")).toEqual([
      "one two",
      "<three> four",
    ])
  })
})
