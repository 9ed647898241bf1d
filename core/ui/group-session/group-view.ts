import type { Agenda, Techniques } from "../../../content/schema.ts"
import type { RecordFailure } from "../../base/failure.ts"
import type { GroupSessionId } from "../../base/id.ts"
import { type Live, live } from "../../bridge/live.ts"
import { loadAgenda, loadTechniques } from "../../curriculum/load.ts"
import type { Profile } from "../../domain/profile.ts"
import type { Session } from "../../domain/session.ts"
import type { GroupSessionView } from "../../groups/api.ts"
import { useCore, useLive } from "../core-context.tsx"
import { joined } from "../joined.ts"
import type { Walked } from "../session/session-view.ts"
import type { Tapped } from "../session/taps.ts"
import { useLoaded } from "../use-loaded.ts"

/** What the screens of one group session draw from. */
export type GroupView = {
  readonly seen: GroupSessionView
  readonly profile: Profile | null
  readonly agenda: Agenda
  readonly techniques: Techniques
}

/** A group's session with all that its screens need, as it changes. */
export const useGroupView = (id: GroupSessionId): Live<GroupView, RecordFailure> => {
  const core = useCore()
  const seen = useLive<GroupSessionView, RecordFailure>(
    () => live(next => core.groups.watchSession({ id }, next)),
    [core, id],
  )
  const profile = useLive<Profile | null, RecordFailure>(() => live(next => core.profile.watch(null, next)), [core])
  const agenda = useLoaded(loadAgenda, [])
  const techniques = useLoaded(loadTechniques, [])
  return joined<GroupView>({ seen, profile, agenda, techniques })
}

/** What is shared, in the shape that the parts of a session screen know. */
export const sharedOf = ({ session }: GroupSessionView): Tapped & Walked["session"] & Pick<Session, "startedAt"> => ({
  id: session.id,
  form: "group",
  startedAt: session.startedAt,
  step: session.step,
  steps: session.steps,
  topicId: session.topicId,
  techniques: session.techniques,
  cards: Object.fromEntries(
    Object.entries(session.cards).map(([id, marks]) => [
      id,
      {
        taught: marks.taught?.on ?? false,
        handout: marks.handout?.on ?? false,
        practised: marks.practised?.on ?? false,
      },
    ]),
  ),
})
