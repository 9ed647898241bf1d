import type { Clock } from "../base/clock.ts"
import type { Malformed, RecordFailure } from "../base/failure.ts"
import { type NoteId, newId, type SessionId } from "../base/id.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Note, NoteHead } from "../domain/note.ts"
import type { Session, SessionHead } from "../domain/session.ts"
import type { Collection } from "../store/collection.ts"
import { refresh } from "./carry.ts"
import { draftNote } from "./draft.ts"
import type { Gathering } from "./gather.ts"
import { isSigned } from "./sign.ts"

type BeginningDeps = {
  readonly notes: Collection<Note, NoteHead>
  readonly sessions: Collection<Session, SessionHead>
  readonly clock: Clock
  readonly gathering: Gathering
}

const noFormat = (): Result<never, Malformed> => fail({ type: "Malformed", what: "note format" })

/** How a session comes by its one note, and how the note keeps up while the session goes on. */
export const createBeginning = ({ notes, sessions, clock, gathering }: BeginningDeps) => {
  const sectionsIn = async (session: Session, formatId: string): Promise<Result<Note["sections"], RecordFailure>> => {
    const formats = await gathering.formats()
    const format = formats.named(formatId)
    if (!format) return noFormat()
    const material = await gathering.material(session)
    return material.ok ? ok(draftNote(material.value, format, formats.sentences)) : material
  }

  /** The session's note, also one that a killed tab left before the session knew of it. */
  const existing = async (session: Session): Promise<Result<Note | null, RecordFailure>> => {
    if (session.noteId !== null) {
      const note = await notes.get(session.noteId)
      if (note.ok || note.error.type !== "NotFound") return note
      // Nobody takes a note from a session that stays: an undo was killed between the session and its note.
      if ((await notes.restore(session.noteId)).ok) return notes.get(session.noteId)
    }
    const heads = await notes.heads({ owner: session.participantId })
    if (!heads.ok) return heads
    const head = heads.value.find(h => h.sessionId === session.id && h.amends === null)
    return head ? notes.get(head.id) : ok(null)
  }

  const added = async (session: Session, formatId: string | null): Promise<Result<NoteId, RecordFailure>> => {
    const formats = await gathering.formats()
    const usual = formats.named((await gathering.profile())?.noteFormat ?? "") ?? formats.all[0]
    const wanted = formatId ?? usual?.id
    if (wanted === undefined) return noFormat()
    const sections = await sectionsIn(session, wanted)
    if (!sections.ok) return sections
    const id = newId<NoteId>()
    const kept = await notes.add({
      id,
      participantId: session.participantId,
      sessionId: session.id,
      formatId: wanted,
      sections: sections.value,
      writtenAt: clock.now(),
      signature: null,
      amends: null,
      sensitive: {},
    })
    return kept.ok ? ok(id) : kept
  }

  const refreshed = async (session: Session, note: Note): Promise<Result<NoteId, RecordFailure>> => {
    // A draft in a format that this version does not know stays as it is, and can be changed to another.
    if (!(await gathering.formats()).named(note.formatId)) return ok(note.id)
    const sections = await sectionsIn(session, note.formatId)
    if (!sections.ok) return sections
    const changed = await notes.change(note.id, n => (isSigned(n) ? n : refresh(n, sections.value)))
    return changed.ok ? ok(note.id) : changed
  }

  const draft = async (sessionId: SessionId, formatId: string | null): Promise<Result<NoteId, RecordFailure>> => {
    const session = await sessions.get(sessionId)
    if (!session.ok) return session
    const found = await existing(session.value)
    if (!found.ok) return found
    if (found.value && isSigned(found.value)) return ok(found.value.id)
    const id = found.value ? await refreshed(session.value, found.value) : await added(session.value, formatId)
    if (!id.ok) return id
    const told = await sessions.change(sessionId, s => (s.noteId === id.value ? s : { ...s, noteId: id.value }))
    return told.ok ? id : told
  }

  return { draft, sectionsIn }
}
