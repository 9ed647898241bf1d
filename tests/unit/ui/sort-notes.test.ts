import { describe, expect, it } from "vitest"
import type { NoteId, ParticipantId, SessionId } from "../../../core/base/id.ts"
import type { NoteHead } from "../../../core/domain/note.ts"
import { namedLike, sortNotes } from "../../../core/ui/note/sort-notes.ts"

const rosa = "p-rosa" as ParticipantId
const jo = "p-jo" as ParticipantId

const head = (id: string, writtenAt: string, signedAt: string | null, amends: string | null = null): NoteHead => ({
  id: id as NoteId,
  participantId: rosa,
  sessionId: `session-of-${amends ?? id}` as SessionId,
  formatId: "girp",
  writtenAt,
  signedAt,
  amends: amends as NoteId | null,
})

const waiting = (sessionId: string, noteId: string | null, endedAt: string) => ({
  sessionId: sessionId as SessionId,
  noteId: noteId as NoteId | null,
  participantId: jo,
  chosenName: "Jo",
  endedAt,
})

describe("the list of notes", () => {
  it("puts what waits for a signature first, the oldest on top, each once", () => {
    const draft = head("draft", "2026-03-09T12:00:00.000Z", null)
    const { toSign } = sortNotes(
      [draft, head("amendment", "2026-03-11T12:00:00.000Z", null, "first")],
      [
        waiting("session-of-draft", "draft", "2026-03-09T11:00:00.000Z"),
        waiting("not-written", null, "2026-03-10T12:00:00.000Z"),
      ],
    )
    expect(toSign.map(line => line.noteId ?? line.sessionId)).toEqual(["draft", "not-written", "amendment"])
    expect(toSign.map(line => line.amendment)).toEqual([false, false, true])
  })

  it("shows signed notes by month, newest first", () => {
    const { months } = sortNotes(
      [
        head("old", "2026-02-03T12:00:00.000Z", "2026-02-03T13:00:00.000Z"),
        head("new", "2026-03-02T12:00:00.000Z", "2026-03-04T13:00:00.000Z"),
        head("newer", "2026-03-01T12:00:00.000Z", "2026-03-05T13:00:00.000Z"),
      ],
      [],
    )
    expect(months.map(({ month, lines }) => [month, lines.map(line => line.noteId)])).toEqual([
      ["2026-03", ["newer", "new"]],
      ["2026-02", ["old"]],
    ])
  })

  it("is found by the beginning of a name, without accents", () => {
    const names = new Map([
      [rosa, "María Rosa"],
      [jo, "Jo"],
    ])
    expect(namedLike(names, "rosa")(rosa)).toBe(true)
    expect(namedLike(names, "maria r")(rosa)).toBe(true)
    expect(namedLike(names, "osa")(rosa)).toBe(false)
    expect(namedLike(names, "jo")(rosa)).toBe(false)
    expect(namedLike(names, " ")(jo)).toBe(true)
  })
})
