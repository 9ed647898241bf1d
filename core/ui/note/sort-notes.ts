import type { Instant } from "../../base/clock.ts"
import { dayOf } from "../../base/clock.ts"
import type { NoteId, ParticipantId, SessionId } from "../../base/id.ts"
import type { NoteHead } from "../../domain/note.ts"
import type { Today } from "../../today/api.ts"
import { searchText, searchWords } from "../search-text.ts"

/** One line of the list. `noteId` null: the session is over and nobody has written its note yet. */
export type NoteLine = {
  readonly noteId: NoteId | null
  readonly sessionId: SessionId
  readonly participantId: ParticipantId
  /** When it was signed; for what is not signed, when the session ended or the writing began. */
  readonly at: Instant
  readonly amendment: boolean
}

type SortedNotes = {
  /** What waits for a signature, the oldest first. */
  readonly toSign: readonly NoteLine[]
  /** Signed, newest first, by month (`2026-03`). */
  readonly months: readonly { readonly month: string; readonly lines: readonly NoteLine[] }[]
}

const byTime = (a: NoteLine, b: NoteLine) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)

/** All notes and all sessions that wait for one, each once. */
export const sortNotes = (heads: readonly NoteHead[], unsigned: Today["unsigned"]): SortedNotes => {
  const lineOf = (head: NoteHead): NoteLine => ({
    noteId: head.id,
    sessionId: head.sessionId,
    participantId: head.participantId,
    at: head.signedAt ?? head.writtenAt,
    amendment: head.amends !== null,
  })
  const drafts = heads.filter(head => head.signedAt === null)
  const waiting = unsigned
    .filter(one => !drafts.some(draft => draft.sessionId === one.sessionId))
    .map(one => ({
      noteId: one.noteId,
      sessionId: one.sessionId,
      participantId: one.participantId,
      at: one.endedAt,
      amendment: false,
    }))
  const months = new Map<string, NoteLine[]>()
  const signed = heads.filter(head => head.signedAt !== null).map(lineOf)
  for (const line of signed.sort(byTime).reverse()) {
    const month = dayOf(line.at).slice(0, 7)
    const known = months.get(month)
    if (known) known.push(line)
    else months.set(month, [line])
  }
  return {
    toSign: [...drafts.map(lineOf), ...waiting].sort(byTime),
    months: [...months].map(([month, lines]) => ({ month, lines })),
  }
}

/** Of the people named, those whose name has every word looked for at the beginning of one of its own words. */
export const namedLike = (
  names: ReadonlyMap<ParticipantId, string>,
  query: string,
): ((id: ParticipantId) => boolean) => {
  const words = searchWords(query)
  const has = (text: string) => words.every(word => text.includes(word))
  const found = new Set([...names].filter(([, name]) => has(searchText(name))).map(([id]) => id))
  return id => words.length === 0 || found.has(id)
}
