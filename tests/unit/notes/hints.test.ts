import { describe, expect, it } from "vitest"
import { type NoteId, newId } from "../../../core/base/id.ts"
import type { Note } from "../../../core/domain/note.ts"
import { hintsOf } from "../../../core/notes/hints.ts"
import { write } from "../../../core/notes/sign.ts"
import { formatOf, full, materialOf, noteOf, untouched } from "./material-of.ts"

const girp = formatOf("girp")
const hints = (note: Note, session = full, last: Note | null = null) =>
  hintsOf(note, girp, session, last && { note: last, format: girp })
const withText = (note: Note, id: string, text: string) => write(note, id, note.sections[id]?.text ?? "", text)

describe("before signing", () => {
  it("nothing is asked for when the person's own words stand where they belong", () => {
    expect(hints(noteOf(materialOf(full), "girp"))).toEqual([])
  })

  it("a section without text is pointed out", () => {
    expect(hints(noteOf(materialOf(untouched), "girp"), untouched)).toEqual([{ type: "empty", sectionId: "response" }])
    expect(hints(withText(noteOf(materialOf(full), "girp"), "plan", " … "))).toEqual([
      { type: "empty", sectionId: "plan" },
    ])
  })

  it("a section that wants own words is not content with drafted ones", () => {
    const session = { ...full, quotes: {} }
    const note = noteOf(materialOf(session), "girp")
    expect(hints(note, session)).toEqual([{ type: "own-words", sectionId: "response" }])
    const written = withText(note, "response", `${note.sections.response?.text} Ana lit up.`)
    expect(hints(written, session)).toEqual([])
  })

  it("a note much the same as the last signed one is pointed out, with how much", () => {
    const last = { ...noteOf(materialOf(full), "girp"), id: newId<NoteId>() }
    expect(hints(noteOf(materialOf(full), "girp"), full, last)).toEqual([{ type: "alike", noteId: last.id, alike: 1 }])
  })

  it("a note that differs is not", () => {
    const last = withText(noteOf(materialOf(untouched), "girp"), "response", "We spoke about the move and about money.")
    expect(hints(noteOf(materialOf(full), "girp"), full, last)).toEqual([])
  })
})
