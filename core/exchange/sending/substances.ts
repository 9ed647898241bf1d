import type { Note } from "../../domain/note.ts"
import { isMarked, type Sensitive, withoutMarked } from "../../domain/sensitive.ts"
import { sheetWithoutMarked } from "../../domain/sheet-marks.ts"
import type { ToolSheet } from "../../domain/tool-sheet.ts"
import { type Doc, under } from "../../store/leaves.ts"

/** What says that a record is about alcohol or drugs as a whole. */
export type AboutSubstances = {
  readonly isAboutSubstances: (topicId: string) => boolean
  readonly isSubstanceTool: (toolId: string) => boolean
}

/**
 * What of a record may go without a consent: null, nothing of it. `left`: texts and entries left out. `under`: beginnings of
 * pointers to all that is marked, whether something stands there now or not.
 */
export type Rest = { readonly doc: Doc; readonly left: number; readonly under: readonly string[] } | null

type Marked = Doc & { readonly sensitive: Sensitive }
const isMarkedNoun = (doc: Doc): doc is Marked => typeof doc.sensitive === "object" && doc.sensitive !== null

const pointerOf = (path: string) => path.split(".").reduce((pointer, key) => under(pointer, key), "")

const markedIn = (sensitive: Sensitive): readonly string[] => Object.keys(sensitive).filter(path => sensitive[path])

const withoutSections = (note: Note, marked: Readonly<Record<string, boolean>>): NonNullable<Rest> => {
  const all = Object.keys(note.sections).filter(id => marked[id])
  const left = all.filter(id => (note.sections[id]?.text ?? "").trim() !== "").length
  const emptied = (id: string) => note.sections[id]?.text !== "" || note.sections[id]?.drafted !== ""
  const sections = Object.fromEntries(
    Object.entries(note.sections).map(([id, section]) => [id, all.includes(id) ? { text: "", drafted: "" } : section]),
  )
  return {
    doc: all.some(emptied) ? { ...note, sections } : note,
    left,
    under: all.map(id => under(under("", "sections"), id)),
  }
}

/** A part of a sheet lies in several places. */
const partPlaces = ["texts", "marks", "numbers", "days", "rows"]

/**
 * A record without what is marked as about alcohol or drugs: the rules of `../../rights/FORMAT.md`, *What a consent lets
 * through*. `sections` says which sections of a note count as marked.
 */
export const withoutSubstances = (
  kind: string,
  doc: Doc,
  about: AboutSubstances,
  sections: Readonly<Record<string, boolean>>,
): Rest => {
  if (kind === "note") return withoutSections(doc as unknown as Note, sections)
  if (!isMarkedNoun(doc)) return { doc, left: 0, under: [] }
  const marked = markedIn(doc.sensitive)
  const pointers = marked.map(pointerOf)
  switch (kind) {
    case "goal":
      if (isMarked(doc.sensitive, "words")) return null
      break
    case "session":
      if (typeof doc.topicId === "string" && about.isAboutSubstances(doc.topicId)) return null
      break
    case "tool-sheet": {
      if (typeof doc.toolId === "string" && about.isSubstanceTool(doc.toolId)) return null
      const rest = sheetWithoutMarked(doc as unknown as ToolSheet)
      const parts = marked.flatMap(path => (path.startsWith("parts.") ? [path.slice("parts.".length)] : []))
      const places = partPlaces.flatMap(place => parts.map(id => under(under("", place), id)))
      return {
        doc: rest.left === 0 ? doc : (rest.sheet as unknown as Doc),
        left: rest.left,
        under: [...pointers, ...places],
      }
    }
  }
  const rest = withoutMarked(doc)
  return { doc: rest.left === 0 ? doc : rest.noun, left: rest.left, under: pointers }
}
