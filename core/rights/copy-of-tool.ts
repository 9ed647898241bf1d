import { kept } from "../domain/shape.ts"
import type { ToolSheet } from "../domain/tool-sheet.ts"
import type { CopyTool } from "./copy.ts"
import type { Titles } from "./material.ts"

export const copyOfTool = (sheet: ToolSheet, titles: Pick<Titles, "sheet">): CopyTool => ({
  id: sheet.id,
  ...titles.sheet(sheet),
  startedOn: sheet.startedOn,
  status: sheet.status,
  keptOn: sheet.keptOn,
  rehearsals: kept(sheet.rehearsals).map(({ on, words }) => ({ on, words })),
  shares: kept(sheet.shares).map(({ on, with: whom, how }) => ({ on, with: whom, how })),
  reviews: kept(sheet.reviews).map(({ on, helpfulness, words }) => ({ on, helpfulness, words })),
})
