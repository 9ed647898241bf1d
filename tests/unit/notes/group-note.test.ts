import { describe, expect, it } from "vitest"
import { type GroupSessionId, type NoteId, newId } from "../../../core/base/id.ts"
import type { Note } from "../../../core/domain/note.ts"
import type { Session } from "../../../core/domain/session.ts"
import { hasOwnWords, namedIn, withoutNames } from "../../../core/notes/group-note.ts"
import { hintsOf } from "../../../core/notes/hints.ts"
import { formatOf, full, materialOf, noteOf, person, wholeText } from "./material-of.ts"

const names = { others: ["Joe", "Will", "Mary Jo"], own: [person.chosenName, "Sam Rivers"] }
const held: Session = { ...full, form: "group", groupSessionId: newId<GroupSessionId>() }
const note = noteOf(materialOf(held), "girp")
const girp = formatOf("girp")
const added = (to: Note, words: string, section = "response"): Note => {
  const standing = to.sections[section] ?? { text: "", drafted: "" }
  return { ...to, sections: { ...to.sections, [section]: { ...standing, text: `${standing.text} ${words}` } } }
}
const typesOf = (of: Note, beside: readonly Note[] = []) =>
  hintsOf(of, girp, held, null, { names, notes: beside.map(other => ({ note: other, format: girp })) }).map(
    hint => hint.type,
  )

describe("a note about one member of a group", () => {
  it("says that it was a group, and names nobody else, as drafted", () => {
    expect(wholeText(note)).toContain("The session was held with a group.")
    expect(wholeText(noteOf(materialOf(full), "girp"))).not.toContain("group")
    expect(namedIn(note, names)).toEqual([])
  })

  it("points out each place that names another member, also in the reason of an amendment", () => {
    const amended = { ...added(note, "She laughed at Joe's joke."), amends: { noteId: newId<NoteId>(), reason: "JOE" } }
    expect(namedIn(amended, names)).toEqual([
      { sectionId: "response", word: "Joe", mayBeWord: false },
      { sectionId: null, word: "JOE", mayBeWord: false },
    ])
  })

  it("lets the writer say that a word written small is no name, and no other", () => {
    const both = added(note, "She will ask Will.")
    expect(namedIn(both, names, ["will", "Will"]).map(({ word }) => word)).toEqual(["Will"])
  })

  it("is mended with words that name nobody", () => {
    const mended = withoutNames(added(note, "She will sit with Mary Jo."), names, "another member", ["will"])
    expect(mended.sections.response?.text).toContain("She will sit with another member.")
    expect(namedIn(mended, names, ["will"])).toEqual([])
  })

  it("wants one sentence that is only about this person", () => {
    const dry: Session = { ...held, quotes: {} }
    const drafted = noteOf(materialOf(dry), "girp")
    expect(hasOwnWords(drafted, dry)).toBe(false)
    expect(hasOwnWords(added(drafted, "She took the lead."), dry)).toBe(true)
    expect(hasOwnWords(note, held)).toBe(true)
  })

  it("is pointed out when it is much the same as another member's", () => {
    const other = { ...note, id: newId<NoteId>() }
    expect(typesOf(note, [other])).toContain("alike-member")
    const apart = { ...other, sections: { response: { text: "Something else altogether was said.", drafted: "" } } }
    expect(typesOf(note, [apart])).not.toContain("alike-member")
    expect(hintsOf(note, girp, full, null).map(hint => hint.type)).not.toContain("alike-member")
  })
})
