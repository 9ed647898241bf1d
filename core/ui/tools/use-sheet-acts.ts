import type { Day } from "../../base/clock.ts"
import type { EntryId, ToolSheetId } from "../../base/id.ts"
import { partMark } from "../../domain/sheet-marks.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { useTakeAway } from "../use-take-away.ts"

/** What is done to one sheet while it is filled in. Each answers whether it was kept. */
export const useSheetActs = (id: ToolSheetId) => {
  const { tools, rights } = useCore()
  const act = useAct()
  const takeAway = useTakeAway()
  return {
    write: async (path: string, was: string, text: string) => (await act(tools.write({ id, path, was, text }))).ok,
    mark: async (path: string, on: boolean) => (await act(tools.mark({ id, path, on }))).ok,
    rate: async (partId: string, value: number | null) => (await act(tools.rate({ id, partId, value }))).ok,
    setDay: async (partId: string, day: Day | null) => (await act(tools.setDay({ id, partId, day }))).ok,
    putRow: async (partId: string, entryId: EntryId, cells: Readonly<Record<string, string | number>>) =>
      (await act(tools.putRow({ id, partId, entryId, cells }))).ok,
    takeRow: (partId: string, entryId: EntryId) =>
      takeAway(removed => act(tools.setRowRemoved({ id, partId, entryId, removed })), m.tool_row_removed()),
    /** Without a word about it: a suggestion tapped off is tapped on again as easily. */
    dropRow: async (partId: string, entryId: EntryId) =>
      (await act(tools.setRowRemoved({ id, partId, entryId, removed: true }))).ok,
    /** As about alcohol or drugs. */
    markPart: async (partId: string, marked: boolean) =>
      (await act(rights.mark({ record: "tool", id, path: partMark(partId), marked }))).ok,
  }
}
export type SheetActs = ReturnType<typeof useSheetActs>
