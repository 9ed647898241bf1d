import type { Note } from "../domain/note.ts"
import { hasMarks, markedWords } from "../domain/sensitive.ts"
import type { SectionMark } from "./api.ts"
import type { Material, Titles } from "./material.ts"

type From = Pick<Material, "person" | "goals" | "sessions">

/** As one reads: letter case and spaces do not matter, nor a full stop that a sentence lent its words. */
const plain = (text: string) =>
  text
    .toLocaleLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[.\s]+$/, "")
    .trim()

/**
 * Which sections of a note count as about alcohol or drugs. What someone said of a section stands. Otherwise it counts
 * when anything in its session is marked or its topic is such a one, since a note is written from the whole session, and
 * when it holds the words of a field marked anywhere else in the person's records. Rather one section too many.
 */
export const sectionMarks = (
  note: Note,
  { person, goals, sessions }: From,
  isAboutSubstances: Titles["isAboutSubstances"],
): Readonly<Record<string, SectionMark>> => {
  const session = sessions.find(one => one.id === note.sessionId)
  const whole = session !== undefined && (hasMarks(session) || isAboutSubstances(session.topicId ?? ""))
  const words = [person, ...goals, ...sessions]
    .flatMap(markedWords)
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
