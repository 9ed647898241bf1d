import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { AlreadySigned, NamesOthers, NothingOwn, RecordFailure } from "../base/failure.ts"
import type { NoteId, ParticipantId, SessionId } from "../base/id.ts"
import type { Result } from "../base/result.ts"
import type { Note, NoteHead } from "../domain/note.ts"

/**
 * What stands between a note and its signature. All are said; `own-words` and `empty` wait for the writer, and a note
 * with `named` or `nothing-own` is not signed.
 */
export type SigningHint =
  | { readonly type: "empty"; readonly sectionId: string }
  /** The section wants a sentence of the facilitator's own, or the person's words. */
  | { readonly type: "own-words"; readonly sectionId: string }
  /** More than 80 % the same as the person's last signed note. `alike` 0–1. */
  | { readonly type: "alike"; readonly noteId: NoteId; readonly alike: number }
  /** More than 80 % the same as another member's note about the same session. `alike` 0–1. */
  | { readonly type: "alike-member"; readonly alike: number }
  /**
   * Another member of the group is named. `sectionId` null: in the reason of an amendment. `mayBeWord`: written small, so
   * it may be no name ("will"), which the writer can say.
   */
  | { readonly type: "named"; readonly sectionId: string | null; readonly word: string; readonly mayBeWord: boolean }
  /** Held with a group, and nothing in the note was written for this one person. */
  | { readonly type: "nothing-own" }

export type NotesApi = {
  readonly watch: (
    data: { readonly id: NoteId },
    onChange: Callback<Result<Note, RecordFailure>>,
  ) => Promise<Unsubscribe>
  /** Heads, newest first: a person's, or everyone's when `participantId` is null. */
  readonly watchOf: (
    data: { readonly participantId: ParticipantId | null },
    onChange: Callback<Result<readonly NoteHead[], RecordFailure>>,
  ) => Promise<Unsubscribe>
  /** Drafts the note of a session from what was tapped, or answers the draft that exists. `formatId` null: the member's own. */
  readonly draft: (data: {
    readonly sessionId: SessionId
    readonly formatId: string | null
  }) => Promise<Result<NoteId, RecordFailure>>
  /** Drafts it again in another format; text the facilitator wrote is carried to the section it fits best, never dropped. */
  readonly changeFormat: (data: {
    readonly id: NoteId
    readonly formatId: string
  }) => Promise<Result<null, RecordFailure | AlreadySigned>>
  /** Writes a section; `was` as in `sessions.write`: a text written elsewhere meanwhile is kept at the end, on a line of its own. */
  readonly write: (data: {
    readonly id: NoteId
    readonly sectionId: string
    readonly was: string
    readonly text: string
  }) => Promise<Result<null, RecordFailure | AlreadySigned>>
  readonly hints: (data: { readonly id: NoteId }) => Promise<Result<readonly SigningHint[], RecordFailure>>
  /**
   * Signs with the member's name and credentials as they are now; the session becomes *Finished*. For ever. `meant`:
   * words of *named* hints that are no names. A note about a member of a group names no other, and has something of
   * its own.
   */
  readonly sign: (data: {
    readonly id: NoteId
    readonly meant?: readonly string[]
  }) => Promise<Result<null, RecordFailure | AlreadySigned | NamesOthers | NothingOwn>>
  /** Puts words that name nobody in the place of other members' names, but for those that are `meant`. */
  readonly unname: (data: {
    readonly id: NoteId
    readonly meant: readonly string[]
  }) => Promise<Result<null, RecordFailure | AlreadySigned>>
  /** A new draft that points back to a signed note, with its text to start from. */
  readonly amend: (data: { readonly id: NoteId; readonly reason: string }) => Promise<Result<NoteId, RecordFailure>>
  /** The note as plain text, for copying: titles, text, signature. */
  readonly asText: (data: { readonly id: NoteId }) => Promise<Result<string, RecordFailure>>
}
