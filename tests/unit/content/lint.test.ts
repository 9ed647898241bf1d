import { describe, expect, it } from "vitest"
import { compileSources } from "../../../content/build/compile.ts"
import { lintContent } from "../../../content/build/lint.ts"
import { lintMessages, unusedWords } from "../../../content/build/lint-words.ts"
import { problemInWords } from "../../../content/build/problem.ts"
import { aTopic, cardOf, cardParts } from "./a-topic.ts"

const file = "topics/walking/20-a-path.md"
const found = (changes: Readonly<Record<string, string>>) => {
  const compiled = compileSources(aTopic(changes))
  expect(compiled.content.topics).toHaveLength(1)
  return lintContent(compiled).map(problemInWords).join("\n")
}
const foundInCard = (changes: Readonly<Record<string, string>>) =>
  found({ [file]: cardOf({ ...cardParts, ...changes }) })

const hard =
  "Comprehensive psychoeducation necessitates considerable organizational participation. Deterioration is predominantly preventable."

describe("the checks on what is written", () => {
  it("find nothing in a topic that keeps the rules", () => {
    expect(found({})).toBe("")
  })

  it("refuse a handout above grade six, with its file", () => {
    expect(foundInCard({ "Key idea": hard })).toMatch(
      /^topics\/walking\/20-a-path\.md, line 8: the handout reads at grade \d+/m,
    )
  })

  it("refuse a supporter page above grade six", () => {
    expect(found({ "topics/walking/supporter.md": hard })).toContain("the supporter page reads at grade")
  })

  it("refuse a sentence of more than fifteen words, and point at its line", () => {
    const long = "Walk to the end of the street and back and then to the park and back again."
    const text = cardOf({ ...cardParts, "Try this": long })
    const line = text.split("\n").indexOf(long) + 1
    expect(found({ [file]: text })).toContain(
      `${file}, line ${line}: the handout has a sentence of more than 15 words: "${long}"`,
    )
  })

  it("take a list for several sentences, not for one", () => {
    const items = Array.from({ length: 12 }, () => "- a walk in the park").join("\n")
    expect(foundInCard({ "Key idea": items })).toBe("")
  })

  it("refuse a key idea of more than 120 words", () => {
    expect(foundInCard({ "Key idea": "You can go for a walk. ".repeat(21) })).toContain("the key idea has 126 words")
  })

  it("refuse a card that says what another says, but not a variant of it, of which nobody reads two", () => {
    const copied = { "topics/walking/30-a-park.md": cardOf(cardParts) }
    expect(found(copied)).toBe(
      `topics/walking/30-a-park.md: 100 % of its sentences stand in walking/a-path too ("a walk can lift your mood"); say it in other words`,
    )
    const of = (variant: string) => cardOf(cardParts).replace("minutes: 20", `minutes: 20\nvariant: ${variant}`)
    expect(found({ [file]: of("bipolar"), "topics/walking/30-a-park.md": of("depression") })).toBe("")
  })

  it("refuse a card that opens a tool nobody wrote", () => {
    const text = cardOf(cardParts).replace("minutes: 20", "minutes: 20\ntools: [strengths, a-map]")
    expect(found({ [file]: text })).toBe(`${file}, line 4: there is no tool "a-map" in tools/`)
  })

  it("refuse words we do not use, wherever they stand", () => {
    expect(foundInCard({ "For the facilitator": "Some Clients like it." })).toContain(
      `we do not use the word "clients"`,
    )
    expect(foundInCard({ Say: "- That case is closed." })).toContain(`we do not use the word "case"`)
  })

  it("refuse to lecture a participant, but let a facilitator be told", () => {
    expect(foundInCard({ "Try this": "You should walk." })).toContain(`we never say "you should"`)
    expect(foundInCard({ "For the facilitator": "You should walk along." })).toBe("")
  })

  it("refuse a technique that there is none of", () => {
    const text = cardOf(cardParts).replace("[role-play]", "[role-pley]")
    expect(found({ [file]: text })).toContain(`there is no technique "role-pley"`)
  })

  it("refuse two topics of one order, at that line of both", () => {
    const other = Object.entries(aTopic()).map(([path, text]) => [path.replace("walking", "sitting"), text])
    const { content, places } = compileSources({ ...aTopic(), ...Object.fromEntries(other) })
    const orders = lintContent({ content, places }).filter(({ message }) => message.includes("order"))
    expect(orders.map(problemInWords)).toEqual([
      `topics/walking/topic.yaml, line 1: "Walking" has the order 1 too`,
      `topics/sitting/topic.yaml, line 1: "Walking" has the order 1 too`,
    ])
  })

  it("hold the words of the interface to the same list", () => {
    const { wording } = compileSources(aTopic()).content
    const problems = lintMessages({ ok: "Save", bad: "New client" }, wording, "interface.json")
    expect(problems.map(problemInWords)).toEqual([`interface.json: we do not use the word "client" (bad)`])
  })
})

describe("words we do not use", () => {
  const never = ["cases?", "clients?"]
  it("are found whole, in any letter case, not inside other words", () => {
    expect(unusedWords(["A Case of suitcases, and a staircase."], never, [])).toEqual(["case"])
  })
  it("are fine where they mean something else", () => {
    expect(unusedWords(["Just in case."], never, ["(just )?in case"])).toEqual([])
    expect(unusedWords(["Just in case of a case."], never, ["(just )?in case"])).toEqual(["case"])
  })
})
