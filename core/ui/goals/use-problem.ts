import { useEffect, useRef, useState } from "preact/hooks"
import type { EntryId } from "../../base/id.ts"
import type { Goal } from "../../domain/goal.ts"
import { useAct, useCore } from "../core-context.tsx"
import { afterNews, noProblem, type Problem, withSent } from "./problem-draft.ts"

/** One round of problem solving while it is filled in. It becomes an entry with its first words; `id` is null until then. */
export const useProblem = (goal: Goal, startId: EntryId | null) => {
  const core = useCore()
  const act = useAct()
  const [id, setId] = useState(startId)
  const [problem, setProblem] = useState<Problem>(() => heldAs(goal, startId) ?? noProblem)
  const sent: readonly Problem[] = []
  const now = useRef({ id: startId, problem, underway: 0, sent, last: Promise.resolve(true) })
  const held = id === null ? undefined : goal.problems[id]

  // What another window wrote counts while nothing of ours is on its way.
  useEffect(() => {
    const known = heldAs(goal, id)
    if (!known) return
    const { current } = now
    const coming = afterNews(current.sent, known)
    if (coming) current.sent = coming
    else if (current.underway === 0) {
      current.problem = known
      setProblem(known)
    }
  }, [held])

  const put = async (next: Problem): Promise<boolean> => {
    now.current.sent = withSent(now.current.sent, next)
    const kept = await act(core.goals.putProblem({ id: goal.id, entryId: now.current.id, problem: next }))
    if (kept.ok) {
      now.current.id = kept.value
      setId(kept.value)
    } else now.current.sent = now.current.sent.filter(one => one !== next)
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
