import { type Tool, type ToolPart, type ToolStep, toolsWithScreens } from "../tool-schema.ts"
import { type Found, failure, twice } from "./found.ts"
import { meant, type Path } from "./name-of.ts"

const at = (path: Path, message: string): Found => ({ ...failure(message), path })

const lintPart = (part: ToolPart, path: Path): readonly Found[] => {
  const inPart = (found: readonly string[]) =>
    found.map(id => at(path, `in the part "${part.id}" two are called "${id}"`))
  switch (part.kind) {
    case "checks":
      return inPart(twice(part.groups.flatMap(group => group.items.map(item => item.id))))
    case "choice":
      return inPart(twice(part.options.map(option => option.id)))
    case "rows":
      return [
        ...inPart(twice(part.columns.map(column => column.id))),
        ...part.columns.flatMap((column, i) =>
          (column.kind === "choice") === column.options.length > 0
            ? []
            : [
                at(
                  [...path, "columns", i],
                  column.kind === "choice"
                    ? `the column "${column.id}" of "${part.id}" is a choice and has no options`
                    : `the column "${column.id}" of "${part.id}" has options and is no choice`,
                ),
              ],
        ),
      ]
    case "guide":
      return part.words.length === part.seconds.length
        ? []
        : [
            at(
              path,
              `"words" and "seconds" of "${part.id}" should be as many; there are ${part.words.length} and ${part.seconds.length}`,
            ),
          ]
    default:
      return []
  }
}

const diagram = ["vulnerability", "stress", "lowers-vulnerability", "lowers-stress"]
const mapColumns = ["initials", "ring", "tie"]

/** A layout is drawn from parts of its own; without them the step would stay empty. */
const lintLayout = ({ id, layout, parts }: ToolStep, path: Path): readonly Found[] => {
  const ids = parts.map(part => part.id)
  const rows = parts.find(part => part.kind === "rows")
  const columns = rows?.kind === "rows" ? rows.columns.map(column => column.id) : []
  const wrong = (needs: string) => [
    at([...path, "layout"], `the layout "${layout}" of the step "${id}" needs ${needs}`),
  ]
  if (layout === "balance" && parts.filter(part => part.kind === "lines").length !== 4)
    return wrong("four parts of kind lines")
  if (layout === "diagram" && !diagram.every(one => ids.includes(one)))
    return wrong(`parts called ${diagram.join(", ")}`)
  if (layout === "map" && !mapColumns.every(one => columns.includes(one)))
    return wrong(`a part of kind rows with the columns ${mapColumns.join(", ")}`)
  return []
}

/** Techniques that nobody described. Nothing is told while techniques.yaml itself has a problem. */
export const unknownTechniques = (
  named: readonly string[],
  known: readonly string[] | null,
  path: Path,
): readonly Found[] =>
  named
    .filter(id => known !== null && !known.includes(id))
    .map(id => at(path, `there is no technique "${id}" in techniques.yaml${meant(id, known ?? [])}`))

/** Tools that cards name and nobody wrote. */
export const unknownTools = (named: readonly string[], written: readonly string[]): readonly Found[] => {
  const known = [...toolsWithScreens, ...written]
  return named
    .filter(id => !known.includes(id))
    .map(id => at(["tools"], `there is no tool "${id}" in tools/${meant(id, known)}`))
}

/** What a tool names that must be there, and names only once. */
export const lintTool = (tool: Tool, techniques: readonly string[] | null): readonly Found[] => {
  const parts = tool.steps.flatMap((step, s) => step.parts.map((part, p) => ({ part, path: ["steps", s, "parts", p] })))
  const ids = parts.map(({ part }) => part.id)
  const steps = tool.steps.map(step => step.id)
  return [
    ...twice(steps).map(id => at(["steps", steps.lastIndexOf(id)], `two steps are called "${id}"`)),
    ...twice(ids).map(id =>
      at(parts[ids.lastIndexOf(id)]?.path ?? [], `two parts are called "${id}"; values are kept by that name`),
    ),
    ...tool.wallet
      .filter(id => !ids.includes(id))
      .map(id => at(["wallet"], `the wallet card names "${id}", and no part is called so${meant(id, ids)}`)),
    ...tool.substanceParts
      .filter(id => !ids.includes(id))
      .map(id => at(["substanceParts"], `"substanceParts" names "${id}", and no part is called so${meant(id, ids)}`)),
    ...unknownTechniques(tool.techniques, techniques, ["techniques"]),
    ...tool.steps.flatMap((step, i) => lintLayout(step, ["steps", i])),
    ...parts.flatMap(({ part, path }) => lintPart(part, path)),
  ]
}
