import type { Clock } from "../base/clock.ts"
import { watching } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import { type EntryId, type GoalId, newId } from "../base/id.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { through } from "../base/together.ts"
import { admit, admitFields } from "../domain/admit.ts"
import type { Goal, GoalHead } from "../domain/goal.ts"
import { withRemoved, words } from "../domain/shape.ts"
import type { Collection } from "../store/collection.ts"
import type { GoalList, GoalsApi } from "./api.ts"
import {
  goalFieldsSchema,
  inOrder,
  newGoal,
  newGoalSchema,
  problemSchema,
  shortTermFieldsSchema,
  stepFieldsSchema,
  withFollowUp,
  withProblem,
  withShortTerm,
  withStep,
} from "./goal-sheet.ts"
import { watchGoals } from "./watch-goals.ts"

/** The room of goals. What the goal sheet does not take is answered with `Malformed` and not kept. */
export const createGoals = ({
  goals,
  clock,
}: {
  readonly goals: Collection<Goal, GoalHead>
  readonly clock: Clock
}): GoalsApi => {
  /** Adds or changes an entry. An id given must be there (`NotFound`); what the sheet does not take is `Malformed`. */
  const put = async (
    id: GoalId,
    list: GoalList,
    entryId: EntryId | null,
    next: (goal: Goal, entryId: EntryId) => Goal,
  ): Promise<Result<EntryId, RecordFailure>> => {
    const entry = entryId ?? newId<EntryId>()
    let refused = false
    const changed = await goals.change(id, goal => {
      const after = entryId === null || entryId in goal[list] ? next(goal, entry) : goal
      refused = after === goal
      return after
    })
    if (!changed.ok) return changed
    if (!refused) return ok(entry)
    return entry in changed.value[list] || entryId === null
      ? fail({ type: "Malformed", what: list })
      : fail({ type: "NotFound", id: entry })
  }

  return {
    watchOf: async ({ participantId }, onChange) =>
      watching(
        through(next => watchGoals(goals, participantId, next), inOrder),
        onChange,
      ),
    async add(data) {
      const told = admit(newGoalSchema, data)
      if (!told.ok) return told
      const goal = newGoal(newId<GoalId>(), told.value, clock.today())
      const added = await goals.add(goal)
      return added.ok ? ok(goal.id) : added
    },
    async change({ id, fields }) {
      const told = admitFields(goalFieldsSchema, fields)
      if (!told.ok) return told
      const changed = await goals.change(id, goal => ({ ...goal, ...told.value }))
      return changed.ok ? ok(null) : changed
    },
    async putShortTerm({ id, entryId, fields }) {
      const told = admitFields(shortTermFieldsSchema, fields)
      if (!told.ok) return told
      return put(id, "shortTerm", entryId, (goal, entry) => withShortTerm(goal, entry, told.value))
    },
    async putStep({ id, entryId, fields }) {
      const told = admitFields(stepFieldsSchema, fields)
      if (!told.ok) return told
      const today = clock.today()
      return put(id, "steps", entryId, (goal, entry) => withStep(goal, entry, told.value, today))
    },
    setGone: ({ id, gone }) => (gone ? goals.remove(id) : goals.restore(id)),
    async followUp({ id, entryId = null, sessionId, words: said }) {
      const told = admit(words, said)
      if (!told.ok) return told
      const today = clock.today()
      return put(id, "followUps", entryId, (goal, entry) =>
        withFollowUp(goal, entry, { sessionId, words: told.value }, today),
      )
    },
    async putProblem({ id, entryId, problem }) {
      const told = admit(problemSchema, problem)
      if (!told.ok) return told
      const today = clock.today()
      return put(id, "problems", entryId, (goal, entry) => withProblem(goal, entry, told.value, today))
    },
    async setRemoved({ id, list, entryId, removed }) {
      const changed = await goals.change(id, goal => withRemoved(goal, list, entryId, removed))
      if (!changed.ok) return changed
      return entryId in changed.value[list] ? ok(null) : fail({ type: "NotFound", id: entryId })
    },
  }
}
