import type { Tool } from "../../content/tool-schema.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { ParticipantId, SessionId } from "../base/id.ts"
import { ok, type Result } from "../base/result.ts"
import type { ToolSheet, ToolSheetHead } from "../domain/tool-sheet.ts"
import type { Collection } from "../store/collection.ts"

type Deps = {
  readonly sheets: Pick<Collection<ToolSheet, ToolSheetHead>, "heads">
  readonly loadTool: (toolId: string) => Promise<Tool | null>
}

/** For notes: what each tool that was worked on in a session stands for in one, in the order they were begun. */
export const createToolNotes =
  ({ sheets, loadTool }: Deps) =>
  async (session: {
    readonly id: SessionId
    readonly participantId: ParticipantId
  }): Promise<Result<readonly string[], RecordFailure>> => {
    const heads = await sheets.heads({ owner: session.participantId })
    if (!heads.ok) return heads
    const worked = heads.value.filter(head => head.sessionIds.includes(session.id)).reverse()
    const tools = await Promise.all([...new Set(worked.map(head => head.toolId))].map(loadTool))
    return ok(tools.flatMap(tool => (tool && tool.note !== "" ? [tool.note] : [])))
  }
