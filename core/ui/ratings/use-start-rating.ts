import { useState } from "preact/hooks"
import type { EntryId, ParticipantId } from "../../base/id.ts"
import type { RatedBy } from "../../domain/administration.ts"
import { useAct, useCore } from "../core-context.tsx"
import { hrefTo, paths } from "../paths.ts"

type Start = {
  readonly instrumentId: string
  readonly participantId: ParticipantId | null
  readonly by: RatedBy
  readonly supporterId: EntryId | null
}

/** Begins one, or goes on with the one begun lately, and opens it. */
export const useStartRating = () => {
  const core = useCore()
  const act = useAct()
  const [starting, setStarting] = useState<string | null>(null)
  const start = async (data: Start) => {
    setStarting(data.instrumentId)
    const begun = await act(core.ratings.begin(data))
    setStarting(null)
    if (begun.ok) location.assign(hrefTo(paths.rating(begun.value)))
  }
  return { start, starting }
}
