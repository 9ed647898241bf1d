import { type Tool, toolsWithScreens } from "../tool-schema.ts"
import { type Found, failure, twice } from "./found.ts"

/** What a tool names that must be there, and names only once. */
export const lintTool = (tool: Tool, techniques: ReadonlySet<string>): readonly Found[] => {
  const parts = tool.steps.flatMap(step => step.parts)
  const ids = parts.map(part => part.id)
  return [
    ...twice(tool.steps.map(step => step.id)).map(id => failure(`two steps are called "${id}"`)),
    ...twice(ids).map(id => failure(`two parts are called "${id}"; values are kept by that name`)),
    ...tool.wallet
      .filter(id => !ids.includes(id))
      .map(id => failure(`the wallet card names "${id}", and no part is called so`)),
    ...tool.techniques
      .filter(id => !techniques.has(id))
      .map(id => failure(`there is no technique "${id}" in techniques.yaml`)),
    ...parts.flatMap(part => {
      const inPart = (found: readonly string[]) =>
        found.map(id => failure(`in the part "${part.id}" two are called "${id}"`))
      switch (part.kind) {
        case "checks":
          return inPart(twice(part.groups.flatMap(group => group.items.map(item => item.id))))
        case "choice":
          return inPart(twice(part.options.map(option => option.id)))
        case "rows":
          return [
            ...inPart(twice(part.columns.map(column => column.id))),
            ...part.columns
              .filter(column => (column.kind === "choice") !== column.options.length > 0)
              .map(column =>
                failure(
                  column.kind === "choice"
                    ? `the column "${column.id}" of "${part.id}" is a choice and has no options`
                    : `the column "${column.id}" of "${part.id}" has options and is no choice`,
                ),
              ),
          ]
        case "guide":
          return part.words.length === part.seconds.length
            ? []
            : [failure(`"${part.id}" says ${part.words.length} things and gives ${part.seconds.length} times`)]
        default:
          return []
      }
    }),
  ]
}

/** Tools that cards name and nobody wrote. */
export const unknownTools = (named: readonly string[], tools: readonly Tool[]): readonly string[] =>
  named.filter(id => !toolsWithScreens.includes(id) && !tools.some(tool => tool.id === id))
