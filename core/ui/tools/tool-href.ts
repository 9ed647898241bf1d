import type { Goal } from "../../domain/goal.ts"
import { m } from "../../words/messages.js"
import { hrefTo, paths } from "../paths.ts"
import { isKnownTool, toolTitle } from "./tool-titles.ts"

export type ToolLink = { readonly id: string; readonly title: string; readonly href: string }

/**
 * Where a card's tools open for a person. Solving a problem belongs to a goal, and strengths stand on the person's page;
 * a tool that this version does not know leads nowhere and is left out.
 */
export const toolLinksFor = (
  toolIds: readonly string[],
  person: { readonly id: string },
  goals: readonly Pick<Goal, "id" | "status">[],
): readonly ToolLink[] =>
  toolIds.flatMap((id): readonly ToolLink[] => {
    if (id === "strengths") return [{ id, title: m.tool_strengths(), href: hrefTo(paths.person(person.id)) }]
    if (id === "problem-solving") {
      const goal = goals.find(one => one.status === "current")
      const path = goal ? paths.problem(person.id, goal.id) : paths.goals(person.id)
      return [{ id, title: m.tool_problem(), href: hrefTo(path) }]
    }
    return isKnownTool(id) ? [{ id, title: toolTitle(id), href: hrefTo(paths.tool(person.id, id)) }] : []
  })

/** The same where nobody is there: sheets to print. */
export const blankToolLinks = (toolIds: readonly string[]): readonly ToolLink[] =>
  toolIds.filter(isKnownTool).map(id => ({ id, title: toolTitle(id), href: hrefTo(paths.blankTool(id)) }))
