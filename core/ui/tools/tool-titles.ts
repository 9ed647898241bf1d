import { toolHeads } from "../../curriculum/tool-heads.ts"
import { formTool } from "../../curriculum/tool-of-form.ts"
import { m } from "../../words/messages.js"

/** Forms that can be filled in as a conversation, as tools. */
export const formToolIds = [`${formTool}knowledge-and-skills`] as const

/** What a tool is called, without loading it; its id where this version does not know it. */
export const toolTitle = (toolId: string): string => {
  if (toolId === formToolIds[0]) return m.tool_form_inventory()
  return toolHeads.find(head => head.id === toolId)?.title ?? toolId
}

export const isKnownTool = (toolId: string): boolean =>
  toolHeads.some(head => head.id === toolId) || formToolIds.some(id => id === toolId)
