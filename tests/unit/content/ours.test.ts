import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { gzipSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { compileContent, headOfTopic } from "../../../content/build/compile.ts"
import { lintContent } from "../../../content/build/lint.ts"
import { lintMessages } from "../../../content/build/lint-words.ts"
import { emptyCells, measureContent } from "../../../content/build/measure.ts"
import { problemInWords } from "../../../content/build/problem.ts"
import { agendaStepIds, variants } from "../../../content/schema.ts"
import { conditions } from "../../../core/domain/participant.ts"
import { agendaSteps } from "../../../core/domain/session.ts"

const dir = resolve("content/en")
const compiled = compileContent(dir)
const { topics, tools, tables, wording } = compiled.content
const kilobytes = (value: unknown) => gzipSync(JSON.stringify(value)).length / 1024

describe("our own curriculum", () => {
  it("compiles, and every check is content with it", () => {
    const messages = JSON.parse(readFileSync(`${dir}/interface.json`, "utf8"))
    const problems = [
      ...compiled.problems,
      ...lintContent(compiled),
      ...lintMessages(messages, wording, "interface.json"),
    ]
    expect(problems.filter(p => p.level === "failure").map(problemInWords)).toEqual([])
  })

  it("has no empty cell", () => {
    expect(emptyCells(measureContent(compiled.content))).toEqual([])
    expect(topics.map(topic => topic.id)).toEqual([
      "recovery-strategies",
      "practical-facts",
      "stress-vulnerability",
      "building-social-support",
      "using-medication-effectively",
      "drug-and-alcohol-use",
      "reducing-relapses",
      "coping-with-stress",
      "coping-with-problems-and-symptoms",
      "getting-your-needs-met",
      "healthy-lifestyles",
    ])
    expect(topics.filter(topic => topic.optional).map(topic => topic.id)).toEqual(["healthy-lifestyles"])
    expect(topics.filter(topic => topic.substanceUse).map(topic => topic.id)).toEqual(["drug-and-alcohol-use"])
  })

  it("opens every tool from some card, and tells of substances in tools only under that topic's card", () => {
    const named = (of: typeof topics) => new Set(of.flatMap(topic => topic.cards.flatMap(card => card.tools)))
    expect(tools.filter(tool => !named(topics).has(tool.id)).map(tool => tool.id)).toEqual(["what-i-take-with-me"])
    const elsewhere = named(topics.filter(topic => !topic.substanceUse))
    expect(tools.filter(tool => tool.substanceUse && elsewhere.has(tool.id))).toEqual([])
  })

  it("is small: a topic at most 25 KB, the index at most 10 KB", () => {
    for (const part of [...topics, ...tools]) expect(kilobytes(part), part.id).toBeLessThanOrEqual(25)
    expect(kilobytes(topics.map(headOfTopic))).toBeLessThanOrEqual(10)
  })

  it("speaks of the same steps and conditions as the records do", () => {
    expect(agendaStepIds).toEqual(agendaSteps)
    expect(tables.agenda?.steps.map(step => step.id)).toEqual(agendaSteps)
    expect(variants).toEqual(conditions)
  })
})
