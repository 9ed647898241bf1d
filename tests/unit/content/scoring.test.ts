import { describe, expect, it } from "vitest"
import { compileSources } from "../../../content/build/compile.ts"
import { scoreOf, subscoresOf } from "../../../core/curriculum/score.ts"
import { aTopic } from "./a-topic.ts"
import { toldOf } from "./an-instrument.ts"

const path = "instruments/garden.yaml"
/** A made-up instrument of an agency, with everything that scoring may say. */
const garden = `title: My garden
what: Three short questions.
about: participant
by: [participant]
shown: one
minutes: 3
everyMonths: 1
intro: There is no right or wrong.
facilitator: Leave them room.
source: our own
version: 1
verified: false
lookBack: This week
scoring:
  items: [dig, water, rest]
  totals: [sum, mean]
  leastShare: 0.6
  source: the garden book
  bands:
    - { from: 0, words: Wild }
    - { from: 2, words: Tidy }
  change: { metric: sum, sd: 2.5, r: 0.8, source: a study of gardens, verified: true }
  subscales:
    - { id: work, title: Work, key: first print, items: [dig, water], status: experimental }
items:
  - id: dig
    title: Digging
    ask: How much do you dig?
    anchors: &four [{ value: 0, words: None }, { value: 1, words: Some }, { value: 2, words: Much }, { value: 3, words: All }]
  - { id: water, title: Water, ask: How much do you water?, anchors: *four }
  - { id: rest, title: Rest, ask: How much do you rest?, notApplicable: I am not tired, anchors: *four }
  - { id: bench, kind: words, title: A bench, ask: Where is a good bench? }
`
const changed = (was: string, is: string) => {
  if (!garden.includes(was)) throw new Error(`the garden does not say: ${was}`)
  return garden.replace(was, is)
}
const compiled = (text: string) => {
  const [one] = compileSources(aTopic({ [path]: text })).content.instruments
  if (!one) throw new Error("it should compile")
  return one
}

describe("an agency's own instrument", () => {
  it("is scored by its own items, totals, least share, bands and subscales, with no code", () => {
    expect(toldOf({ [path]: garden })).toEqual([])
    const one = compiled(garden)
    expect(one.scoring).toMatchObject({ range: [0, 3], version: "1", source: "the garden book", verified: false })
    expect(one.scoring?.change).toMatchObject({ metric: "sum", source: "a study of gardens", verified: true })
    expect(scoreOf(one, { dig: 3, water: 2, rest: 1 })).toMatchObject({ sum: 6, mean: 2, band: { words: "Tidy" } })
    expect(scoreOf(one, { dig: 3, water: 1 })).toMatchObject({ sum: 6, prorated: true })
    expect(scoreOf(one, { dig: 3 })).toMatchObject({ is: "incomplete", needed: 2 })
    expect(scoreOf(one, { dig: 3, rest: "not-applicable" })).toMatchObject({ is: "incomplete", needed: 2 })
    expect(scoreOf(one, { dig: 1, water: 1, rest: "not-applicable" })).toMatchObject({
      mean: 1,
      band: { words: "Wild" },
    })
    expect(subscoresOf(one, { dig: 3, water: 1 }).work).toMatchObject({ mean: 2, band: null })
  })

  it("counts every item with anchors when it names none, and has no total when it says nothing of scoring", () => {
    expect(compiled(changed("  items: [dig, water, rest]\n", "")).scoring?.items).toEqual(["dig", "water", "rest"])
    const plain = compiled(garden.replace(/scoring:\n(?: {2}.*\n)+/, ""))
    expect(plain.scoring).toBeNull()
    expect(scoreOf(plain, { dig: 3, water: 2, rest: 1 })).toBeNull()
  })
})

describe("an author of scoring", () => {
  it.each([
    ["  totals: [sum, mean]\n", "", `"totals" of "scoring" is missing`],
    ["totals: [sum, mean]", "totals: [sum, median]", `is "median"; it may be "mean", "sum"`],
    ["totals: [sum, mean]", "totals: [sum, sum]", `"totals" names the sum twice`],
    ["leastShare: 0.6", "leastShare: 60", `"leastShare" of "scoring" is 60; it should be at most 1`],
    ["leastShare: 0.6", "leastShare: 0", `"leastShare" of "scoring" is 0; it should be more than 0`],
    ["items: [dig, water, rest]", "items: [dig, watre]", `which this instrument does not have; is "water" meant?`],
    ["items: [dig, water, rest]", "items: [dig, bench]", `counts the item "bench", which is answered in words`],
    ["items: [dig, water, rest]", "items: [dig, dig]", `"scoring" counts the item "dig" twice`],
    ["items: [dig, water]", "items: [dig, pool]", `the subscale "work" counts the item "pool"`],
    [
      "I am not tired, anchors: *four",
      "I am not tired, anchors: [Torn, Whole]",
      `items from 0 to 3 are added up, and item 3 ("rest") goes from 1 to 2`,
    ],
    ["{ from: 0, words: Wild }", "{ from: 1, words: Wild }", `"bands" should rise, and the first begin at 0`],
    ["{ from: 2, words: Tidy }", "{ from: 4, words: Tidy }", `no mean reaches 4 ("Tidy"); the highest is 3`],
    ["r: 0.8", "r: 1", `"r" of "change" of "scoring" is 1; it should be less than 1`],
    ["totals: [sum, mean]", "totals: [mean]", `"change" is told of the sum, which "totals" does not name`],
    ["sd: 2.5, ", "", `"sd" of "change" of "scoring" is missing`],
    ["status: experimental", "status: sure", `it may be "experimental", "established"`],
    ["minutes: 3", "minutes: 3\nscored: false", `"scored: false" says that its answers are never added up`],
    ["bands:", "band:", `there is no field "band" here; is "bands" meant?`],
    ["minutes: 3", "minutes: 3\nparallelTo: gardens", `"parallelTo" names "gardens", and there is no such instrument`],
  ])("who writes for %j this: %j, hears what to do about it", (was, is, message) => {
    expect(toldOf({ [path]: changed(was, is) }).join("\n")).toContain(message)
  })

  it("hears when two versions that stand beside each other do not ask the same", () => {
    const other = (items: string) =>
      toldOf({
        [path]: garden,
        "instruments/view.yaml": garden
          .replace(/scoring:\n(?: {2}.*\n)+/, "")
          .replace("shown", `parallelTo: garden\nshown`)
          .replace("- { id: rest", items),
      }).join("\n")
    expect(other("- { id: rest")).toBe("")
    expect(other("- { id: nap")).toContain(`it stands beside "garden", and their items "nap" are not alike`)
  })
})
