import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { cardHeadings } from "../../../content/build/card.ts"
import { compileSources } from "../../../content/build/compile.ts"
import { problemInWords } from "../../../content/build/problem.ts"
import { aTopic, cardOf, cardParts, tablesMissing } from "./a-topic.ts"

const file = "topics/walking/20-a-path.md"
const told = (changes: Readonly<Record<string, string>>) =>
  compileSources(aTopic(changes), "content/en/")
    .problems.map(problemInWords)
    .filter(problem => !tablesMissing.test(problem.replace("content/en/", "")))
const toldOfCard = (changes: Readonly<Record<string, string>>) => told({ [file]: cardOf({ ...cardParts, ...changes }) })
const lineOf = (text: string, line: string) => text.split("\n").indexOf(line) + 1

describe("an author who leaves something out", () => {
  const needed = Object.keys(cardHeadings).filter(heading => heading !== "Worksheet")

  it("hears of every missing heading at once, by name, with the file, and of nothing else", () => {
    fc.assert(
      fc.property(fc.subarray(needed, { minLength: 1 }), missing => {
        const parts = Object.fromEntries(Object.entries(cardParts).filter(([heading]) => !missing.includes(heading)))
        expect(told({ [file]: cardOf(parts) }).sort()).toEqual(
          missing.map(heading => `content/en/${file}: the heading "## ${heading}" is missing`).sort(),
        )
      }),
      { numRuns: 25 },
    )
  })

  it("may leave out the worksheet", () => {
    const { Worksheet: _, ...parts } = cardParts
    expect(told({ [file]: cardOf(parts) })).toEqual([])
  })

  it("hears how many home practices there should be, and on which line", () => {
    const text = cardOf({ ...cardParts, "Home practice": "- Walk. | me\n- Sit. | me\n- Look. | me" })
    const line = lineOf(text, "## Home practice")
    expect(told({ [file]: text })).toEqual([
      `content/en/${file}, line ${line}: "Home practice" needs at least four, there are 3`,
    ])
  })

  it("hears which home practice names nobody who could help", () => {
    const text = cardOf({ ...cardParts, "Home practice": "- Walk. | me\n- Sit.\n- Look. | me\n- Go. | me" })
    expect(told({ [file]: text })[0]).toContain(`line ${lineOf(text, "- Sit.")}: each line of "Home practice"`)
  })

  it("hears that the guard is missing", () => {
    expect(toldOfCard({ "From your own experience": "Tell of a walk." })[0]).toContain("needs its guard")
  })
})

describe("an author who slips", () => {
  it("hears of a heading that is not one", () => {
    expect(toldOfCard({ Shwo: "- x" })[0]).toContain(`"Shwo" is not a heading of a card`)
  })

  it("hears of headings in the wrong order", () => {
    const { Say, ...rest } = cardParts
    expect(told({ [file]: cardOf({ ...rest, Say: Say ?? "" }) })[0]).toContain(
      `"Say" should come before "For the facilitator"`,
    )
  })

  it("hears of a part that should be a list", () => {
    expect(toldOfCard({ Say: "Let's talk." }).join("\n")).toContain(`"Say" should be a list`)
  })

  it("hears of a wrong word in the front matter with its line, and what it may be", () => {
    const text = cardOf(cardParts).replace("feeds: [education]", "feeds: [educaton]")
    expect(told({ [file]: text })[0]).toMatch(/line 4: number 1 of "feeds" is "educaton"; it may be .*"education"/)
  })

  it("hears where YAML cannot be read", () => {
    const text = cardOf(cardParts).replace("minutes: 20", "minutes: [20")
    expect(told({ [file]: text })[0]).toMatch(/20-a-path\.md, line \d+: this YAML cannot be read/)
  })

  it("hears of a topic without its pages", () => {
    const { "topics/walking/supporter.md": _, ...sources } = aTopic()
    const problems = compileSources(sources).problems.map(problemInWords)
    expect(problems).toContain("topics/walking/supporter.md: this page is missing: every topic has one")
  })

  it("hears of links and HTML, which are not used", () => {
    const problems = toldOfCard({ "Key idea": "See [this](http://example.org).\n\n<b>Now</b>" }).join("\n")
    expect(problems).toContain("links and pictures are not used")
    expect(problems).toContain("HTML is not used here")
  })
})
