import type { RecordFailure } from "../base/failure.ts"
import type { ParticipantId } from "../base/id.ts"
import { ok, type Result } from "../base/result.ts"
import type { Goal, GoalHead } from "../domain/goal.ts"
import type { Collection } from "../store/collection.ts"

/**
 * A person's goals, whole. Heads tell which goals there are, and each goal is watched for itself, because a change
 * may leave its head as it was. Tells nothing until every goal was read.
 */
export const watchGoals = (
  goals: Collection<Goal, GoalHead>,
  participantId: ParticipantId,
  next: (result: Result<readonly Goal[], RecordFailure>) => void,
): (() => void) => {
  const watched = new Map<string, { goal: Goal | null; stop: () => void }>()
  let headsAreHere = false

  const tell = () => {
    const read = [...watched.values()].flatMap(({ goal }) => goal ?? [])
    if (headsAreHere && read.length === watched.size) next(ok(read))
  }
  const watchOne = (id: string) => {
    const one: { goal: Goal | null; stop: () => void } = { goal: null, stop: () => {} }
    watched.set(id, one)
    one.stop = goals.watch(id, result => {
      if (watched.get(id) !== one) return
      if (result.ok) one.goal = result.value
      // Removed between the heads and now: the next heads will not have it.
      else if (result.error.type === "NotFound") drop(id)
      else return next(result)
      tell()
    })
    if (watched.get(id) !== one) one.stop()
  }
  const drop = (id: string) => {
    const one = watched.get(id)
    watched.delete(id)
    one?.stop()
  }
  const stopHeads = goals.watchHeads({ owner: participantId }, heads => {
    if (!heads.ok) return next(heads)
    headsAreHere = false
    const ids = new Set<string>(heads.value.map(head => head.id))
    for (const id of [...watched.keys()]) if (!ids.has(id)) drop(id)
    for (const id of ids) if (!watched.has(id)) watchOne(id)
    headsAreHere = true
    tell()
  })
  return () => {
    stopHeads()
    for (const id of [...watched.keys()]) drop(id)
  }
}
