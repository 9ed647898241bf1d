import { factOfToolSheet } from "../domain/facts/tool-sheet-fact.ts"
import { headOfToolSheet, type ToolSheet, type ToolSheetHead, toolSheetSchema } from "../domain/tool-sheet.ts"
import { defineKind } from "./migrate.ts"

export const toolSheetKind = defineKind<ToolSheet, ToolSheetHead>({
  kind: "tool-sheet",
  version: 1,
  migrations: [],
  schema: toolSheetSchema,
  head: headOfToolSheet,
  owner: s => s.participantId,
  at: s => s.startedOn,
  fact: factOfToolSheet,
  act: (before, after) => (before.status === "open" && after.status === "kept" ? "kept" : null),
})
