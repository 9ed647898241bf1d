import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { gzipSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { compileContent, headOfTopic } from "../../../content/build/compile.ts"
import { lintContent, lintMessages } from "../../../content/build/lint.ts"
import { emptyCells, measureContent } from "../../../content/build/measure.ts"
import { problemInWords } from "../../../content/build/problem.ts"
import { agendaStepIds, variants } from "../../../content/schema.ts"
import { conditions } from "../../../core/domain/participant.ts"
import { agendaSteps } from "../../../core/domain/session.ts"

const dir = resolve("content/en")
const compiled = compileContent(dir)
const { topics, tables, wording } = compiled.content
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
    expect(topics.map(topic => topic.id)).toEqual(["recovery-strategies", "practical-facts"])
  })

  it("is small: a topic at most 25 KB, the index at most 10 KB", () => {
    for (const topic of topics) expect(kilobytes(topic)).toBeLessThanOrEqual(25)
    expect(kilobytes(topics.map(headOfTopic))).toBeLessThanOrEqual(10)
  })

  it("speaks of the same steps and conditions as the records do", () => {
    expect(agendaStepIds).toEqual(agendaSteps)
    expect(tables.agenda?.steps.map(step => step.id)).toEqual(agendaSteps)
    expect(variants).toEqual(conditions)
  })
})
