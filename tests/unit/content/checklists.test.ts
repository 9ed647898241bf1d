import { describe, expect, it } from "vitest"
import { compileSources } from "../../../content/build/compile.ts"
import { lintContent } from "../../../content/build/lint.ts"
import { problemInWords } from "../../../content/build/problem.ts"

const front = `order: 1
title: A talk
when: When you talk.
with: supporter
leaveOut: [Haste]
source: ours
version: 1
`
const items = ["hello", "ask", "listen", "thank"].map(id => `  - { id: ${id}, words: Go on and ${id}. }\n`).join("")

/** What is said of a checklist's file. */
const said = (text: string) => {
  const compiled = compileSources({ "checklists/talk.yaml": text })
  return [...compiled.problems, ...lintContent(compiled)]
    .filter(({ file, level }) => file === "checklists/talk.yaml" && level === "failure")
    .map(problemInWords)
}

describe("a checklist", () => {
  it("stands in its order, with what it needs", () => {
    const other = `${front.replace("order: 1", "order: 0")}items:\n${items}`
    const { content } = compileSources({
      "checklists/talk.yaml": `${front}items:\n${items}`,
      "checklists/zero.yaml": other,
    })
    expect(said(`${front}items:\n${items}`)).toEqual([])
    expect(content.checklists.map(({ id }) => id)).toEqual(["zero", "talk"])
    expect(content.checklists[1]).toMatchObject({ version: "1", items: expect.arrayContaining([expect.anything()]) })
  })

  it("says what is wrong, and where", () => {
    expect(said(`${front}items: []`)[0]).toMatch(
      /^checklists\/talk\.yaml, line 8: .*items.* at least four, there are 0/,
    )
    expect(said(`${front.replace("with: supporter", "with: nobody")}items:\n${items}`)[0]).toMatch(
      /^checklists\/talk\.yaml, line 4: .*with.* "nobody"; it may be "supporter", "person"/,
    )
  })

  it("does not lose what stands after a comma", () => {
    const text = `${front}items:\n${items}  - { id: last, words: Thank them, and go }\n`
    const { content } = compileSources({ "checklists/talk.yaml": text })
    expect(said(text)).toEqual([])
    expect(content.checklists[0]?.items[4]).toEqual({ id: "last", words: "Thank them, and go" })
  })

  it("keeps ticks by name, so no two items may share one, and each is short enough to glance at", () => {
    const long = `  - { id: hello, words: ${"on and ".repeat(13)} }\n`
    const twice = said(`${front}items:\n${items}${long}`).join("\n")
    expect(twice).toContain(`two items are called "hello"`)
    expect(twice).toContain(`"hello" has 26 words; at most 25 can be read while talking`)
  })
})
