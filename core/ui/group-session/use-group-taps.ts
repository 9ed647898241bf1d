import { useMemo } from "preact/hooks"
import type { GroupSessionId } from "../../base/id.ts"
import { useCore } from "../core-context.tsx"
import type { Taps } from "../session/taps.ts"

/** Taps that are for all: they go to the group's session. */
export const useGroupTaps = (id: GroupSessionId): Taps => {
  const core = useCore()
  return useMemo(
    () => ({
      chooseTopic: topicId => core.groups.chooseTopic({ id, topicId }),
      markCard: (cardId, marks) => core.groups.markCard({ id, cardId, marks }),
      markTechnique: (techniqueId, used) => core.groups.markTechnique({ id, techniqueId, used }),
    }),
    [core, id],
  )
}
