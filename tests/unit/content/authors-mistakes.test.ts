import { describe, expect, it } from "vitest"
import { compileSources } from "../../../content/build/compile.ts"
import { lintContent } from "../../../content/build/lint.ts"
import { lintInterface } from "../../../content/build/lint-words.ts"
import { type Problem, problemInWords } from "../../../content/build/problem.ts"
import type { Sources } from "../../../content/build/sources.ts"
import { aTopic, cardOf, cardParts, tablesMissing } from "./a-topic.ts"
import { walkScale } from "./an-instrument.ts"

const tool = `title: A small tool
what: To try things out.
minutes: 5
kept: many
intro: This is a small tool.
facilitator: Take your time.
note: tried a small tool
wallet: [want]
source: ours
version: "1"
steps:
  - id: one
    title: The first step
    lead: Ask, and wait.
    parts:
      - { kind: text, id: want, title: What I want, ask: What do you want? }
      - { kind: lines, id: who, title: Who helps, ask: Who could help?, suggestions: [A friend] }
`
const checklist = `order: 1
title: A talk
when: When you talk.
with: supporter
items:
  - { id: hello, words: Say hello. }
  - { id: ask, words: Ask how they are. }
  - { id: listen, words: Listen. }
  - { id: thank, words: Thank them. }
leaveOut: [Haste]
source: ours
version: 1
`
const form = `---
title: A form
audience: together
source: ours
version: 1
---
This is a form.

## The first part
1. What do you like?
`
const card = "topics/walking/20-a-path.md"
const topic = "topics/walking/topic.yaml"

/** A locale with one of each kind, in which nothing is wrong. */
const all: Sources = {
  ...aTopic(),
  [card]: cardOf(cardParts),
  "tools/small.yaml": tool,
  "instruments/walk-scale.yaml": walkScale,
  "checklists/talk.yaml": checklist,
  "forms/agreement.md": form,
}

const told = (sources: Sources): readonly Problem[] => {
  const compiled = compileSources(sources)
  return [...compiled.problems, ...lintContent(compiled)].filter(p => !tablesMissing.test(problemInWords(p)))
}

/** What is told when one thing in one file is written otherwise. */
const toldOf = (file: string, was: string, is: string) => {
  const text = all[file] ?? ""
  if (!text.includes(was)) throw new Error(`${file} does not say: ${was}`)
  return told({ ...all, [file]: text.replace(was, () => is) }).map(problemInWords)
}

describe("an author who makes one mistake", () => {
  it("hears nothing before it", () => {
    expect(told(all)).toEqual([])
  })

  it.each([
    ["a tab", card, "minutes: 20", "\tminutes: 20", 3, "begins with a tab; begin it with spaces"],
    ["a colon in a title", card, "title: A walk", "title: Walks: a plan", 2, "a colon inside text"],
    ["a field twice", card, "minutes: 20", "minutes: 20\nminutes: 25", 4, `the field "minutes" is there twice`],
    ["quotes that do not close", topic, "title: Walking", 'title: "Walking', null, "is not closed by one"],
    ["quotes around a part", topic, "title: Walking", 'title: "Walk" it', 2, "stands in quotes as a whole"],
    ["an apostrophe in quotes", topic, "title: Walking", "title: 'It's a walk'", 2, `put it in "…" instead`],
    ["a sign at the beginning", topic, "title: Walking", "title: @home", 2, "text that begins with @ stands in quotes"],
    [
      "a star at the beginning",
      topic,
      "title: Walking",
      "title: *walk*",
      2,
      "text that begins with * stands in quotes",
    ],
    ["a list too far in", topic, "aims: [one, two, three]", "aims:\n  - one\n   - two", 8, "further in than the list"],
    ["text after #", topic, "[one, two, three]", "\n  - #1\n  - two\n  - three", null, `number 1 of "aims" is empty`],
    ["a colon in a list", topic, "[one, two, three]", "\n  - a: one\n  - b\n  - c", null, `put the whole in quotes`],
  ])(
    "in YAML, %s, hears of it in plain words, and of nothing that follows from it",
    (_, file, was, is, line, words) => {
      const said = toldOf(file, was, is)
      expect(said).toHaveLength(1)
      expect(said[0]).toContain(line === null ? file : `${file}, line ${line}: `)
      expect(said[0]).toContain(words)
    },
  )

  it.each([
    [card, "feeds: [education]", "feeds: education", `line 4: "feeds" should be a list`],
    [card, "title: A walk", "title: 2026", `line 2: "title" should be text; put it in quotes: "2026"`],
    [card, "minutes: 20", "minutes: 20 minutes", `line 3: "minutes" should be a number and nothing else`],
    [card, "minutes: 20", "minutes: 0", `line 3: "minutes" is 0; it should be at least 1`],
    [card, ", techniques: [role-play]", "", `line 5: "techniques" of "practice" is missing`],
    [topic, "sessions: [1, 2]", "sessions: 2", `line 4: "sessions" should be two numbers, as in [2, 4]`],
    [topic, "sessions: [1, 2]", "sessions: [1, 2, 3]", `line 4: number 3 of "sessions" is one too many`],
    [topic, "optional: false", "optional: no", `line 3: "optional" should be true or false, there is "no"`],
    ["tools/small.yaml", "id: want", "id: false", `"id" of number 1 of "parts" of "one" should be text`],
    ["tools/small.yaml", "[A friend]", "A friend", `line 17: "suggestions" of "who" should be a list`],
    ["tools/small.yaml", "kind: text, ", "", `"kind" of "want" is missing; it may be "text", "lines"`],
    ["tools/small.yaml", "lead: Ask, and wait.", "layout: map\n    lead: Ask.", `columns initials, ring, tie`],
    [
      "checklists/talk.yaml",
      "{ id: thank, words: Thank them. }",
      "Thank them.",
      `number 4 of "items" should be a group`,
    ],
    [
      "instruments/walk-scale.yaml",
      "[Never, 1 or 2 times, 4 times or more]",
      "Never",
      `"anchors" of "often" should be a list`,
    ],
    [
      "instruments/walk-scale.yaml",
      "4 times or more]",
      "{ value: 5, words: More }]",
      `go from 2 to 5: is there none between`,
    ],
  ])("in %s, writing for %j this: %j, hears what may stand there", (file, was, is, words) => {
    expect(toldOf(file, was, is).join("\n")).toContain(words)
  })

  it("hears once what a whole scale lacks, not once for each anchor", () => {
    expect(toldOf("instruments/walk-scale.yaml", "verified: false\n", "")).toEqual([
      `instruments/walk-scale.yaml, line 1: "verified" is missing`,
    ])
  })

  it("loses nothing after a comma between { and }", () => {
    const text = tool.replace("title: What I want", "title: What I want, and when")
    const { content } = compileSources({ ...all, "tools/small.yaml": text })
    expect(content.tools[0]?.steps[0]?.parts[0]?.title).toBe("What I want, and when")
  })
})

describe("a field that nothing reads", () => {
  it.each([
    [card, "minutes: 20", "minutes: 20\nlevel: 2", 4, `there is no field "level" here; there may be title, minutes,`],
    [card, "feeds:", "tool: [strengths]\nfeeds:", 4, `is "tools" meant?`],
    [topic, "optional:", "optinal:", 3, `is "optional" meant?`],
    [topic, "order: 1", "id: walking\norder: 1", 1, `"id" is not written here: it is the name of the file`],
    ["tools/small.yaml", "suggestions:", "sugestions:", 17, `with kind "lines"; is "suggestions" meant?`],
    [
      "tools/small.yaml",
      "ask: What do you want?",
      "ask: What?, low: x",
      16,
      `there is no field "low" with kind "text"`,
    ],
    ["instruments/walk-scale.yaml", "minutes: 3", "everyMonth: 3\nminutes: 3", 6, `is "everyMonths" meant?`],
    ["instruments/walk-scale.yaml", "kind: words", "kind: words\n    anchors: [A, B]", 27, `no field "anchors"`],
    ["checklists/talk.yaml", "with:", "hint: x\nwith:", 4, `there is no field "hint" here`],
    ["forms/agreement.md", "audience:", "minutes: 5\naudience:", 3, `there is no field "minutes" here`],
    ["techniques.yaml", "note: acted it out", "note: acted it out, extra: 1", 4, `there is no field "extra" here`],
    ["wording.yaml", "fine:", "nevr: [x]\nfine:", 4, `is "never" meant?`],
  ])("in %s, %j become %j, is told with its line", (file, was, is, line, words) => {
    const said = toldOf(file, was, is).filter(one => one.includes("field") || one.includes("not written"))
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(`${file}, line ${line}: `)
    expect(said[0]).toContain(words)
  })
})

describe("a name that is not there", () => {
  it.each([
    [card, "feeds:", "tools: [smal]\nfeeds:", `line 4: there is no tool "smal" in tools/; is "small" meant?`],
    [
      card,
      "[role-play]",
      "[roleplay]",
      `line 5: there is no technique "roleplay" in techniques.yaml; is "role-play" meant?`,
    ],
    ["tools/small.yaml", "wallet: [want]", "wallet: [wants]", `line 8: the wallet card names "wants"`],
  ])("in %s is told with its line and the one that was meant", (file, was, is, words) => {
    expect(toldOf(file, was, is)).toEqual([expect.stringContaining(`${file}, ${words}`)])
  })

  it("is not told of a tool that has a mistake of its own", () => {
    const named = { ...all, [card]: cardOf(cardParts).replace("feeds:", "tools: [small]\nfeeds:") }
    const said = told({ ...named, "tools/small.yaml": tool.replace("kept: many", "kept: some") })
    expect(said.map(({ file }) => file)).toEqual(["tools/small.yaml"])
  })
})

describe("what is pasted from elsewhere", () => {
  it.each([
    ["HTML of a word processor", "<p class=MsoNormal>A walk</p>", "HTML is not used here"],
    ["an address", "See www.example.org.", "links and pictures are not used"],
    ["a table", "|---|---|", "tables are not used"],
    ["its bullets", "• trees", `a line of a list begins with "- "`],
    ["a mark that there is none of", "With {ownword}.", `the only mark is "{own word}"`],
    ["letters saved in another way", "A caf\uFFFD.", "save this file as UTF-8"],
  ])("%s, is told with its line", (_, text, words) => {
    const said = toldOf(card, "You choose where to go.", `You choose.\n\n${text}`)
    const line =
      cardOf(cardParts)
        .split("\n")
        .findIndex(one => one.includes("You choose where")) + 3
    expect(said).toContainEqual(expect.stringContaining(`${card}, line ${line}: `))
    expect(said.join("\n")).toContain(words)
  })

  it("a word we do not use is told with the line it stands on", () => {
    const line =
      cardOf(cardParts)
        .split("\n")
        .findIndex(one => one.includes("A map of the streets")) + 1
    expect(toldOf(card, "A map of the streets", "A map for clients")).toEqual([
      `${card}, line ${line}: we do not use the word "clients"`,
    ])
  })
})

describe("a heading", () => {
  it.each([["### Say"], ["# Say"], ["##Say"], ["**Say**"]])("written %s is told with its line, once", written => {
    const line = cardOf(cardParts).split("\n").indexOf("## Say") + 1
    expect(toldOf(card, "## Say", written)).toEqual([
      `${card}, line ${line}: a heading has two signs and a space: write "## Say" for "${written}"`,
    ])
  })

  it("of another name is told with the one that was meant, which is then not missing as well", () => {
    const line = cardOf(cardParts).split("\n").indexOf("## Practise") + 1
    expect(toldOf(card, "## Practise", "## Practice")).toEqual([
      `${card}, line ${line}: "Practice" is not a heading of a card; is "Practise" meant?`,
    ])
  })

  it("stands in a form once, with something under it", () => {
    const said = toldOf(
      "forms/agreement.md",
      "## The first part",
      "## Empty\n\n## The first part\n- x\n\n## The first part",
    )
    expect(said.join("\n")).toMatch(/"Empty" is empty[\s\S]*"The first part" is there twice/)
  })
})

describe("the words of the interface", () => {
  it("that cannot be read are told with the line", () => {
    const { wording } = compileSources(all).content
    expect(
      lintInterface('{\n  "ok": "Save",\n  "no" "Stop"\n}', wording, "interface.json").map(problemInWords),
    ).toEqual([expect.stringContaining("interface.json, line 3: this JSON cannot be read")])
  })
})
