import type { ToolSheet, ToolSheetHead } from "../domain/tool-sheet.ts"
import type { Collection } from "../store/collection.ts"
import { createCollection } from "../store/sealed-collection.ts"
import { toolSheetKind } from "../store/tool-sheet-kind.ts"
import type { OpenedStore } from "./open-store.ts"

const opened = new WeakMap<OpenedStore["shared"], Collection<ToolSheet, ToolSheetHead>>()

/** The sheets of practice tools in a vault: one collection for all rooms that ask, made when the first does. */
export const toolSheetsOf = ({ shared }: OpenedStore): Collection<ToolSheet, ToolSheetHead> => {
  const known = opened.get(shared) ?? createCollection({ ...shared, kind: toolSheetKind })
  opened.set(shared, known)
  return known
}
