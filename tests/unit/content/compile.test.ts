import { describe, expect, it } from "vitest"
import { compileSources, headOfTopic } from "../../../content/build/compile.ts"
import { problemInWords } from "../../../content/build/problem.ts"
import { aTopic, tablesMissing } from "./a-topic.ts"

const compiled = compileSources(aTopic())
const [topic] = compiled.content.topics
const card = topic?.cards.find(c => c.id === "a-path")

describe("a topic in Markdown and YAML", () => {
  it("compiles without a problem of its own", () => {
    expect(compiled.problems.map(problemInWords).filter(problem => !tablesMissing.test(problem))).toEqual([])
    expect(compiled.content.topics).toHaveLength(1)
  })

  it("has its cards in the order of their numbers, called by their names", () => {
    expect(topic?.cards.map(c => c.id)).toEqual(["a-walk", "a-path", "a-park", "a-bench"])
  })

  it("keeps what a person reads, as markup where it is markup and as text where it is text", () => {
    expect(card?.keyIdea).toBe("<p>A walk can lift your mood. It can be short. You choose where to go.</p>")
    expect(card?.question).toBe("Where do you like to walk?")
    expect(card?.ask).toEqual(["When did you last go out?", "Who could come along?"])
    expect(card?.practice.steps[0]).toBe("Plan a walk aloud.")
  })

  it("names who could help with each home practice", () => {
    expect(card?.homePractice[0]).toEqual({ id: "a-path-1", what: "Walk once.", helper: "a friend" })
  })

  it("keeps the guard apart from what a peer specialist may share", () => {
    expect(card?.ownExperience.prompt).toBe("<p>Tell of a walk of your own.</p>")
    expect(card?.ownExperience.guard).toBe("<p>Two minutes at most. Then ask about theirs.</p>")
  })

  it("makes boxes to tick and lines to write on of a worksheet", () => {
    expect(card?.worksheet).toContain('<li class="tick">trees</li>')
    expect(card?.worksheet).toContain('<span class="write-line"></span>')
  })

  it("is known by a head that does not hold its text", () => {
    const head = topic ? headOfTopic(topic) : null
    expect(head?.cards[0]).toEqual({ id: "a-walk", title: "A walk", variant: null })
    expect(JSON.stringify(head)).not.toContain("lift your mood")
  })
})

describe("the version of the content", () => {
  it("stays while nothing changes, and changes with any word", () => {
    const again = compileSources(aTopic()).content.version
    const other = compileSources(aTopic({ "topics/walking/facilitator.md": "Go slowly." })).content.version
    expect(again).toBe(compiled.content.version)
    expect(other).not.toBe(again)
  })
})

describe("a form", () => {
  const form = (body: string) =>
    compileSources(
      aTopic({
        "forms/start.md": `---\ntitle: Start\naudience: together\nsource: our own\nversion: 1\n---\nHello.\n\n${body}`,
      }),
    ).content.forms[0]

  it("takes a numbered list as its questions and leaves the rest as it is", () => {
    const section = form("## My day\n\nLet us start.\n\n1. How do you sleep,\n   most nights?\n2. What do you eat?\n")
      ?.sections[0]
    expect(section).toEqual({
      id: "my-day",
      title: "My day",
      html: "<p>Let us start.</p>",
      questions: ["How do you sleep, most nights?", "What do you eat?"],
    })
  })
})
