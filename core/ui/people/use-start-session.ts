import { useState } from "preact/hooks"
import { useLocation } from "wouter-preact"
import type { ParticipantId } from "../../base/id.ts"
import { useAct, useCore } from "../core-context.tsx"
import { paths } from "../paths.ts"

/** Starts a session with a person, or goes on with the one that runs, and goes to it. `starting`: whose is being started. */
export const useStartSession = () => {
  const core = useCore()
  const act = useAct()
  const [, go] = useLocation()
  const [starting, setStarting] = useState<ParticipantId | null>(null)
  const start = async (participantId: ParticipantId) => {
    setStarting(participantId)
    const started = await act(core.sessions.start({ participantId }))
    setStarting(null)
    if (started.ok) go(paths.session(started.value))
  }
  return { start, starting }
}
