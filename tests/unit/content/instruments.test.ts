import { resolve } from "node:path"
import { describe, expect, it } from "vitest"
import { compileContent, compileSources } from "../../../content/build/compile.ts"
import { aTopic } from "./a-topic.ts"
import { pathScale, toldOf, toldOfPathScale, toldOfScale, walkScale } from "./an-instrument.ts"

const { instruments } = compileContent(resolve("content/en")).content
const byId = (id: string) => {
  const found = instruments.find(one => one.id === id)
  if (!found) throw new Error(`no instrument ${id}`)
  return found
}
const itemOf = (id: string, itemId: string) => {
  const found = byId(id).items.find(item => item.id === itemId)
  if (!found || found.kind === "words") throw new Error(`no item ${itemId} with anchors in ${id}`)
  return found
}
const anchorsOf = (id: string, itemId: string) => {
  const item = itemOf(id, itemId)
  if (item.kind !== "anchors") throw new Error(`no ladder can be at ${itemId} of ${id}`)
  return item
}
const ladderOf = (id: string, itemId: string) => anchorsOf(id, itemId).ladder
const amongOf = (id: string, itemId: string) => anchorsOf(id, itemId).among
const wordsOf = (id: string, itemId: string) => itemOf(id, itemId).anchors.map(({ words }) => words)

describe("our own instruments", () => {
  it("are eight, with as many items as what they follow", () => {
    expect(Object.fromEntries(instruments.map(({ id, items }) => [id, items.length]))).toEqual({
      "caregiver-check-in": 6,
      goi: 12,
      "imr-fid-2005": 13,
      "imr-fid-2009": 13,
      "imrs-participant": 15,
      "imrs-practitioner": 15,
      "integrity-observed": 16,
      "integrity-self-check": 16,
    })
  })

  it("say of each anchor where it is from, and whether anyone held it against the published scale", () => {
    for (const { items } of instruments)
      for (const item of items)
        for (const anchor of item.kind === "words" ? [] : item.anchors) {
          expect(anchor.source).not.toBe("")
          expect(anchor.version).not.toBe("")
          expect(typeof anchor.verified).toBe("boolean")
        }
    const unsure = ["motivational", "educational", "cognitive-behavioral"]
    expect(unsure.flatMap(id => itemOf("imr-fid-2005", id).anchors.map(({ verified }) => verified))).not.toContain(true)
    expect(itemOf("imr-fid-2005", "group-size").anchors.every(({ verified }) => verified)).toBe(true)
    expect(itemOf("imrs-participant", "roles").anchors.map(({ verified }) => verified)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })

  it("ask the same in both versions of the IMR Scale, with the same numbers", () => {
    const shape = (id: string) =>
      byId(id).items.map(item => [
        item.id,
        item.number,
        item.substanceUse,
        item.notApplicable !== null,
        item.kind === "words" ? [] : item.anchors.map(({ value }) => value),
      ])
    expect(shape("imrs-practitioner")).toEqual(shape("imrs-participant"))
    expect(byId("imrs-participant").items.every(({ lookBack }) => lookBack !== "")).toBe(true)
  })

  it("keep the quirks of the IMR Scale", () => {
    const contact = itemOf("imrs-participant", "contact")
    expect(contact.kind === "anchors" && contact.gaps).toEqual([{ id: "five", words: "5 times", between: [3, 4] }])
    for (const id of ["relapse", "hospital"]) {
      const item = itemOf("imrs-participant", id)
      expect(item.kind === "since" && item.upToDays).toEqual([30, 91, 183, 365, null])
    }
    const { items } = byId("imrs-participant")
    expect(items.filter(item => item.notApplicable !== null).map(({ number }) => number)).toEqual(["13"])
    expect(items.filter(item => item.substanceUse).map(({ number }) => number)).toEqual(["14", "15"])
  })

  it("differ between the two fidelity scales in the number of topics, and in nothing else that is rated", () => {
    expect(wordsOf("imr-fid-2005", "curriculum").at(-1)).toBe("8 or 9")
    expect(wordsOf("imr-fid-2009", "curriculum").at(-1)).toBe("8 or more")
    const others = byId("imr-fid-2005").items.filter(({ id }) => id !== "curriculum")
    for (const { id } of others) expect(wordsOf("imr-fid-2009", id)).toEqual(wordsOf("imr-fid-2005", id))
    expect(byId("imr-fid-2009").verified).toBe(false)
  })

  it("imr.md 1.5: cut shares at .20/.40/.70/.90 or .20/.30/.40/.50, and what lies on a cut has the higher rating", () => {
    for (const id of ["imr-fid-2005", "imr-fid-2009"]) {
      const cutsOf = (...cuts: readonly number[]) =>
        byId(id).items.flatMap(item =>
          item.kind === "anchors" && item.ladder?.cuts.join() === cuts.join() && item.ladder.in === "percent"
            ? [item.number]
            : [],
        )
      expect(cutsOf(20, 40, 70, 90)).toEqual(["2", "4", "6", "7", "9"])
      expect(cutsOf(20, 30, 40, 50)).toEqual(["5", "8", "10"])
      expect(ladderOf(id, "group-size")).toMatchObject({ in: "number", best: "fewest", cuts: [8, 10, 12, 15] })
      expect(ladderOf(id, "curriculum")).toMatchObject({ in: "number", best: "most", cuts: [2, 4, 6, 8] })
      for (const item of byId(id).items)
        if (item.kind === "anchors" && item.ladder) expect(item.ladder.onCut).toBe("higher")
      for (const judged of ["coping-skills", "relapse-prevention", "behavioral-tailoring"])
        expect(ladderOf(id, judged)).toBeNull()
    }
  })

  it("imr.md 1.4: list nine topics in 2005, and in 2009 drug and alcohol use too", () => {
    const [before, after] = [amongOf("imr-fid-2005", "curriculum"), amongOf("imr-fid-2009", "curriculum")]
    expect(before).toHaveLength(9)
    expect(after.filter(id => !before.includes(id))).toEqual(["drug-and-alcohol-use"])
    expect(after).toHaveLength(10)
  })

  it("imr.md 2: cut the index at .20/.40/.60/.80, where what lies on a cut has the lower rating", () => {
    for (const id of ["penetration", "plan", "training", "supervision"])
      expect(ladderOf("goi", id)).toMatchObject({ in: "percent", cuts: [20, 40, 60, 80], onCut: "lower" })
    const computed = byId("goi").items.flatMap(item => (item.kind === "anchors" && item.ladder ? [item.number] : []))
    expect(computed).toEqual(["G3", "G5", "G7", "G8", "G9", "G10", "G11"])
  })

  it("cut the index upward and the fidelity scale downward, as each is published", () => {
    expect(wordsOf("goi", "penetration")[0]).toBe("At most 20 %")
    expect(wordsOf("imr-fid-2005", "handouts")[0]).toBe("Fewer than 20 % of participants")
  })

  it("name whom they follow, but for the check-in, which follows nobody and is not added up", () => {
    const own = instruments.filter(({ adaptedFrom }) => adaptedFrom === null).map(({ id }) => id)
    expect(own).toEqual(["caregiver-check-in"])
    expect(byId("caregiver-check-in").scored).toBe(false)
  })

  it("have what is rated only in groups, or only when attempted, in both integrity ratings", () => {
    for (const id of ["integrity-self-check", "integrity-observed"]) {
      const needs = byId(id).items.map(({ need }) => need)
      expect(needs.filter(need => need === "group")).toHaveLength(2)
      expect(needs.filter(need => need === "optional")).toHaveLength(3)
    }
  })
})

describe("an author of an instrument", () => {
  it("hears nothing when all is well, and gets anchors numbered by their place, each with its source", () => {
    expect(toldOf({ "instruments/walk-scale.yaml": walkScale })).toEqual([])
    const { content } = compileSources(aTopic({ "instruments/walk-scale.yaml": walkScale }))
    const first = content.instruments[0]?.items[0]
    expect(first?.kind === "anchors" && first.anchors[2]).toEqual({
      value: 3,
      words: "4 times or more",
      source: "our own",
      version: "1",
      verified: false,
    })
  })

  it.each([
    ["lookBack: This week\n", "", `"lookBack" should say, once for all items or in each, which time it asks about`],
    ["verified: false\n", "", `line 1: "verified" is missing`],
    ["about: participant", "about: person", `"about" is "person"; it may be "participant", "program", "work"`],
    ["    anchors: [Never, 1 or 2 times, 4 times or more]\n", "", `"anchors" of "often" is missing`],
    ["id: bench", "id: last", `two items are called "last"; answers are kept by that name`],
    ["between: [2, 3]", "between: [1, 3]", `the gap "three" of item 1 ("often") should lie between two anchors`],
    ["upToDays: [30, null]", "upToDays: [30]", `item 2 ("last") has 2 anchors and 1 numbers in "upToDays"`],
    ["upToDays: [30, null]", "upToDays: [null, 30]", `should rise, and end with null for longer ago or never`],
    ["shown: one", "shown: list", `a participant or a supporter fills it in, so "shown" should be one`],
    ["about: participant", "about: work", `so "about" should be participant`],
    ["kind: words", "kind: words\n    need: optional", `"notApplicable" should say so in words that can be tapped`],
    ["anchors: [Never,", "anchors: [{ value: 9, words: Never },", `should rise from the lowest value to the highest`],
    ["Leave them room.", "Leave the client room.", `we do not use the word "client"`],
    [
      "How often do you go out?",
      "How often in the week that has just gone by did you leave the house to go for a walk?",
      `the instrument has a sentence of more than 15 words`,
    ],
  ])("who writes for %j this: %j, hears what to do about it", (was, is, message) => {
    expect(toldOfScale(was, is).join("\n")).toContain(message)
  })

  it.each([
    ["counts: topics", "counts: topic", `"counts" of "maps" is "topic"; it may be "attendance", "length", "topics"`],
    ["    counts: topics\n", "", `item 1 ("maps") has a ladder; "counts" should say of what`],
    ["    among: [walking]\n", "", `item 1 ("maps") counts topics; "among" should list those that the scale names`],
    ["among: [walking]", "among: [wlaking]", `names "wlaking", and there is no such topic; is "walking" meant?`],
    ["counts: length", "counts: length\n    among: [walking]", `only an item that counts topics has any`],
    ["cuts: [40, 80]", "cuts: [40]", `item 2 ("weeks") has 3 anchors, so "cuts" should be 2 numbers; there are 1`],
    ["cuts: [40, 80]", "cuts: [80, 40]", `the cuts of item 2 ("weeks") should rise`],
    ["cuts: [40, 80]", "cuts: [40, 180]", `the cuts of item 2 ("weeks") are percents, and none is more than 100`],
    ["cuts: [40, 80]", "cuts: [40.5, 80]", `number 1 of "cuts" of "ladder" of "weeks" should be a whole number`],
    ["cuts: [40, 80]", "cuts: 40", `"cuts" of "ladder" of "weeks" should be a list`],
    [", onCut: lower", "", `"onCut" of "ladder" of "weeks" is missing`],
    ["onCut: lower", "oncut: lower", `there is no field "oncut" here; is "onCut" meant?`],
    ["rating: 2", "rating: 9", `"orAll" of item 2 ("weeks") gives 9 for "supervised-monthly", and no anchor has`],
    ["line: supervised-monthly", "line: monthly", `"line" of number 1 of "orAll" of "ladder" of "weeks" is "monthly"`],
    ["{ in: number, cuts: [1], onCut: higher }", "steep", `"ladder" of "maps" should be a group of fields`],
    ["about: program", "about: work", `item 1 ("maps") counts what a program did, so "about" should be program`],
  ])("who writes of counting for %j this: %j, hears what to do about it", (was, is, message) => {
    expect(toldOfPathScale(was, is).join("\n")).toContain(message)
  })

  it("of a program hears nothing when all is well, and the ladder has what was left unsaid", () => {
    expect(toldOfPathScale("", "")).toEqual([])
    const { content } = compileSources(aTopic({ "instruments/path-scale.yaml": pathScale }))
    const ladders = content.instruments[0]?.items.map(item => item.kind === "anchors" && item.ladder)
    expect(ladders?.[1]).toEqual({
      in: "percent",
      best: "most",
      cuts: [40, 80],
      onCut: "lower",
      orAll: [{ line: "supervised-monthly", rating: 2 }],
    })
  })

  it("may write only what differs from another, and hears of what that one does not have", () => {
    const based = (name: string, items: string) =>
      toldOf({
        "instruments/walk-scale.yaml": walkScale,
        "instruments/run-scale.yaml": `basedOn: ${name}\ntitle: How I run\nversion: 2\n${items}`,
      })
    expect(based("walk-scale", "items: [{ id: bench, ask: Where do you rest? }]")).toEqual([])
    expect(based("swim-scale", "")[0]).toBe(
      `content/en/instruments/run-scale.yaml, line 1: "basedOn" names "swim-scale", and there is no such instrument`,
    )
    expect(based("walk-scale", "items: [{ id: pool, ask: Where? }]")[0]).toContain(
      `"walk-scale" has no item "pool" to change`,
    )
    expect(based("run-scale", "")[0]).toContain("is itself based on another")
  })
})
