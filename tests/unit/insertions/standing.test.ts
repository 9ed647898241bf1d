import { describe, expect, it } from "vitest"
import { type InsertionId, type NoteId, newId, type ParticipantId } from "../../../core/base/id.ts"
import { type Insertion, standingOf } from "../../../core/domain/insertion.ts"
import { waitingNotes } from "../../../core/insertions/waiting.ts"

const note = newId<NoteId>()
const at = (minute: number) => `2026-11-20T14:${String(minute).padStart(2, "0")}:00.000Z`
const put = (minute: number, confirmed: number | null = null, part = "whole"): Insertion => ({
  id: newId<InsertionId>(),
  noteId: note,
  participantId: newId<ParticipantId>(),
  part,
  origin: "https://record.example.org",
  at: at(minute),
  confirmedAt: confirmed === null ? null : at(confirmed),
})

describe("where a note stands in the record system", () => {
  it("nowhere, when it was never put there", () => {
    expect(standingOf([])).toEqual({ type: "none" })
  })

  it("it waits until someone ticks that it was saved, with the parts in the order they were put in", () => {
    expect(standingOf([put(5, null, "plan"), put(2, null, "goal"), put(4, null, "plan")])).toEqual({
      type: "waiting",
      at: at(5),
      parts: ["goal", "plan"],
    })
  })

  it("confirmed since the last tick", () => {
    expect(standingOf([put(1, 3), put(2, 9)])).toEqual({ type: "confirmed", at: at(9) })
  })

  it("put in once more it waits again, for that alone", () => {
    expect(standingOf([put(1, 3), put(7, null, "plan")])).toEqual({ type: "waiting", at: at(7), parts: ["plan"] })
  })
})

describe("notes that wait to be confirmed", () => {
  it("stand in the order of their last insertion, the newest first, whatever order they are found in", () => {
    const [a, b, c] = [newId<NoteId>(), newId<NoteId>(), newId<NoteId>()]
    const found = [
      { ...put(1), noteId: c },
      { ...put(2), noteId: a },
      { ...put(5), noteId: b },
      { ...put(7, null, "plan"), noteId: a },
      { ...put(8, 9), noteId: c },
    ]
    expect(waitingNotes(found).map(({ noteId, at }) => [noteId, at])).toEqual([
      [a, at(7)],
      [b, at(5)],
      [c, at(1)],
    ])
  })
})
