import { describe, expect, it } from "vitest"
import type { Form } from "../../../content/schema.ts"
import { newId, type ParticipantId, type ToolSheetId } from "../../../core/base/id.ts"
import { readSheet, readWallet, readWhole } from "../../../core/curriculum/read-sheet.ts"
import { toolOfForm } from "../../../core/curriculum/tool-of-form.ts"
import { partsOf } from "../../../core/curriculum/tool-parts.ts"
import { newSheet } from "../../../core/tools/sheet.ts"
import { aTool } from "../tools/a-tool.ts"

const nothing = { texts: {}, marks: {}, numbers: {}, days: {}, rows: {} }
const filled = {
  texts: { before: " A row ", "first.less": "Up at three" },
  marks: { "first.less": true, "first.more": false, "way.new": true },
  numbers: { sure: 0 },
  days: { again: "2026-06-01" },
  rows: {
    helps: {
      b: { order: 2, cells: { words: "A walk" } },
      a: { order: 1, cells: { words: "Sleep" } },
      c: { order: 3, cells: { words: " " } },
      d: { order: 4, cells: { words: "Gone" }, removed: true },
    },
    first: { e: { order: 1, cells: { words: "I hum" } } },
    people: { f: { order: 1, cells: { who: "Luz", near: 9, tie: "paid" } }, g: { order: 2, cells: { who: "" } } },
  },
}

describe("a sheet that is read", () => {
  it("says what was filled in, in the words of its tool", () => {
    const parts = readSheet(aTool, filled).flatMap(step => step.parts)
    expect(parts).toMatchObject([
      { title: "Before", as: "words", words: "A row" },
      { title: "What helps", as: "list", items: [{ words: "Sleep" }, { words: "A walk" }] },
      { title: "First signs", items: [{ words: "I sleep less", example: "Up at three" }, { words: "I hum" }] },
      { title: "Way", items: [{ words: "One new thing" }] },
      { title: "How sure", as: "number", value: 0 },
      { title: "Look again", as: "day", day: "2026-06-01" },
      { title: "Who helps", as: "table", rows: [["Luz", "9", "Paid"]] },
    ])
  })

  it("has no part and no step that nothing was said in", () => {
    expect(readSheet(aTool, nothing)).toEqual([])
    expect(readSheet(aTool, { ...nothing, numbers: { sure: null }, texts: { before: "  " } })).toEqual([])
  })

  it("puts on the wallet card only what the tool says, in that order", () => {
    expect(readWallet(aTool, filled).map(part => part.id)).toEqual(["people", "helps"])
    expect(readWallet(aTool, { ...nothing, texts: filled.texts })).toEqual([])
  })

  it("keeps all that was ever written, also under parts and tools that this version does not have", () => {
    const older = { ...filled, toolId: "a-plan", texts: { ...filled.texts, gone: "Still here" } }
    expect(readWhole(aTool, older).parts.at(-1)).toMatchObject({ title: "gone", words: "Still here" })
    const whole = readWhole(null, { ...filled, toolId: "lost" })
    expect(whole.title).toBe("lost")
    const text = JSON.stringify(whole.parts)
    for (const words of ["A row", "Up at three", "A walk", "2026-06-01", "Luz", "way.new"])
      expect(text).toContain(words)
    expect(text).not.toContain("Gone")
  })
})

describe("a form filled in as a tool", () => {
  const section = {
    id: "my-day",
    title: "My day",
    html: "<p>Let us begin.</p>",
    questions: ["What first?", "And then?"],
  }
  const form: Form = {
    id: "inventory",
    title: "Getting to know you",
    substanceSections: [],
    audience: "together",
    intro: "<p>A talk.</p>",
    sections: [section, { ...section, id: "sign", title: "Sign here", questions: [] }],
    source: "",
    version: "2026-11",
    grade: 3,
  }

  it("has a step for each section that asks something, and a text for each question", () => {
    const tool = toolOfForm(form)
    expect(tool).toMatchObject({ id: "form/inventory", kept: "one", steps: [{ id: "my-day", lead: section.html }] })
    expect(tool && partsOf(tool)).toMatchObject([
      { kind: "text", id: "my-day-1", ask: "What first?" },
      { kind: "text", id: "my-day-2", ask: "And then?" },
    ])
  })

  it("knows which answers are about alcohol or drugs before the first is written", () => {
    const drinking = { ...section, id: "drinking", title: "Drinking" }
    const tool = toolOfForm({ ...form, substanceSections: ["Drinking"], sections: [section, drinking] })
    expect(tool?.substanceParts).toEqual(["drinking-1", "drinking-2"])
    const begun = { id: newId<ToolSheetId>(), participantId: newId<ParticipantId>(), today: "2026-03-09" }
    expect(tool && newSheet(tool, begun).sensitive).toEqual({ "parts.drinking-1": true, "parts.drinking-2": true })
  })

  it("is none when nothing is asked", () => {
    expect(toolOfForm({ ...form, sections: [] })).toBeNull()
  })
})
