import type { EntryId, SupervisionId } from "../../base/id.ts"
import type { SupervisionList } from "../../domain/supervision.ts"
import type { SupervisionFields } from "../../supervision/api.ts"
import { useAct, useCore } from "../core-context.tsx"
import { useTakeAway } from "../use-take-away.ts"

/** What can be done to a meeting. Those for fields answer whether it was kept. */
export const useMeetingActs = (id: SupervisionId) => {
  const { supervision } = useCore()
  const act = useAct()
  const takeAway = useTakeAway()
  return {
    change: async (fields: SupervisionFields) => (await act(supervision.change({ id, fields }))).ok,
    setPresent: (staffId: EntryId, here: boolean) => act(supervision.setPresent({ id, staffId, here })),
    tickLine: (key: string, done: boolean, count: number) => act(supervision.setLine({ id, key, done, count })),
    writeLine: async (key: string, words: string, count: number) =>
      (await act(supervision.setLine({ id, key, words, count }))).ok,
    putBrought: async (entryId: EntryId | null, fields: { readonly what?: string; readonly words?: string }) =>
      (await act(supervision.putBrought({ id, entryId, fields }))).ok,
    takeAway: (list: SupervisionList, entryId: EntryId, said: string) =>
      takeAway(removed => act(supervision.setRemoved({ id, list, entryId, removed })), said),
    finish: () => act(supervision.finish({ id })),
    reopen: () => act(supervision.reopen({ id })),
    takeMeetingAway: (said: string) => takeAway(gone => act(supervision.setGone({ id, gone })), said),
  }
}
export type MeetingActs = ReturnType<typeof useMeetingActs>
