import type { ToolSheetHead } from "../../domain/tool-sheet.ts"

/** The versions that lead to a sheet and follow from it, newest first, the sheet among them. */
export const versionsOf = (heads: readonly ToolSheetHead[], id: string): readonly ToolSheetHead[] => {
  const byId = new Map<string, ToolSheetHead>(heads.map(head => [head.id, head]))
  const before = (head: ToolSheetHead | undefined): readonly ToolSheetHead[] =>
    head ? [head, ...before(head.follows === null ? undefined : byId.get(head.follows))] : []
  const after = (head: ToolSheetHead | undefined): readonly ToolSheetHead[] => {
    const next = heads.find(one => head && one.follows === head.id)
    return next ? [...after(next), next] : []
  }
  const here = byId.get(id)
  return [...after(here), ...before(here)]
}

/** Of every line of versions the last one: what there is of a person's tools, newest first. */
export const currentSheets = (heads: readonly ToolSheetHead[]): readonly ToolSheetHead[] => {
  const followed = new Set(heads.map(head => head.follows))
  return heads
    .filter(head => !followed.has(head.id))
    .toSorted((a, b) => lastDay(b).localeCompare(lastDay(a)) || b.id.localeCompare(a.id))
}

/** The last day anything was done with it. */
export const lastDay = ({ startedOn, keptOn, rehearsedOn, sharedOn, reviewedOn }: ToolSheetHead): string =>
  [keptOn, rehearsedOn, sharedOn, reviewedOn].reduce<string>(
    (last, day) => (day !== null && day > last ? day : last),
    startedOn,
  )
