import type { AdministrationId } from "../../base/id.ts"
import type { Said } from "../../ratings/api.ts"
import { useAct, useCore } from "../core-context.tsx"

/** What can be done with one administration that is open; failures are said in the one place for them. */
export const useRatingActs = (id: AdministrationId) => {
  const core = useCore()
  const act = useAct()
  return {
    say: (itemId: string, said: Said) => act(core.ratings.say({ id, itemId, said })),
    write: async (itemId: string, was: string, text: string) =>
      (await act(core.ratings.write({ id, itemId, was, text }))).ok,
    finish: () => act(core.ratings.finish({ id })),
  }
}
export type RatingActs = ReturnType<typeof useRatingActs>
