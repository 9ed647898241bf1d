import type { Tool } from "../../content/tool-schema.ts"
import type { Clock } from "../base/clock.ts"
import type { Malformed, RecordFailure } from "../base/failure.ts"
import { newId, type ParticipantId, type ToolSheetId } from "../base/id.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { ToolSheet, ToolSheetHead } from "../domain/tool-sheet.ts"
import type { Collection } from "../store/collection.ts"
import { currentOf, isBlank, newSheet, nextVersion } from "./sheet.ts"

type BeginningDeps = {
  readonly sheets: Collection<ToolSheet, ToolSheetHead>
  readonly clock: Clock
  readonly loadTool: (toolId: string) => Promise<Tool | null>
}

const noTool = (): Result<never, Malformed> =>
  fail({ type: "Malformed", what: "a tool that this version does not have" })

/** How sheets come about: a first one, and the versions that follow it. */
export const createBeginning = ({ sheets, clock, loadTool }: BeginningDeps) => {
  const added = async (sheet: ToolSheet): Promise<Result<ToolSheetId, RecordFailure>> => {
    const kept = await sheets.add(sheet)
    return kept.ok ? ok(sheet.id) : kept
  }

  /** One that was begun and left before anything was in it. */
  const untouched = async (
    heads: readonly ToolSheetHead[],
    toolId: string,
  ): Promise<Result<ToolSheetId | null, RecordFailure>> => {
    const open = heads.filter(head => head.toolId === toolId && head.status === "open" && head.follows === null)
    const found = await sheets.getMany(open.map(({ id }) => id))
    return found.ok ? ok(found.value.find(isBlank)?.id ?? null) : found
  }

  const begin = async (participantId: ParticipantId, toolId: string): Promise<Result<ToolSheetId, RecordFailure>> => {
    const tool = await loadTool(toolId)
    if (!tool) return noTool()
    const heads = await sheets.heads({ owner: participantId })
    if (!heads.ok) return heads
    const there =
      tool.kept === "one" ? ok(currentOf(heads.value, toolId)?.id ?? null) : await untouched(heads.value, toolId)
    if (!there.ok) return there
    if (there.value !== null) return ok(there.value)
    return added(newSheet(tool, { id: newId<ToolSheetId>(), participantId, today: clock.today() }))
  }

  const change = async (id: ToolSheetId): Promise<Result<ToolSheetId, RecordFailure>> => {
    const before = await sheets.get(id)
    if (!before.ok) return before
    const { participantId, toolId, status } = before.value
    if (status === "open") return ok(id)
    const heads = await sheets.heads({ owner: participantId })
    if (!heads.ok) return heads
    const next = heads.value.find(head => head.follows === id)
    if (next) return ok(next.id)
    const tool = await loadTool(toolId)
    if (!tool) return noTool()
    return added(nextVersion(before.value, tool, { id: newId<ToolSheetId>(), participantId, today: clock.today() }))
  }

  return { begin, change }
}
