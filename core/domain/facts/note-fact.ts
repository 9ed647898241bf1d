import type { NoteId, ParticipantId, SessionId } from "../../base/id.ts"
import type { Note } from "../note.ts"
import { type FactAt, type FactShape, type Moment, momentOf } from "./shape.ts"

export type NoteFact = {
  readonly id: NoteId
  readonly participantId: ParticipantId
  readonly sessionId: SessionId
  readonly writtenAt: Moment
  /** Null: not signed. */
  readonly signedAt: Moment | null
}

export const factOfNote = (n: Note): NoteFact => ({
  id: n.id,
  participantId: n.participantId,
  sessionId: n.sessionId,
  writtenAt: momentOf(n.writtenAt),
  signedAt: n.signature === null ? null : momentOf(n.signature.at),
})

export const noteFactShape: FactShape<NoteFact> = {
  id: "id",
  participantId: "text",
  sessionId: "id",
  writtenAt: "number",
  signedAt: "number",
}

export const noteFactAt: FactAt<NoteFact> = (of, row) => ({
  id: of.id(row),
  participantId: of.participantId(row),
  sessionId: of.sessionId(row),
  writtenAt: of.writtenAt(row),
  signedAt: of.signedAt(row),
})
