import type { Agenda, Techniques } from "../../../content/schema.ts"
import type { Goal } from "../../domain/goal.ts"
import type { Participant } from "../../domain/participant.ts"
import type { Profile } from "../../domain/profile.ts"
import type { Session } from "../../domain/session.ts"
import type { SessionContext } from "../../sessions/api.ts"

/** What shows where one is: of one person's session, or a group's. */
export type Walked = {
  readonly session: Pick<Session, "form" | "step" | "steps">
  readonly agenda: Agenda
}

/** What the screens of one session draw from: its records as they are now, and the content that goes with them. */
export type SessionView = {
  readonly session: Session
  readonly context: SessionContext
  readonly person: Participant
  readonly goals: readonly Goal[]
  readonly profile: Profile | null
  readonly agenda: Agenda
  readonly techniques: Techniques
}
