import { type Insertion, standingOf } from "../domain/insertion.ts"
import type { WaitingNote } from "./api.ts"

/** Newest first; those of one moment in the order of their ids. */
export const newestFirst = <One extends { readonly at: string }>(all: readonly One[]): readonly One[] =>
  all.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))

export const waitingNotes = (insertions: readonly Insertion[]): readonly WaitingNote[] =>
  newestFirst(
    [...new Set(insertions.map(({ noteId }) => noteId))].flatMap(noteId => {
      const ofNote = insertions.filter(one => one.noteId === noteId)
      const standing = standingOf(ofNote)
      const [first] = ofNote
      if (standing.type !== "waiting" || !first) return []
      return [{ noteId, participantId: first.participantId, at: standing.at, parts: standing.parts }]
    }),
  )
