import type { RecordFailure } from "../../base/failure.ts"
import type { SessionId } from "../../base/id.ts"
import { type Live, live } from "../../bridge/live.ts"
import { loadAgenda, loadTechniques } from "../../curriculum/load.ts"
import type { Goal } from "../../domain/goal.ts"
import type { Participant } from "../../domain/participant.ts"
import type { Profile } from "../../domain/profile.ts"
import type { Session } from "../../domain/session.ts"
import type { SessionContext } from "../../sessions/api.ts"
import { useCore, useLive } from "../core-context.tsx"
import { joined, notYet } from "../joined.ts"
import { useLoaded } from "../use-loaded.ts"
import type { SessionView } from "./session-view.ts"

/** A session with all that its screens need, as it changes. */
export const useSessionView = (id: SessionId): Live<SessionView, RecordFailure> => {
  const core = useCore()
  const session = useLive<Session, RecordFailure>(() => live(next => core.sessions.watch({ id }, next)), [core, id])
  const context = useLive<SessionContext, RecordFailure>(
    () => live(next => core.sessions.watchContext({ id }, next)),
    [core, id],
  )
  const profile = useLive<Profile | null, RecordFailure>(() => live(next => core.profile.watch(null, next)), [core])
  const whose = session.state === "ready" ? session.value.participantId : null
  const person = useLive<Participant, RecordFailure>(
    () => (whose ? live(next => core.people.watch({ id: whose }, next)) : notYet<Participant>()),
    [core, whose],
  )
  const goals = useLive<readonly Goal[], RecordFailure>(
    () => (whose ? live(next => core.goals.watchOf({ participantId: whose }, next)) : notYet<readonly Goal[]>()),
    [core, whose],
  )
  const agenda = useLoaded(loadAgenda, [])
  const techniques = useLoaded(loadTechniques, [])
  return joined<SessionView>({ session, context, person, goals, profile, agenda, techniques })
}
