import type { Day } from "../../base/clock.ts"
import type { EntryId, GoalId } from "../../base/id.ts"
import type { Goal } from "../../domain/goal.ts"
import type { GoalList } from "../../goals/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { useTakeAway } from "../use-take-away.ts"

type StepFields = Partial<Pick<Goal["steps"][string], "words" | "due" | "helper" | "status" | "order">>
type ShortTermFields = Partial<Pick<Goal["shortTerm"][string], "words" | "status" | "order">>
type Order = { readonly id: EntryId; readonly order: number }

/** What one can do with one goal. Whatever takes something away offers to bring it back. */
export const useGoalActs = (id: GoalId) => {
  const core = useCore()
  const act = useAct()
  const toasts = useToasts()
  const takeAway = useTakeAway()

  const putStep = (entryId: EntryId | null, fields: StepFields & { readonly shortTermId?: string }) =>
    act(core.goals.putStep({ id, entryId, fields }))
  const putShortTerm = (entryId: EntryId | null, fields: ShortTermFields) =>
    act(core.goals.putShortTerm({ id, entryId, fields }))

  return {
    change: async (fields: Partial<Pick<Goal, "words" | "why" | "area" | "status">>) =>
      (await act(core.goals.change({ id, fields }))).ok,
    mark: (path: string, marked: boolean) => void act(core.rights.mark({ record: "goal", id, path, marked })),
    putStep,
    putShortTerm,
    placeSteps: async (places: readonly Order[]) => {
      for (const { id: entryId, order } of places) await putStep(entryId, { order })
    },
    placeShortTerms: async (places: readonly Order[]) => {
      for (const { id: entryId, order } of places) await putShortTerm(entryId, { order })
    },
    remove: (list: GoalList, entryId: EntryId, said: string) =>
      takeAway(removed => act(core.goals.setRemoved({ id, list, entryId, removed })), said),
    followUp: (words: string, entryId?: EntryId) =>
      act(core.goals.followUp({ id, sessionId: null, words, ...(entryId ? { entryId } : {}) })),
    /** A step out of problem solving. Where there is no short-term goal yet, `under` becomes the first one. */
    addStep: async (shortTermId: string | null, under: string, words: string, due: Day | null) => {
      const place = shortTermId ?? (await putShortTerm(null, { words: under }).then(got => (got.ok ? got.value : null)))
      if (place === null) return false
      const added = await putStep(null, { shortTermId: place, words, due })
      if (added.ok) toasts.say(m.problem_step_added())
      return added.ok
    },
  }
}
export type GoalActs = ReturnType<typeof useGoalActs>
