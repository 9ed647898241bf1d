import type { Tool } from "../../content/tool-schema.ts"
import type { Day } from "../base/clock.ts"
import type { ParticipantId, SessionId, ToolSheetId } from "../base/id.ts"
import { kept } from "../domain/shape.ts"
import { partMark } from "../domain/sheet-marks.ts"
import type { ToolSheet, ToolSheetHead } from "../domain/tool-sheet.ts"

type Begun = { readonly id: ToolSheetId; readonly participantId: ParticipantId; readonly today: Day }

type Empty = Pick<Tool, "id" | "version" | "substanceParts">

/** A sheet with nothing in it yet; what is about alcohol or drugs is marked before the first word. */
export const newSheet = ({ id, version, substanceParts }: Empty, begun: Begun): ToolSheet => ({
  id: begun.id,
  participantId: begun.participantId,
  toolId: id,
  toolVersion: version,
  startedOn: begun.today,
  status: "open",
  keptOn: null,
  follows: null,
  texts: {},
  marks: {},
  numbers: {},
  days: {},
  rows: {},
  rehearsals: {},
  shares: {},
  reviews: {},
  sessions: {},
  sensitive: Object.fromEntries(substanceParts.map(part => [partMark(part), true])),
})

/** Whether there is nothing in it: neither words, nor ticks, nor numbers. */
export const isBlank = ({ texts, marks, numbers, days, rows }: ToolSheet): boolean =>
  Object.values(texts).every(text => text.trim() === "") &&
  !Object.values(marks).includes(true) &&
  [...Object.values(numbers), ...Object.values(days)].every(value => value === null) &&
  Object.values(rows).every(entries =>
    kept(entries).every(({ cells }) => Object.values(cells).every(cell => String(cell).trim() === "")),
  )

/** The version that follows a kept one: the same values to change. What was done with the earlier one stays with it. */
export const nextVersion = (before: ToolSheet, { version }: Pick<Tool, "version">, begun: Begun): ToolSheet => ({
  ...newSheet({ id: before.toolId, version, substanceParts: [] }, begun),
  follows: before.id,
  texts: before.texts,
  marks: before.marks,
  numbers: before.numbers,
  days: before.days,
  rows: before.rows,
  sensitive: before.sensitive,
})

/** From now on a version that does not change. The first day stands. */
export const keep = (sheet: ToolSheet, today: Day): ToolSheet =>
  sheet.status === "kept" ? sheet : { ...sheet, status: "kept", keptOn: today }

/** It was worked on in that session; null: in none. */
export const workedOnIn = (sheet: ToolSheet, sessionId: SessionId | null): ToolSheet =>
  sessionId === null || sheet.sessions[sessionId]
    ? sheet
    : { ...sheet, sessions: { ...sheet.sessions, [sessionId]: true } }

/**
 * The sheet of a living tool to go on with: the open one, or else the version that nothing follows. Null when there is
 * none. After two devices each began one, the one begun last.
 */
export const currentOf = (heads: readonly ToolSheetHead[], toolId: string): ToolSheetHead | null => {
  const own = heads.filter(head => head.toolId === toolId)
  const followed = new Set(own.map(head => head.follows))
  const last = own.filter(head => !followed.has(head.id)).sort((a, b) => (a.id < b.id ? 1 : -1))
  return last.find(head => head.status === "open") ?? last[0] ?? null
}
