import { proxy } from "comlink"
import { beforeEach, describe, expect, it } from "vitest"
import type { Callback, Unsubscribe } from "../../../core/base/crossing.ts"
import { type NoteId, newId, type ParticipantId, type SessionId } from "../../../core/base/id.ts"
import type { Result } from "../../../core/base/result.ts"
import { standingOf } from "../../../core/domain/insertion.ts"
import type { Note } from "../../../core/domain/note.ts"
import { createInsertions } from "../../../core/insertions/service.ts"
import { insertionKind } from "../../../core/store/insertion-kind.ts"
import { noteKind } from "../../../core/store/kinds.ts"
import { createMemoryCollection } from "../../store/memory-collection.ts"

const must = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const origin = "https://record.example.org:8443"
const wren = newId<ParticipantId>()
const noteOf = (participantId: ParticipantId, signed = true): Note => ({
  id: newId<NoteId>(),
  participantId,
  sessionId: newId<SessionId>(),
  formatId: "girp",
  sections: { goal: { text: "Walk", drafted: "" }, plan: { text: "Twice", drafted: "" } },
  writtenAt: "2026-11-20T13:00:00.000Z",
  signature: signed ? { at: "2026-11-20T13:30:00.000Z", name: "Jo", credentials: "CPS" } : null,
  amends: null,
  sensitive: {},
})
const note = noteOf(wren)
const other = noteOf(newId<ParticipantId>())
const draft = noteOf(wren, false)
const amendment = noteOf(wren)

const setUp = () => {
  let minute = 0
  const insertions = createMemoryCollection(insertionKind)
  const notes = createMemoryCollection(noteKind)
  const clock = { now: () => `2026-11-20T14:${String(minute++).padStart(2, "0")}:00.000Z` }
  const room = createInsertions({ insertions, notes, clock })
  const first = <Data, T>(
    watch: (data: Data, onChange: Callback<Result<T, unknown>>) => Promise<Unsubscribe>,
    data: Data,
  ) =>
    new Promise<T>(resolve => {
      void watch(
        data,
        proxy((result: Result<T, unknown>) => resolve(must(result))),
      )
    })
  return {
    insertions,
    notes,
    room,
    standing: async ({ id }: Note = note) => standingOf(await first(room.watchOf, { noteId: id })),
    waiting: () => first(room.watchWaiting, null),
  }
}
let here = setUp()
const put = async (of: Note, part = "whole") => must(await here.room.told({ noteId: of.id, part, origin }))

beforeEach(async () => {
  here = setUp()
  must(await here.notes.add(note, other, draft, amendment))
})

describe("the room of notes in record systems", () => {
  it("keeps which note was put where, as the person's own", async () => {
    const id = await put(note, "plan")
    expect(must(await here.insertions.heads({ owner: wren }))).toEqual([
      {
        id,
        noteId: note.id,
        participantId: wren,
        part: "plan",
        origin,
        at: "2026-11-20T14:00:00.000Z",
        confirmedAt: null,
      },
    ])
  })

  it("a note that was put in waits to be confirmed, whole or by sections, and only that one", async () => {
    expect(await here.standing()).toEqual({ type: "none" })
    await put(note, "goal")
    await put(note, "plan")
    expect(await here.standing()).toEqual({ type: "waiting", at: "2026-11-20T14:01:00.000Z", parts: ["goal", "plan"] })
    expect(await here.standing(other)).toEqual({ type: "none" })
  })

  it("the tick confirms all of the note, and none of another", async () => {
    await put(note, "goal")
    await put(note, "plan")
    await put(other)
    await put(amendment)
    must(await here.room.confirm({ noteId: note.id }))
    expect(await here.standing()).toEqual({ type: "confirmed", at: "2026-11-20T14:04:00.000Z" })
    must(await here.room.confirm({ noteId: note.id }))
    expect(await here.standing()).toEqual({ type: "confirmed", at: "2026-11-20T14:04:00.000Z" })
    expect((await here.waiting()).map(({ noteId }) => noteId)).toEqual([amendment.id, other.id])
  })

  it("what waits is listed note by note, the last one put in first, until it is confirmed", async () => {
    await put(other)
    await put(note, "goal")
    await put(note, "plan")
    expect(await here.waiting()).toEqual([
      { noteId: note.id, participantId: wren, at: "2026-11-20T14:02:00.000Z", parts: ["goal", "plan"] },
      { noteId: other.id, participantId: other.participantId, at: "2026-11-20T14:00:00.000Z", parts: ["whole"] },
    ])
    must(await here.room.confirm({ noteId: note.id }))
    must(await here.room.confirm({ noteId: other.id }))
    expect(await here.waiting()).toEqual([])
  })

  it("a draft is not put anywhere, nor is a section that the note has not", async () => {
    const told = (noteId: NoteId, part: string, from = origin) => here.room.told({ noteId, part, origin: from })
    expect(await told(draft.id, "whole")).toMatchObject({ error: { type: "Malformed", what: "a signed note" } })
    for (const part of ["response", "toString", ""])
      expect(await told(note.id, part)).toMatchObject({ error: { type: "Malformed", what: "part" } })
    expect(await told(newId<NoteId>(), "whole")).toMatchObject({ error: { type: "NotFound" } })
    expect(must(await here.insertions.heads({}))).toEqual([])
  })

  it("of an address nothing but its origin is taken", async () => {
    const wrong = [
      `${origin}/patients/5`,
      `${origin}/`,
      "https://jo:secret@record.example.org",
      "HTTPS://Record.example.org",
      "file://",
      "null",
      "chrome-extension://abc",
      "",
    ]
    for (const one of wrong)
      expect(await here.room.told({ noteId: note.id, part: "whole", origin: one }), one).toMatchObject({
        error: { type: "Malformed", what: "origin" },
      })
  })

  it("nothing can be confirmed that was never put in", async () => {
    expect(await here.room.confirm({ noteId: note.id })).toEqual({
      ok: false,
      error: { type: "NotFound", id: note.id },
    })
  })
})
