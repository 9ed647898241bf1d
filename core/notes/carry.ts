import type { Note } from "../domain/note.ts"
import type { Format } from "./material.ts"

type Section = Note["sections"][string]

const onLines = (...texts: readonly string[]): string => texts.filter(text => text !== "").join("\n")

/** Text cut after each sentence and line; the pieces together are the text. */
const piecesOf = (text: string): readonly string[] => text.match(/[^.!?\n]*(?:[.!?]+["”’)]*[^\S\n]*|\n+|$)/g) ?? []

/**
 * What the facilitator wrote in a section: whatever stands around the drafted text or, once that was edited, the
 * sentences that were not drafted. A drafted sentence that was changed counts as written.
 */
export const ownWordsOf = ({ text, drafted }: Section): string => {
  if (drafted === "") return text.trim()
  const at = text.indexOf(drafted)
  if (at >= 0) return onLines(text.slice(0, at).trim(), text.slice(at + drafted.length).trim())
  const waiting = piecesOf(drafted).map(piece => piece.trim())
  const own = piecesOf(text).filter(piece => {
    const found = waiting.indexOf(piece.trim())
    if (found >= 0) waiting.splice(found, 1)
    return found < 0 || piece.trim() === ""
  })
  return own.join("").trim()
}

/** Where text from a section of `source` goes: the section of the same source, the last that wants own words, or the last. */
const placeIn = (format: Format, source: string | undefined): string | undefined => {
  const same = format.sections.find(section => section.source === source)
  const wantsOwn = format.sections.findLast(section => section.own)
  return (same ?? wantsOwn ?? format.sections.at(-1))?.id
}

/** A draft in another format, with every word of the facilitator's carried over, each on lines of its own. */
export const carryInto = (
  note: Note,
  from: Format | null,
  to: Format,
  drafted: Note["sections"],
): Pick<Note, "formatId" | "sections"> => {
  const sections = { ...drafted }
  const inOrder = from?.sections.map(section => section.id) ?? []
  const ids = [...inOrder, ...Object.keys(note.sections).filter(id => !inOrder.includes(id))]
  for (const id of ids) {
    const section = note.sections[id]
    const own = section ? ownWordsOf(section) : ""
    const place = placeIn(to, from?.sections.find(s => s.id === id)?.source)
    const target = place === undefined ? undefined : sections[place]
    if (own === "" || place === undefined || !target) continue
    sections[place] = { ...target, text: onLines(target.text, own) }
  }
  return { formatId: to.id, sections }
}

/**
 * The same note after the session went on: drafted text still standing becomes the new draft, with what was written
 * around it; text that was edited stays. Answers the note itself when nothing differs.
 */
export const refresh = (note: Note, drafted: Note["sections"]): Note => {
  const changed = Object.entries(note.sections).flatMap(([id, section]) => {
    const fresh = drafted[id]?.drafted
    if (fresh === undefined || fresh === section.drafted) return []
    const at = section.text.indexOf(section.drafted)
    if (at < 0) return []
    const own = section.drafted === "" ? section.text.trim() : null
    const text =
      own === null
        ? section.text.slice(0, at) + fresh + section.text.slice(at + section.drafted.length)
        : onLines(fresh, own)
    return [[id, { text, drafted: fresh }] as const]
  })
  return changed.length === 0 ? note : { ...note, sections: { ...note.sections, ...Object.fromEntries(changed) } }
}
