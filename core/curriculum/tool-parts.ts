import type { Tool, ToolPart } from "../../content/tool-schema.ts"

type Steps = Pick<Tool, "steps">

/** Every part of a tool, in the order of its steps. */
export const partsOf = ({ steps }: Steps): readonly ToolPart[] => steps.flatMap(step => step.parts)

/** The part of that id, or null. */
export const partOf = (tool: Steps, id: string): ToolPart | null => partsOf(tool).find(part => part.id === id) ?? null

/** What can be ticked or chosen in a part; nothing where there is nothing to tick. */
export const optionsOf = (part: ToolPart): readonly { readonly id: string; readonly words: string }[] => {
  if (part.kind === "choice") return part.options
  return part.kind === "checks" ? part.groups.flatMap(group => group.items) : []
}
