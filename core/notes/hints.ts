import type { Note } from "../domain/note.ts"
import type { Session } from "../domain/session.ts"
import { kept } from "../domain/shape.ts"
import { alike, muchAlike, textOf } from "./alike.ts"
import type { SigningHint } from "./api.ts"
import { ownWordsOf } from "./carry.ts"
import { hasOwnWords, type Names, namedIn } from "./group-note.ts"
import type { Format } from "./material.ts"

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text)

/**
 * What to look at before signing, in the order of the sections. `last` is the person's last signed note of another
 * session: an amendment is meant to be like the note it amends. `group`: of a session held with one, the names that may
 * not stand in it, and the other members' notes about it.
 */
export const hintsOf = (
  note: Note,
  format: Format,
  session: Session,
  last: { readonly note: Note; readonly format: Format | null } | null,
  group: {
    readonly names: Names
    readonly notes: readonly { readonly note: Note; readonly format: Format | null }[]
  } | null = null,
): readonly SigningHint[] => {
  const quotes = kept(session.quotes).map(quote => quote.words)
  const hints: SigningHint[] = format.sections.flatMap((section): SigningHint[] => {
    const standing = note.sections[section.id] ?? { text: "", drafted: "" }
    if (!hasWords(standing.text)) return [{ type: "empty", sectionId: section.id }]
    const inOwnWords = hasWords(ownWordsOf(standing)) || quotes.some(words => standing.text.includes(words))
    return section.own && !inOwnWords ? [{ type: "own-words", sectionId: section.id }] : []
  })
  const text = textOf(note, format)
  const likeness = last ? alike(text, textOf(last.note, last.format)) : 0
  if (last && likeness > muchAlike) hints.push({ type: "alike", noteId: last.note.id, alike: likeness })
  if (!group) return hints
  const closest = Math.max(0, ...group.notes.map(other => alike(text, textOf(other.note, other.format))))
  if (closest > muchAlike) hints.push({ type: "alike-member", alike: closest })
  if (!hasOwnWords(note, session)) hints.push({ type: "nothing-own" })
  return [...hints, ...namedIn(note, group.names).map(named => ({ type: "named" as const, ...named }))]
}
