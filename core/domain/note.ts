import * as v from "valibot"
import type { NoteId, ParticipantId, SessionId } from "../base/id.ts"
import { sensitiveSchema } from "./sensitive.ts"
import { idOf, instant, words } from "./shape.ts"

/** A progress note. Signed notes never change; an amendment is a note of its own that points back. */
export const noteSchema = v.object({
  id: idOf<NoteId>(),
  participantId: idOf<ParticipantId>(),
  sessionId: idOf<SessionId>(),
  /** Note format (`content/…/note-formats.yaml`): girp, dap, birp, pirp, soap, imr. */
  formatId: v.string(),
  /** By section id. `drafted` is what Handrail wrote from the taps; `text` is what stands. */
  sections: v.record(v.string(), v.object({ text: words, drafted: words })),
  writtenAt: instant,
  signature: v.nullable(v.object({ at: instant, name: words, credentials: words })),
  /** The note this one amends, with the reason; null for a first note. */
  amends: v.nullable(v.object({ noteId: idOf<NoteId>(), reason: words })),
  /** By `sections.<id>`. Not part of what is signed: it says who may read a section, and may be set at any time. */
  sensitive: sensitiveSchema,
})
export type Note = v.InferOutput<typeof noteSchema>

export type NoteHead = Pick<Note, "id" | "participantId" | "sessionId" | "formatId" | "writtenAt"> & {
  readonly signedAt: string | null
  readonly amends: NoteId | null
}

export const headOfNote = (n: Note): NoteHead => ({
  id: n.id,
  participantId: n.participantId,
  sessionId: n.sessionId,
  formatId: n.formatId,
  writtenAt: n.writtenAt,
  signedAt: n.signature?.at ?? null,
  amends: n.amends?.noteId ?? null,
})
