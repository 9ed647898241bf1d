import type { Note } from "../domain/note.ts"
import { hasMarks, markedWords } from "../domain/sensitive.ts"
import { wordsIn } from "../domain/sheet-marks.ts"
import type { SectionMark } from "./api.ts"
import type { AboutSubstances, Material } from "./material.ts"

type From = Pick<Material, "person" | "goals" | "sessions" | "sheets">

/** As one reads: letter case and spaces do not matter, nor a full stop that a sentence lent its words. */
const plain = (text: string) =>
  text
    .toLocaleLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[.\s]+$/, "")
    .trim()

/**
 * Which sections of a note count as about alcohol or drugs. What someone said of a section stands. Otherwise it counts
 * when anything in its session is marked, or its topic or a tool worked on in it is such a one, since a note is written
 * from the whole session, and when it holds the words of a field marked anywhere else in the person's records. Rather one section too many.
 */
export const sectionMarks = (
  note: Note,
  { person, goals, sessions, sheets }: From,
  { isAboutSubstances, isSubstanceTool }: AboutSubstances,
): Readonly<Record<string, SectionMark>> => {
  const session = sessions.find(one => one.id === note.sessionId)
  const worked = sheets.some(sheet => sheet.sessions[note.sessionId] && isSubstanceTool(sheet.toolId))
  const whole = worked || (session !== undefined && (hasMarks(session) || isAboutSubstances(session.topicId ?? "")))
  const written = sheets.flatMap(sheet => wordsIn(sheet, isSubstanceTool(sheet.toolId) ? "all" : "marked"))
  const words = [...[person, ...goals, ...sessions].flatMap(markedWords), ...written]
    .map(plain)
    .filter(text => text !== "")
  return Object.fromEntries(
    Object.entries(note.sections).map(([id, { text }]) => {
      const said = note.sensitive[`sections.${id}`]
      const held = plain(text)
      const follows = held !== "" && (whole || words.some(some => held.includes(some)))
      return [id, { marked: said ?? follows, said: said !== undefined }]
    }),
  )
}
