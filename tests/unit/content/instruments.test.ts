import { resolve } from "node:path"
import { describe, expect, it } from "vitest"
import { compileContent, compileSources } from "../../../content/build/compile.ts"
import { aTopic } from "./a-topic.ts"
import { toldOf, toldOfScale, walkScale } from "./an-instrument.ts"

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
const wordsOf = (id: string, itemId: string) => itemOf(id, itemId).anchors.map(({ words }) => words)

describe("our own instruments", () => {
  it("are seven, with as many items as what they follow", () => {
    expect(Object.fromEntries(instruments.map(({ id, items }) => [id, items.length]))).toEqual({
      "caregiver-check-in": 6,
      goi: 12,
      "imr-fid-2005": 13,
      "imr-fid-2009": 13,
      "imrs-participant": 15,
      "imrs-practitioner": 15,
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

  it("cut the index upward and the fidelity scale downward, as each is published", () => {
    expect(wordsOf("goi", "penetration")[0]).toBe("At most 20 %")
    expect(wordsOf("imr-fid-2005", "handouts")[0]).toBe("Fewer than 20 % of participants")
  })

  it("name whom they follow, but for the check-in, which follows nobody and is not added up", () => {
    const own = instruments.filter(({ adaptedFrom }) => adaptedFrom === null).map(({ id }) => id)
    expect(own).toEqual(["caregiver-check-in"])
    expect(byId("caregiver-check-in").scored).toBe(false)
  })

  it("have what is rated only in groups, or only when attempted, in the self-check", () => {
    const needs = byId("integrity-self-check").items.map(({ need }) => need)
    expect(needs.filter(need => need === "group")).toHaveLength(2)
    expect(needs.filter(need => need === "optional")).toHaveLength(3)
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
