import { useEffect, useRef, useState } from "preact/hooks"
import type { EntryId } from "../../base/id.ts"
import type { Goal } from "../../domain/goal.ts"
import { useAct, useCore } from "../core-context.tsx"
import { noProblem, type Problem } from "./problem-draft.ts"

/** One round of problem solving while it is filled in. It becomes an entry with its first words; `id` is null until then. */
export const useProblem = (goal: Goal, startId: EntryId | null) => {
  const core = useCore()
  const act = useAct()
  const [id, setId] = useState(startId)
  const [problem, setProblem] = useState<Problem>(() => heldAs(goal, startId) ?? noProblem)
  const now = useRef({ id: startId, problem, underway: 0, last: Promise.resolve(true) })
  const held = id === null ? undefined : goal.problems[id]

  // What another window wrote counts while nothing of ours is on its way.
  useEffect(() => {
    const known = heldAs(goal, id)
    if (known && now.current.underway === 0) {
      now.current.problem = known
      setProblem(known)
    }
  }, [held])

  const put = async (next: Problem): Promise<boolean> => {
    const kept = await act(core.goals.putProblem({ id: goal.id, entryId: now.current.id, problem: next }))
    if (kept.ok) {
      now.current.id = kept.value
      setId(kept.value)
    }
    return kept.ok
  }
  /** Answers whether it was kept. Writes go one after the other, each on what the one before left. */
  const change = (next: (problem: Problem) => Problem): Promise<boolean> => {
    const { current } = now
    current.problem = next(current.problem)
    setProblem(current.problem)
    current.underway++
    current.last = current.last.then(async () => {
      const kept = await put(current.problem)
      current.underway--
      return kept
    })
    return current.last
  }
  return { id, problem, change }
}

const heldAs = (goal: Goal, id: EntryId | null): Problem | null => {
  const entry = id === null ? undefined : goal.problems[id]
  if (!entry) return null
  const { removed: _removed, on: _on, ...problem } = entry
  return problem
}
