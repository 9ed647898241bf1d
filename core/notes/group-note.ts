import type { RecordFailure } from "../base/failure.ts"
import type { NoteId } from "../base/id.ts"
import type { Result } from "../base/result.ts"
import type { Note } from "../domain/note.ts"
import { type Named, othersNamed, withoutOthers } from "../domain/others-named.ts"
import type { Session } from "../domain/session.ts"
import { kept } from "../domain/shape.ts"
import { ownWordsOf } from "./carry.ts"

/** Of a session held with a group: what its other members are called, and the notes about it that are theirs. */
export type OtherMembers = { readonly names: readonly string[]; readonly noteIds: readonly NoteId[] }

/** Null of a session held alone. */
export type OtherMembersOf = (session: Session) => Promise<Result<OtherMembers | null, RecordFailure>>

/** Whose names may stand in a note: everyone else's in the group may not. */
export type Names = { readonly others: readonly string[]; readonly own: readonly string[] }

/** Null for the reason of an amendment. */
type Place = { readonly sectionId: string | null }

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text)

const textsOf = (note: Note): readonly (Place & { readonly text: string })[] => [
  ...Object.entries(note.sections).map(([sectionId, { text }]) => ({ sectionId, text })),
  ...(note.amends ? [{ sectionId: null, text: note.amends.reason }] : []),
]

/** Where the note names another member. `meant`: words that the writer says are no names; only what may be a word can be. */
export const namedIn = (
  note: Note,
  { others, own }: Names,
  meant: readonly string[] = [],
): readonly (Named & Place)[] =>
  textsOf(note).flatMap(({ sectionId, text }) =>
    othersNamed(text, others, own)
      .filter(({ word, mayBeWord }) => !(mayBeWord && meant.includes(word)))
      .map(named => ({ ...named, sectionId })),
  )

/** The note with `instead` in the place of every name of another member, but for the words that are meant. */
export const withoutNames = (note: Note, { others, own }: Names, instead: string, meant: readonly string[]): Note => {
  const mended = (text: string) => {
    const kept = othersNamed(text, others, own).flatMap(({ word, mayBeWord }) =>
      mayBeWord && meant.includes(word) ? [word] : [],
    )
    return withoutOthers(text, others, own, instead, kept)
  }
  const sections = Object.fromEntries(
    Object.entries(note.sections).map(([id, section]) => [id, { ...section, text: mended(section.text) }]),
  )
  return { ...note, sections, amends: note.amends && { ...note.amends, reason: mended(note.amends.reason) } }
}

/** The session with no other member's name in where it was, which stands at the head of a note's text. */
export const placedAlone = (session: Session, { others, own }: Names, instead: string): Session => ({
  ...session,
  place: withoutOthers(session.place, others, own, instead),
})

/** Whether anything in it was written for this one person: by the facilitator, or in the person's own words. */
export const hasOwnWords = (note: Note, session: Session): boolean => {
  const quotes = kept(session.quotes).map(({ words }) => words)
  return Object.values(note.sections).some(
    section => hasWords(ownWordsOf(section)) || quotes.some(words => section.text.includes(words)),
  )
}
