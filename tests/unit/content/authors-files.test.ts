import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { compileContent, compileSources } from "../../../content/build/compile.ts"
import { lintContent } from "../../../content/build/lint.ts"
import { problemInWords } from "../../../content/build/problem.ts"
import { evenText, type Sources } from "../../../content/build/sources.ts"
import { aTopic, cardOf, cardParts, tablesMissing } from "./a-topic.ts"
import { walkScale } from "./an-instrument.ts"

const told = (sources: Sources, files?: readonly string[]) =>
  compileSources(sources, "", files)
    .problems.map(problemInWords)
    .filter(problem => !tablesMissing.test(problem))

describe("a file that nothing reads", () => {
  it.each([
    ["topics/walking/a-bridge.md", "a card is named by its number", "45-a-bridge.md"],
    ["topics/walking/50_a-bridge.md", "a card is named by its number", "50-a-bridge.md"],
    ["topics/walking/50-A Bridge.md", "a card is named by its number", "50-a-bridge.md"],
    ["topics/walking/50-a-bridge.docx", "a card is named by its number", "50-a-bridge.md"],
    ["topics/walking/supporters.md", "it should be called supporter.md"],
    ["topics/walking/topic.yml", "it should be called topic.yaml"],
    ["topics/walking/more/50-a-bridge.md", "a card stands in the folder of its topic"],
    ["topics/50-a-bridge.md", "a card stands in the folder of its topic"],
    ["tools/50-a-bridge.md", "a card stands in the folder of its topic"],
    ["topics/My Topic/50-a-bridge.md", "named in small letters, digits and hyphens: topics/my-topic"],
    ["tools/small.yml", "ends in .yaml: tools/small.yaml"],
    ["tools/Small Tool.yaml", "tools/small-tool.yaml"],
    ["tools/mine/small.yaml", "a tool stands in tools/ itself"],
    ["tool/small.yaml", "the folder should be called tools"],
    ["instruments/scale.md", "ends in .yaml: instruments/scale.yaml"],
    ["forms/sheet.yaml", "ends in .md: forms/sheet.md"],
    ["agenda.yml", "it should be called agenda.yaml"],
    ["notes.txt", "cards stand in topics/<topic-id>/"],
  ])("is told: %s", (path, ...words) => {
    const said = told(aTopic(), [...Object.keys(aTopic()), path])
    expect(said).toHaveLength(1)
    for (const word of [`${path}: nothing reads this file: `, ...words]) expect(said[0]).toContain(word)
  })

  it("is told of no file that is read, and of nothing that systems and editors leave behind", () => {
    const litter = [".DS_Store", "tools/Thumbs.db", "topics/walking/~$20.docx", "topics/walking/20-a-path.md~"]
    expect(told(aTopic(), [...Object.keys(aTopic()), "interface.json", ...litter])).toEqual([])
  })

  it("is found in the folder, whatever its ending", () => {
    const dir = mkdtempSync(join(tmpdir(), "handrail-content-"))
    try {
      for (const [path, text] of Object.entries({ ...aTopic(), "tools/small.yml": "title: x" })) {
        mkdirSync(dirname(join(dir, path)), { recursive: true })
        writeFileSync(join(dir, path), text)
      }
      expect(compileContent(dir).problems.map(({ message }) => message)).toContainEqual(
        expect.stringContaining("nothing reads this file"),
      )
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
  })
})

describe("a file", () => {
  it.each([
    ["topics/walking/20-a-path.md", "this file is empty"],
    ["topics/walking/topic.yaml", "this file is empty"],
    ["topics/walking/supporter.md", "this page is empty"],
    ["tools/small.yaml", "this file is empty"],
    ["instruments/scale.yaml", "this file is empty"],
    ["checklists/talk.yaml", "this file is empty"],
    ["forms/sheet.md", "this file is empty"],
    ["wording.yaml", "this file is empty"],
  ])("with nothing in it is told, and nothing else of it: %s", (path, words) => {
    expect(told(aTopic({ [path]: "\n" }))).toEqual([`${path}: ${words}`])
  })

  it.each([
    ["is a list", "- title: A walk\n"],
    ["is a sentence", "Walking is good for you.\n"],
    ["is a remark", "# to be written\n"],
  ])("that %s where fields are due is told in one line", (_, text) => {
    expect(told(aTopic({ "tools/small.yaml": text }))).toEqual([
      `tools/small.yaml, line 1: this file should be fields, each on a line of its own: "title: …"`,
    ])
  })

  it.each([
    ["without front matter", (text: string) => text.replace(/^---[\s\S]*?---\n/, "")],
    ["with an empty line before it", (text: string) => `\n${text}`],
    ["with other dashes", (text: string) => text.replaceAll("---\n", "——\n")],
  ])("of a card %s is told so, and not of each field", (_, change) => {
    expect(told(aTopic({ "topics/walking/20-a-path.md": change(cardOf(cardParts)) }))).toEqual([
      expect.stringContaining(`20-a-path.md, line 1: the first line should be "---"`),
    ])
  })

  it.each([
    ["lines end as on Windows", (text: string) => text.replaceAll("\n", "\r\n")],
    ["lines end as on an old Mac", (text: string) => text.replaceAll("\n", "\r")],
    ["a mark of Unicode comes first", (text: string) => `\uFEFF${text}`],
    ["spaces are pasted from a page", (text: string) => text.replaceAll("- ", "-\u00A0")],
  ])("reads the same when %s", (_, change) => {
    const text = cardOf(cardParts)
    expect(evenText(change(text))).toBe(text)
  })

  it("of a second card with the same name, or the same number, is told with the other", () => {
    const card = cardOf(cardParts)
    expect(told(aTopic({ "topics/walking/40-a-walk.md": card }))).toEqual([
      `topics/walking/40-a-walk.md: two cards are called "a-walk": the other is 10-a-walk.md`,
    ])
    expect(told(aTopic({ "topics/walking/10-a-wood.md": card }))).toEqual([
      expect.stringContaining("has the number 10 too; give this one another"),
    ])
  })
})

describe("whatever is cut from a file", () => {
  const sources: Sources = aTopic({ "instruments/scale.yaml": walkScale })

  it("is answered in words, without a crash, and never in those of the libraries", () => {
    const cut = fc
      .constantFrom(...Object.keys(sources))
      .chain(path => fc.tuple(fc.constant(path), fc.nat((sources[path] ?? "").length), fc.nat(60)))
    fc.assert(
      fc.property(cut, ([path, from, length]) => {
        const text = sources[path] ?? ""
        const compiled = compileSources({ ...sources, [path]: text.slice(0, from) + text.slice(from + length) })
        const said = [...compiled.problems, ...lintContent(compiled)].map(problemInWords).join("\n")
        expect(said).not.toMatch(/Invalid |Expected |Received |undefined|\[object|mapping|scalar/)
      }),
      { numRuns: 60 },
    )
  })
})
