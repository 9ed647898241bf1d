import type { RecordFailure } from "../../base/failure.ts"
import type { ParticipantId } from "../../base/id.ts"
import { type Live, live } from "../../bridge/live.ts"
import type { Participant } from "../../domain/participant.ts"
import { useCore, useLive } from "../core-context.tsx"

/** The person a sheet belongs to. */
export const usePerson = (id: string): Live<Participant, RecordFailure> => {
  const core = useCore()
  return useLive(
    () => live<Participant, RecordFailure>(next => core.people.watch({ id: id as ParticipantId }, next)),
    [core, id],
  )
}
