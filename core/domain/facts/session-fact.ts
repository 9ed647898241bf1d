import type { GroupSessionId, NoteId, ParticipantId, SessionId } from "../../base/id.ts"
import type { Session, SessionStatus } from "../session.ts"
import { type FactAt, type FactShape, type Moment, momentOf } from "./shape.ts"

/**
 * What counting needs to know of a session (`imr.md` 1.7), and nothing in anybody's words. A meeting of a group is one
 * fact a member; `groupSessionId` says that they were one meeting.
 */
export type SessionFact = {
  readonly id: SessionId
  readonly participantId: ParticipantId
  readonly groupSessionId: GroupSessionId | null
  readonly startedAt: Moment
  /** Null while it runs. */
  readonly endedAt: Moment | null
  readonly status: SessionStatus
  readonly noteId: NoteId | null
  readonly topicId: string | null
  /** Ids of cards of the topic. */
  readonly taught: readonly string[]
  readonly handouts: readonly string[]
  readonly practised: readonly string[]
  /** Ids of techniques used. */
  readonly techniques: readonly string[]
  /** A supporter took part or was spoken about as helper. */
  readonly supporter: boolean
  readonly goalFollowed: boolean
  /** The last session's action plan was looked at. */
  readonly planReviewed: boolean
  readonly planAgreed: boolean
  /** The plan agreed names who helps. */
  readonly planHelper: boolean
}

const idsWith = <Mark>(entries: Readonly<Record<string, Mark>>, has: (mark: Mark) => boolean) =>
  Object.keys(entries)
    .filter(id => has(entries[id] as Mark))
    .sort()

export const factOfSession = (s: Session): SessionFact => ({
  id: s.id,
  participantId: s.participantId,
  groupSessionId: s.groupSessionId,
  startedAt: momentOf(s.startedAt),
  endedAt: s.endedAt === null ? null : momentOf(s.endedAt),
  status: s.status,
  noteId: s.noteId,
  topicId: s.topicId,
  taught: idsWith(s.cards, card => card.taught),
  handouts: idsWith(s.cards, card => card.handout),
  practised: idsWith(s.cards, card => card.practised),
  techniques: idsWith(s.techniques, technique => technique.used),
  supporter: Object.values(s.supporters).some(({ involved }) => involved),
  goalFollowed: s.goalFollowUp.followed,
  planReviewed: s.planReview.outcome !== null,
  planAgreed: s.actionPlan.what.trim() !== "",
  planHelper: s.actionPlan.helper.trim() !== "",
})

export const sessionFactShape: FactShape<SessionFact> = {
  id: "id",
  participantId: "text",
  groupSessionId: "text",
  startedAt: "number",
  endedAt: "number",
  status: "text",
  noteId: "id",
  topicId: "text",
  taught: "texts",
  handouts: "texts",
  practised: "texts",
  techniques: "texts",
  supporter: "flag",
  goalFollowed: "flag",
  planReviewed: "flag",
  planAgreed: "flag",
  planHelper: "flag",
}

export const sessionFactAt: FactAt<SessionFact> = (of, row) => ({
  id: of.id(row),
  participantId: of.participantId(row),
  groupSessionId: of.groupSessionId(row),
  startedAt: of.startedAt(row),
  endedAt: of.endedAt(row),
  status: of.status(row),
  noteId: of.noteId(row),
  topicId: of.topicId(row),
  taught: of.taught(row),
  handouts: of.handouts(row),
  practised: of.practised(row),
  techniques: of.techniques(row),
  supporter: of.supporter(row),
  goalFollowed: of.goalFollowed(row),
  planReviewed: of.planReviewed(row),
  planAgreed: of.planAgreed(row),
  planHelper: of.planHelper(row),
})
