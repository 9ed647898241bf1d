import { useState } from "preact/hooks"
import { useLocation } from "wouter-preact"
import type { GroupId } from "../../base/id.ts"
import { useAct, useCore } from "../core-context.tsx"
import { paths } from "../paths.ts"

/** Starts a session of a group, or goes on with the one that runs, and goes to it. */
export const useStartGroup = () => {
  const core = useCore()
  const act = useAct()
  const [, go] = useLocation()
  const [starting, setStarting] = useState<GroupId | null>(null)
  const start = async (groupId: GroupId) => {
    setStarting(groupId)
    const started = await act(core.groups.start({ groupId }))
    setStarting(null)
    if (started.ok) go(paths.groupSession(started.value))
  }
  return { start, starting }
}
