import type { Goal, GoalHead } from "../domain/goal.ts"
import type { Group } from "../domain/group.ts"
import type { GroupSession, GroupSessionHead } from "../domain/group-session.ts"
import type { Participant, ParticipantHead } from "../domain/participant.ts"
import type { Session, SessionHead } from "../domain/session.ts"
import type { Collection } from "../store/collection.ts"

/** What the room of groups reads and keeps. */
export type GroupRecords = {
  readonly groups: Collection<Group, Group>
  readonly groupSessions: Collection<GroupSession, GroupSessionHead>
  readonly participants: Collection<Participant, ParticipantHead>
  readonly goals: Collection<Goal, GoalHead>
  readonly sessions: Collection<Session, SessionHead>
}
