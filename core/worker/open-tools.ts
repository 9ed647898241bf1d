import { loadSheetTool } from "../curriculum/load-sheet-tool.ts"
import { createWorkedOn } from "../sessions/worked-on.ts"
import { createTools } from "../tools/service.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"
import { toolSheetsOf } from "./tool-sheets.ts"

/** The room of practice tools. What is done while a session runs is told to that session. */
export const openTools = ({ clock }: OpenedVault, store: OpenedStore) =>
  createTools({
    sheets: toolSheetsOf(store),
    clock,
    loadTool: loadSheetTool,
    ...createWorkedOn({ sessions: store.sessions, clock }),
  })
