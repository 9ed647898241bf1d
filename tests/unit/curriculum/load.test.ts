import { describe, expect, it } from "vitest"
import { contentVersion, ownWordFallback, topicHeads } from "../../../core/curriculum/heads.ts"
import {
  loadAgenda,
  loadCrisis,
  loadForm,
  loadGoalTools,
  loadNoteFormats,
  loadTechniques,
  loadTopic,
} from "../../../core/curriculum/load.ts"
import { ownWordOf, withOwnWord } from "../../../core/curriculum/own-word.ts"

describe("the compiled curriculum", () => {
  it("has heads in order, and each topic behind its head", async () => {
    expect(topicHeads.map(head => head.order)).toEqual(topicHeads.map(head => head.order).sort((a, b) => a - b))
    for (const head of topicHeads) {
      const topic = await loadTopic(head.id)
      expect(topic?.cards.map(card => card.id)).toEqual(head.cards.map(card => card.id))
    }
  })

  it("answers null for a topic or form it has not", async () => {
    expect(await loadTopic("toString")).toBeNull()
    expect(await loadForm("none")).toBeNull()
  })

  it("has the agenda, techniques, note formats, goal tools, crisis card and forms", async () => {
    expect((await loadAgenda()).steps).toHaveLength(8)
    expect((await loadTechniques()).families.length).toBeGreaterThan(0)
    expect((await loadNoteFormats()).formats.map(format => format.id)).toContain("girp")
    expect((await loadGoalTools()).problemSolving).toHaveLength(6)
    expect((await loadCrisis()).contacts.length).toBeGreaterThan(0)
    expect((await loadForm("orientation"))?.title).toBeTruthy()
  })

  it("says its version", () => {
    expect(contentVersion).toMatch(/^[0-9a-f]{12}$/)
  })
})

describe("a person's own word", () => {
  it("stands wherever the text leaves room for it", () => {
    expect(withOwnWord("Living with {own word}. {own word}!", "the fog")).toBe("Living with the fog. the fog!")
  })

  it("is the content's phrase when the person named none", () => {
    expect(withOwnWord("About {own word}.", "  ")).toBe(`About ${ownWordFallback}.`)
    expect(ownWordOf("  ")).toBe(ownWordFallback)
    expect(ownWordFallback).toBe("what you live with")
  })

  it("is taken letter by letter", () => {
    expect(withOwnWord("About {own word}.", "$& {own word} $'")).toBe("About $& {own word} $'.")
  })
})
