import type { Instant } from "../base/clock.ts"
import type { NoteId } from "../base/id.ts"
import type { Note } from "../domain/note.ts"
import type { Profile } from "../domain/profile.ts"
import { typedOver } from "../domain/typed-over.ts"

/** A signed note stands as it is for good; only an amendment can add to it. */
export const isSigned = (note: Note): boolean => note.signature !== null

/** Whether anything stands in the note that could be signed. */
export const hasText = (note: Note): boolean => Object.values(note.sections).some(({ text }) => text.trim() !== "")

/** The first signature is the one that stands. */
export const sign = (note: Note, profile: Pick<Profile, "name" | "credentials">, now: Instant): Note =>
  isSigned(note)
    ? note
    : { ...note, signature: { at: now, name: profile.name.trim(), credentials: profile.credentials.trim() } }

/** A new draft with the text of a signed note to start from, pointing back to it. */
export const amend = (note: Note, id: NoteId, reason: string, now: Instant): Note => ({
  ...note,
  id,
  writtenAt: now,
  signature: null,
  amends: { noteId: note.id, reason: reason.trim() },
})

/**
 * Writes a section; what was added elsewhere since this typing began with `was` is kept (`typed-over.ts`).
 */
export const write = (note: Note, sectionId: string, was: string, text: string): Note => {
  const section = note.sections[sectionId]
  if (!section || section.text === text) return note
  const written = typedOver(section.text, was, text)
  return { ...note, sections: { ...note.sections, [sectionId]: { ...section, text: written } } }
}
