import type { Tool } from "../../content/tool-schema.ts"
import { loadForm, loadTool } from "./load.ts"
import { formTool, toolOfForm } from "./tool-of-form.ts"

/** The tool that a sheet was filled in with, forms among them; null when this version has none of that id. */
export const loadSheetTool = async (toolId: string): Promise<Tool | null> => {
  if (!toolId.startsWith(formTool)) return loadTool(toolId)
  const form = await loadForm(toolId.slice(formTool.length))
  return form && toolOfForm(form)
}
