import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Note } from "../../../core/domain/note.ts"
import { carryInto, ownWordsOf, refresh } from "../../../core/notes/carry.ts"
import { draftNote } from "../../../core/notes/draft.ts"
import { write } from "../../../core/notes/sign.ts"
import { formatOf, full, materialOf, noteFormats, noteOf, sentences, untouched, wholeText } from "./material-of.ts"

const inFormat = (note: Note, formatId: string, session = full): Note => ({
  ...note,
  ...carryInto(
    note,
    formatOf(note.formatId),
    formatOf(formatId),
    draftNote(materialOf(session), formatOf(formatId), sentences),
  ),
})

const withText = (note: Note, sectionId: string, text: string) =>
  write(note, sectionId, note.sections[sectionId]?.text ?? "", text)

const added = (note: Note, sectionId: string, words: string) =>
  withText(note, sectionId, `${note.sections[sectionId]?.text ?? ""} ${words}`)

describe("the facilitator's own words", () => {
  it("are what stands around the draft, or what was changed in it", () => {
    const drafted = "Topic: Sleep. Handout given: Sleep."
    expect(ownWordsOf({ drafted, text: drafted })).toBe("")
    expect(ownWordsOf({ drafted, text: "" })).toBe("")
    expect(ownWordsOf({ drafted, text: `${drafted} Ana lit up.` })).toBe("Ana lit up.")
    expect(ownWordsOf({ drafted, text: `Before. ${drafted}\nAfter.` })).toBe("Before.\nAfter.")
    expect(ownWordsOf({ drafted, text: "Topic: Sleep. Ana lit up. Handout given: Sleep." })).toBe("Ana lit up.")
    expect(ownWordsOf({ drafted, text: "Topic: Sleep and rest. Handout given: Sleep." })).toBe("Topic: Sleep and rest.")
    expect(ownWordsOf({ drafted, text: "Topic: Sleep. So. Topic: Sleep. Both." })).toBe("So. Topic: Sleep. Both.")
    expect(ownWordsOf({ drafted: "", text: "All mine." })).toBe("All mine.")
  })
})

describe("changing the format", () => {
  it("drafts anew when nothing was written, and comes back to the same note", () => {
    const girp = noteOf(materialOf(full), "girp")
    expect(inFormat(girp, "soap").sections).toEqual(noteOf(materialOf(full), "soap").sections)
    expect(inFormat(inFormat(girp, "soap"), "girp").sections).toEqual(girp.sections)
  })

  it("carries own words to the section of the same kind, on a line of their own", () => {
    const note = added(noteOf(materialOf(full), "girp"), "plan", "I will call on Friday.")
    const carried = inFormat(note, "dap")
    expect(carried.sections.plan?.text).toMatch(/\nI will call on Friday\.$/)
    expect(carried.formatId).toBe("dap")
  })

  it("carries them to the last section for own words where there is no such kind", () => {
    const note = added(noteOf(materialOf(full), "girp"), "response", "Ana lit up.")
    expect(inFormat(note, "dap").sections.meaning?.text).toMatch(/Ana lit up\.$/)
  })

  it("never drops a word of the facilitator's, however often it goes back and forth", () => {
    const ids = noteFormats.formats.map(format => format.id)
    const words = fc
      .array(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: 1, maxLength: 6 })
      .chain(list => fc.constantFrom(list.join(" "), `${list.join(". ")}.`, list.join("\n"), `${list.join("! ")}?`))
    const edit = fc.record({ section: fc.nat(9), words, way: fc.constantFrom("after", "before", "instead", "within") })
    const act = fc.record({ to: fc.constantFrom(...ids), edit: fc.option(edit) })
    const edited = (text: string, own: string, way: string) => {
      const cut = text.indexOf(". ") + 2
      if (way === "before") return `${own} ${text}`
      if (way === "instead") return own
      return way === "within" && cut > 1 ? `${text.slice(0, cut)}${own} ${text.slice(cut)}` : `${text}\n${own}`
    }
    fc.assert(
      fc.property(fc.constantFrom(full, untouched), fc.array(act, { minLength: 1, maxLength: 6 }), (session, acts) => {
        let note = noteOf(materialOf(session), "girp")
        for (const { to, edit: writing } of acts) {
          const before = Object.values(note.sections).map(ownWordsOf)
          note = inFormat(note, to, session)
          for (const own of before) for (const word of own.split(/\s+/)) expect(wholeText(note)).toContain(word)
          if (!writing) continue
          const sections = formatOf(to).sections
          const { id } = sections[writing.section % sections.length] ?? { id: "" }
          note = withText(note, id, edited(note.sections[id]?.text ?? "", writing.words, writing.way))
          const own = ownWordsOf(note.sections[id] ?? { text: "", drafted: "" })
          for (const word of writing.words.split(/\s+/)) expect(own).toContain(word)
        }
      }),
    )
  })
})

describe("a session that goes on after its note was drafted", () => {
  const later = draftNote(
    materialOf({ ...full, techniques: { ...full.techniques, modelling: { used: true, at: full.startedAt } } }),
    formatOf("girp"),
    sentences,
  )

  it("brings the new taps into what still stands as drafted", () => {
    const note = refresh(noteOf(materialOf(full), "girp"), later)
    expect(note.sections.intervention?.text).toContain("modeled the skill")
  })

  it("keeps what was written around it", () => {
    const note = refresh(added(noteOf(materialOf(full), "girp"), "intervention", "Ana led the way."), later)
    expect(note.sections.intervention?.text).toContain("modeled the skill")
    expect(note.sections.intervention?.text).toMatch(/Ana led the way\.$/)
  })

  it("leaves a section alone that the facilitator rewrote", () => {
    const rewritten = withText(noteOf(materialOf(full), "girp"), "intervention", "We walked and talked.")
    expect(refresh(rewritten, later).sections.intervention?.text).toBe("We walked and talked.")
  })

  it("answers the note itself when there is nothing new", () => {
    const note = noteOf(materialOf(full), "girp")
    expect(refresh(note, draftNote(materialOf(full), formatOf("girp"), sentences))).toBe(note)
  })
})

describe("writing into a note", () => {
  const note = withText(noteOf(materialOf(untouched), "girp"), "response", "Ana lit up.")

  it("keeps what was written elsewhere meanwhile at the end, on a line of its own", () => {
    expect(write(note, "response", "", "Ana smiled.").sections.response?.text).toBe("Ana smiled.\nAna lit up.")
    const typing = write(note, "response", "Ana lit", "Ana lit a lamp.")
    expect(typing.sections.response?.text).toBe("Ana lit a lamp.\nup.")
  })

  it("keeps nothing twice", () => {
    expect(write(note, "response", "", "Ana lit up. And how.").sections.response?.text).toBe("Ana lit up. And how.")
  })

  it("never loses a text to one that did not know of it", () => {
    const word = fc.stringMatching(/^[a-z ]{0,6}$/)
    fc.assert(
      fc.property(fc.array(fc.record({ was: word, text: word }), { maxLength: 10 }), writings => {
        let at = note
        for (const { was, text } of writings) {
          const held = at.sections.response?.text ?? ""
          at = write(at, "response", was, text)
          const now = at.sections.response?.text ?? ""
          expect(now.startsWith(text)).toBe(true)
          const news = was !== "" && held.startsWith(was) ? held.slice(was.length) : held
          if (held !== was) expect(now).toContain(news.trim())
        }
      }),
    )
  })
})
