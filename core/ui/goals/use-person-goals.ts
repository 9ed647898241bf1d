import type { RecordFailure } from "../../base/failure.ts"
import type { ParticipantId } from "../../base/id.ts"
import { live } from "../../bridge/live.ts"
import { loadGoalTools } from "../../curriculum/load.ts"
import type { Goal } from "../../domain/goal.ts"
import type { Participant } from "../../domain/participant.ts"
import { useCore, useLive } from "../core-context.tsx"
import { useLoaded } from "../use-loaded.ts"

/** What the screens about goals show: the person at this address, all their goals, and the tools of the curriculum. */
export const usePersonGoals = (address: string) => {
  const core = useCore()
  const id = address as ParticipantId
  const person = useLive(() => live<Participant, RecordFailure>(next => core.people.watch({ id }, next)), [core, id])
  const goals = useLive(
    () => live<readonly Goal[], RecordFailure>(next => core.goals.watchOf({ participantId: id }, next)),
    [core, id],
  )
  const tools = useLoaded(loadGoalTools, [])
  return { person, goals, tools, name: person.state === "ready" ? person.value.chosenName : null }
}
