import type { Note } from "../../domain/note.ts"
import { isMarked, type Sensitive, withoutMarked } from "../../domain/sensitive.ts"
import { sheetWithoutMarked } from "../../domain/sheet-marks.ts"
import type { ToolSheet } from "../../domain/tool-sheet.ts"
import type { Doc } from "../../store/leaves.ts"

/** What says that a record is about alcohol or drugs as a whole. */
export type AboutSubstances = {
  readonly isAboutSubstances: (topicId: string) => boolean
  readonly isSubstanceTool: (toolId: string) => boolean
}

/** What of a record may go without a consent: null, nothing of it. `left`: texts and entries left out. */
export type Rest = { readonly doc: Doc; readonly left: number } | null

type Marked = Doc & { readonly sensitive: Sensitive }
const isMarkedNoun = (doc: Doc): doc is Marked => typeof doc.sensitive === "object" && doc.sensitive !== null

const withoutSections = (note: Note, marked: Readonly<Record<string, boolean>>): Rest => {
  const left = Object.keys(note.sections).filter(id => marked[id] && (note.sections[id]?.text ?? "").trim() !== "")
  if (left.length === 0) return { doc: note, left: 0 }
  const sections = Object.fromEntries(
    Object.entries(note.sections).map(([id, section]) => [id, left.includes(id) ? { text: "", drafted: "" } : section]),
  )
  return { doc: { ...note, sections }, left: left.length }
}

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
  if (!isMarkedNoun(doc)) return { doc, left: 0 }
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
      return rest.left === 0 ? { doc, left: 0 } : { doc: rest.sheet as unknown as Doc, left: rest.left }
    }
  }
  const rest = withoutMarked(doc)
  return rest.left === 0 ? { doc, left: 0 } : { doc: rest.noun, left: rest.left }
}
