import type { Note } from "../domain/note.ts"
import type { Session } from "../domain/session.ts"
import type { Format } from "./material.ts"
import type { Sentences } from "./sentences.ts"

/**
 * A note as plain text, with what a record system asks of it (`imr.md` 7.2): service date, start and end time, setting,
 * narrative, and the facilitator's name, credentials and signature. Sections without text are left out; text in a
 * section that the format does not have is still there, at the end.
 */
export const asText = (note: Note, format: Format | null, session: Session, sentences: Sentences): string => {
  const { say, dayAt, timeAt } = sentences
  const known = format?.sections ?? []
  const titled = known.map(({ id, title }) => ({ title, text: note.sections[id]?.text.trim() ?? "" }))
  const others = Object.keys(note.sections)
    .filter(id => !known.some(section => section.id === id))
    .map(id => ({ title: "", text: note.sections[id]?.text.trim() ?? "" }))

  const head = [
    format?.title ?? "",
    say("textDate", { date: dayAt(session.startedAt) }),
    say("textTime", {
      start: timeAt(session.startedAt),
      end: session.endedAt === null ? "" : timeAt(session.endedAt),
    }),
    say("place", { place: session.place }),
    note.amends ? say("textAmends", { reason: note.amends.reason }) || say("textAmendsOnly") : "",
  ]
  const body = [...titled, ...others].flatMap(({ title, text }) =>
    text === "" ? [] : [[title, text].filter(line => line !== "").join("\n")],
  )
  const { signature } = note
  const signed = signature && {
    name: signature.name,
    credentials: signature.credentials,
    date: dayAt(signature.at),
    time: timeAt(signature.at),
  }
  const foot = signed ? say("textSigned", signed) || say("textSignedNameOnly", signed) : say("textNotSigned")
  return `${[head.filter(line => line !== "").join("\n"), ...body, foot].join("\n\n")}\n`
}
