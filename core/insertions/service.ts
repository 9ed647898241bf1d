import * as v from "valibot"
import type { Clock } from "../base/clock.ts"
import { watching } from "../base/crossing.ts"
import type { Malformed, RecordFailure } from "../base/failure.ts"
import { type InsertionId, type NoteId, newId } from "../base/id.ts"
import { createInTurn } from "../base/in-turn.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { type Source, through } from "../base/together.ts"
import { admit } from "../domain/admit.ts"
import { type Insertion, notePartSchema, pageOriginSchema, wholeNote } from "../domain/insertion.ts"
import type { Note, NoteHead } from "../domain/note.ts"
import { idOf } from "../domain/shape.ts"
import type { Collection } from "../store/collection.ts"
import type { InsertionsApi } from "./api.ts"
import { newestFirst, waitingNotes } from "./waiting.ts"

type InsertionsDeps = {
  readonly insertions: Collection<Insertion, Insertion>
  readonly notes: Pick<Collection<Note, NoteHead>, "get">
  readonly clock: Pick<Clock, "now">
}

const toldSchema = v.object({ noteId: idOf<NoteId>(), part: notePartSchema, origin: pageOriginSchema })
const malformed = (what: string): Result<never, Malformed> => fail({ type: "Malformed", what })

/** The room of notes in record systems: what was put there, and whether it was saved. */
export const createInsertions = ({ insertions, notes, clock }: InsertionsDeps): InsertionsApi => {
  const inTurn = createInTurn()
  const all: Source<readonly Insertion[], RecordFailure> = next => insertions.watchHeads({}, next)

  const confirm = async (noteId: NoteId): Promise<Result<null, RecordFailure>> => {
    const note = await notes.get(noteId)
    if (!note.ok) return note
    const known = await insertions.heads({ owner: note.value.participantId })
    if (!known.ok) return known
    const ofNote = known.value.filter(one => one.noteId === noteId)
    if (ofNote.length === 0) return fail({ type: "NotFound", id: noteId })
    const confirmedAt = clock.now()
    for (const { id } of ofNote.filter(one => one.confirmedAt === null)) {
      const changed = await insertions.change(id, one => (one.confirmedAt === null ? { ...one, confirmedAt } : one))
      if (!changed.ok) return changed
    }
    return ok(null)
  }

  return {
    async told(data) {
      const told = admit(toldSchema, data)
      if (!told.ok) return told
      const { noteId, part, origin } = told.value
      const note = await notes.get(noteId)
      if (!note.ok) return note
      const { participantId, signature, sections } = note.value
      if (signature === null) return malformed("a signed note")
      if (part !== wholeNote && !Object.hasOwn(sections, part)) return malformed("part")
      const made: Insertion = {
        id: newId<InsertionId>(),
        noteId,
        participantId,
        part,
        origin,
        at: clock.now(),
        confirmedAt: null,
      }
      const added = await insertions.add(made)
      return added.ok ? ok(made.id) : added
    },
    confirm: ({ noteId }) => inTurn(noteId, () => confirm(noteId)),
    watchOf: async ({ noteId }, onChange) =>
      watching(
        through(all, known => newestFirst(known.filter(one => one.noteId === noteId))),
        onChange,
      ),
    watchWaiting: async (_, onChange) => watching(through(all, waitingNotes), onChange),
  }
}
