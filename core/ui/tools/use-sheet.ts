import type { Tool } from "../../../content/tool-schema.ts"
import type { RecordFailure } from "../../base/failure.ts"
import type { ToolSheetId } from "../../base/id.ts"
import { type Live, live } from "../../bridge/live.ts"
import { loadSheetTool } from "../../curriculum/load-sheet-tool.ts"
import type { ToolSheet } from "../../domain/tool-sheet.ts"
import { useCore, useLive } from "../core-context.tsx"
import { useLoaded } from "../use-loaded.ts"

export type OpenSheet = { readonly sheet: ToolSheet; readonly tool: Tool | null }

/** A sheet as it is now, and the tool it was filled in with: null when this version does not have it. */
export const useSheet = (id: string): Live<OpenSheet, RecordFailure> => {
  const core = useCore()
  const sheet = useLive(
    () => live<ToolSheet, RecordFailure>(next => core.tools.watch({ id: id as ToolSheetId }, next)),
    [core, id],
  )
  const toolId = sheet.state === "ready" ? sheet.value.toolId : null
  const tool = useLoaded(async () => (toolId === null ? null : loadSheetTool(toolId)), [toolId])
  if (sheet.state !== "ready") return sheet
  // A tool of another sheet may still be on show for a moment.
  if (tool.state !== "ready" || (tool.value !== null && tool.value.id !== toolId)) return { state: "loading" }
  return { state: "ready", value: { sheet: sheet.value, tool: tool.value } }
}
