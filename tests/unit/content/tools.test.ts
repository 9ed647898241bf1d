import { describe, expect, it } from "vitest"
import { compileSources } from "../../../content/build/compile.ts"
import { lintContent } from "../../../content/build/lint.ts"
import { problemInWords } from "../../../content/build/problem.ts"
import { aTopic } from "./a-topic.ts"

const step = `  - id: one
    title: The first step
    lead: Ask, and wait.
    parts:
      - { kind: text, id: what, title: What I want, ask: What do you want? }
`
const front = `title: A small tool
what: To try things out.
minutes: 5
kept: many
intro: This is a small tool.
facilitator: Take your time.
note: tried a small tool
source: ours
version: "1"
`

const tables = { "techniques.yaml": aTopic()["techniques.yaml"] ?? "" }

/** What is said of a tool's file, without the file's name. */
const said = (text: string) => {
  const compiled = compileSources({ ...tables, "tools/small.yaml": text })
  return [...compiled.problems, ...lintContent(compiled)]
    .filter(({ file, level }) => file === "tools/small.yaml" && level === "failure")
    .map(problemInWords)
}

describe("a tool", () => {
  it("needs only what it is about, and fills in the rest", () => {
    const { content } = compileSources({ "tools/small.yaml": `${front}steps:\n${step}` })
    expect(said(`${front}steps:\n${step}`)).toEqual([])
    expect(content.tools[0]).toMatchObject({ id: "small", substanceUse: false, wallet: [], rehearsed: false })
    expect(content.tools[0]?.steps[0]).toMatchObject({ layout: "column", parts: [{ kind: "text", hint: null }] })
  })

  it("says what is missing, where, and what may stand there", () => {
    expect(said(`${front}steps: []`)).toEqual([`tools/small.yaml, line 10: "steps" needs at least one, there are 0`])
    expect(said(`${front}steps:\n${step.replace("kind: text", "kind: txt")}`)[0]).toContain(
      `tools/small.yaml, line 15: "kind" of "what" is "txt"; it may be`,
    )
    expect(said(`${front.replace("kept: many", "kept: some")}steps:\n${step}`)).toEqual([
      `tools/small.yaml, line 4: "kept" is "some"; it may be "one", "many"`,
    ])
    expect(said(`${front}steps:\n${step.replace("id: what", "id: What?")}`)[0]).toContain("small letters")
  })

  it("keeps values by name, so no two parts may share one", () => {
    expect(said(`${front}steps:\n${step}${step.replace("id: one", "id: two")}`)).toEqual([
      `tools/small.yaml, line 20: two parts are called "what"; values are kept by that name`,
    ])
  })

  it("names only parts and techniques that are there", () => {
    expect(said(`${front}wallet: [phone]\ntechniques: [magic]\nsteps:\n${step}`)).toEqual([
      `tools/small.yaml, line 10: the wallet card names "phone", and no part is called so`,
      `tools/small.yaml, line 11: there is no technique "magic" in techniques.yaml`,
    ])
  })

  it("asks in words that a person reads with ease", () => {
    const hard = step.replace(
      "What do you want?",
      "What particular considerations predominantly motivate individual participants?",
    )
    expect(said(`${front}steps:\n${hard}`)[0]).toMatch(/the tool reads at grade \d+/)
  })

  it("gives each step of a guide its time", () => {
    const guide = step.replace(
      /- \{.*\}/,
      `- { kind: guide, id: go, title: Go, ask: Follow the steps., guide: steps, seconds: [5], words: [Sit., Breathe.] }`,
    )
    expect(said(`${front}steps:\n${guide}`)).toEqual([
      `tools/small.yaml, line 15: "words" and "seconds" of "go" should be as many; there are 2 and 1`,
    ])
  })
})
