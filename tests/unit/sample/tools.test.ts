import * as v from "valibot"
import { expect, it } from "vitest"
import { compileContent } from "../../../content/build/compile.ts"
import { partOf } from "../../../core/curriculum/tool-parts.ts"
import { toolSheetSchema } from "../../../core/domain/tool-sheet.ts"
import { generateCaseload } from "../../../core/sample/generate.ts"
import { topics } from "./topics.ts"

const today = "2026-03-16"

it("the sample's tools are filled in under the parts that the tools have, in sessions that were held", () => {
  const { content } = compileContent("content/en")
  const { sheets, sessions, participants } = generateCaseload({ participants: 30, seed: 7, today, topics })
  expect(new Set(sheets.map(({ toolId, status }) => `${toolId} ${status}`)).size).toBeGreaterThan(2)
  for (const sheet of sheets) {
    v.parse(toolSheetSchema, sheet)
    const tool = content.tools.find(({ id }) => id === sheet.toolId)
    if (!tool) throw new Error(sheet.toolId)
    const paths = [sheet.texts, sheet.marks, sheet.numbers, sheet.days, sheet.rows].flatMap(Object.keys)
    expect(paths.filter(path => !partOf(tool, path.split(".")[0] ?? ""))).toEqual([])
    const worked = Object.keys(sheet.sessions)
    const owners = sessions.filter(({ id }) => worked.includes(id)).map(({ participantId }) => participantId)
    expect(owners).toEqual(worked.map(() => sheet.participantId))
    expect(participants.some(({ id }) => id === sheet.participantId)).toBe(true)
  }
})
