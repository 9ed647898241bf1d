import type { RecordFailure } from "../../core/base/failure.ts"
import type { ParticipantId } from "../../core/base/id.ts"
import { live } from "../../core/bridge/live.ts"
import type { PersonLine } from "../../core/people/api.ts"
import { useCore, useLive } from "../../core/ui/core-context.tsx"
import { useWhen } from "../../core/ui/use-when.ts"

/** The chosen names of people, in a sentence's order: "Jo and Amir". Empty while they are not known. */
export const useNames = (ids: readonly ParticipantId[]): string => {
  const core = useCore()
  const when = useWhen()
  const people = useLive(
    () => live<readonly PersonLine[], RecordFailure>(next => core.people.watchAll(null, next)),
    [core],
  )
  if (people.state !== "ready") return ""
  return when.list(ids.flatMap(id => people.value.find(person => person.id === id)?.chosenName ?? []))
}
