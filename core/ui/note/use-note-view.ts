import type { NoteFormats } from "../../../content/schema.ts"
import type { RecordFailure } from "../../base/failure.ts"
import type { NoteId } from "../../base/id.ts"
import { type Live, live } from "../../bridge/live.ts"
import { loadNoteFormats } from "../../curriculum/load.ts"
import { type KnownNoteFormats, noteFormatOf } from "../../curriculum/note-formats.ts"
import type { Note, NoteHead } from "../../domain/note.ts"
import type { Participant } from "../../domain/participant.ts"
import type { Profile } from "../../domain/profile.ts"
import type { Session } from "../../domain/session.ts"
import { useCore, useLive } from "../core-context.tsx"
import { joined, notYet } from "../joined.ts"
import { useLoaded } from "../use-loaded.ts"

/** What the screen of one note draws from: its records as they are now, and the formats. */
export type NoteView = {
  readonly note: Note
  readonly session: Session
  readonly person: Participant
  readonly profile: Profile | null
  /** The person's notes, newest first: among them what this one amends, and what amends it. */
  readonly others: readonly NoteHead[]
  readonly formats: KnownNoteFormats
}

/** A note with all that its screen needs, as it changes. */
export const useNoteView = (id: NoteId): Live<NoteView, RecordFailure> => {
  const core = useCore()
  const note = useLive(() => live<Note, RecordFailure>(next => core.notes.watch({ id }, next)), [core, id])
  const profile = useLive(() => live<Profile | null, RecordFailure>(next => core.profile.watch(null, next)), [core])
  const about = note.state === "ready" ? note.value : null
  const sessionId = about?.sessionId ?? null
  const whose = about?.participantId ?? null
  const session = useLive(
    () =>
      sessionId
        ? live<Session, RecordFailure>(next => core.sessions.watch({ id: sessionId }, next))
        : notYet<Session>(),
    [core, sessionId],
  )
  const person = useLive(
    () =>
      whose ? live<Participant, RecordFailure>(next => core.people.watch({ id: whose }, next)) : notYet<Participant>(),
    [core, whose],
  )
  const others = useLive(
    () =>
      whose
        ? live<readonly NoteHead[], RecordFailure>(next => core.notes.watchOf({ participantId: whose }, next))
        : notYet<readonly NoteHead[]>(),
    [core, whose],
  )
  const formats = useLoaded(loadNoteFormats, [])
  return joined<NoteView>({ note, session, person, profile, others, formats })
}

type Section = NoteFormats["formats"][number]["sections"][number]

/** A section as it is drawn; `head` is null for text in a section that the note's format does not have. */
export type NotePart = { readonly id: string; readonly head: Section | null; readonly text: string }

/** The sections in the order of the format; what else has text stands at the end. */
export const partsOf = (note: Note, formats: KnownNoteFormats): readonly NotePart[] => {
  const heads = noteFormatOf(formats, note.formatId)?.sections ?? []
  const known = heads.flatMap(head => {
    const section = note.sections[head.id]
    return section ? [{ id: head.id, head, text: section.text }] : []
  })
  const rest = Object.entries(note.sections)
    .filter(([id, { text }]) => text.trim() !== "" && !heads.some(head => head.id === id))
    .map(([id, { text }]) => ({ id, head: null, text }))
  return [...known, ...rest]
}
