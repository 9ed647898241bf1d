import * as v from "valibot"
import type { Clock } from "../base/clock.ts"
import { watching } from "../base/crossing.ts"
import type { Malformed, RecordFailure } from "../base/failure.ts"
import { type EntryId, type NoteId, newId, type SessionId } from "../base/id.ts"
import { createInTurn } from "../base/in-turn.ts"
import { fail, ok, type Result } from "../base/result.ts"
import * as walk from "../domain/agenda-walk.ts"
import type { Note, NoteHead } from "../domain/note.ts"
import type { Participant, ParticipantHead } from "../domain/participant.ts"
import type { Session, SessionHead } from "../domain/session.ts"
import { isSessionText } from "../domain/session-text.ts"
import { confidence as confidenceSchema, idOf, withRemoved, words as wordsSchema } from "../domain/shape.ts"
import type { Collection } from "../store/collection.ts"
import type { SessionsApi } from "./api.ts"
import { createBeginning } from "./begin.ts"
import * as marks from "./marks.ts"
import * as text from "./text.ts"
import { type UpNext, watchContext } from "./watch-context.ts"
import * as end from "./wrap-up.ts"

type SessionsDeps = {
  readonly sessions: Collection<Session, SessionHead>
  readonly participants: Collection<Participant, ParticipantHead>
  /** The draft note of a discarded session goes and comes back with it. */
  readonly notes: Pick<Collection<Note, NoteHead>, "remove" | "restore">
  readonly clock: Clock
  readonly upNext: UpNext
}

const malformed = (what: string): Result<never, Malformed> => fail({ type: "Malformed", what })
const feedbackSchema = v.picklist([1, 2, 3, 4, 5])

/** The room of sessions. Every command saves before it answers; a session whose note is signed does not change. */
export const createSessions = (deps: SessionsDeps): SessionsApi => {
  const { sessions, participants, notes, clock } = deps
  const inTurn = createInTurn()
  const beginning = createBeginning(deps)

  const change = async (id: SessionId, rule: (s: Session) => Session): Promise<Result<null, RecordFailure>> => {
    let open = true
    const changed = await sessions.change(id, s => {
      open = end.isOpen(s)
      return open ? rule(s) : s
    })
    if (!changed.ok) return changed
    return open ? ok(null) : malformed("a finished session does not change")
  }

  const addEntry = async (
    id: SessionId,
    words: string,
    entryId: EntryId,
    rule: (s: Session, entryId: EntryId) => Session,
  ): Promise<Result<EntryId, RecordFailure>> => {
    if (words.trim() === "" || !v.is(wordsSchema, words)) return malformed("words")
    if (!v.is(idOf<EntryId>(), entryId)) return malformed("entryId")
    const changed = await change(id, s => rule(s, entryId))
    return changed.ok ? ok(entryId) : changed
  }

  return {
    start: ({ participantId }) => inTurn(participantId, () => beginning.start(participantId)),
    watch: async ({ id }, onChange) => watching(next => sessions.watch(id, next), onChange),
    watchOf: async ({ participantId }, onChange) =>
      watching(next => sessions.watchHeads({ owner: participantId }, next), onChange),
    watchContext: async ({ id }, onChange) => watching(next => watchContext(deps, id, next), onChange),

    goTo: ({ id, step, skipping }) => change(id, s => walk.goTo(s, step, skipping, clock.now())),
    pause: ({ id, paused }) => change(id, s => walk.pause(s, paused, clock.now())),

    chooseTopic: ({ id, topicId }) => change(id, s => marks.chooseTopic(s, topicId)),
    markCard: ({ id, cardId, marks: marked }) => change(id, s => marks.markCard(s, cardId, marked)),
    markTechnique: ({ id, techniqueId, used }) =>
      change(id, s => marks.markTechnique(s, techniqueId, used, clock.now())),
    markSupporter: ({ id, supporterId, involved }) => change(id, s => marks.markSupporter(s, supporterId, involved)),
    quote: ({ id, words, step, entryId = newId() }) =>
      addEntry(id, words, entryId, (s, e) => marks.quote(s, e, words, step, clock.now())),
    jot: ({ id, words, entryId = newId() }) =>
      addEntry(id, words, entryId, (s, e) => marks.jot(s, e, words, clock.now())),
    setRemoved: ({ id, list, entryId, removed }) => change(id, s => withRemoved(s, list, entryId, removed)),

    write: async ({ id, field, was, text: written }) =>
      isSessionText(field) && v.is(wordsSchema, written)
        ? change(id, s => text.write(s, field, was, written, clock.now()))
        : malformed(field),
    settle: ({ id, field }) => change(id, s => text.settle(s, field)),

    followGoal: ({ id, followed }) => change(id, s => marks.followGoal(s, followed)),
    reviewPlan: ({ id, outcome }) => change(id, s => marks.reviewPlan(s, outcome)),
    setConfidence: async ({ id, confidence }) =>
      v.is(v.nullable(confidenceSchema), confidence)
        ? change(id, s => marks.setConfidence(s, confidence))
        : malformed("confidence"),
    answerFeedback: async ({ id, question, answer }) =>
      v.is(v.nullable(feedbackSchema), answer)
        ? change(id, s => marks.answerFeedback(s, question, answer))
        : malformed(question),

    planNext: async ({ id, next }) => {
      const planned = await change(id, s => marks.planNext(s, next))
      if (!planned.ok) return planned
      const session = await sessions.get(id)
      if (!session.ok) return session
      const kept = await participants.change(session.value.participantId, p => ({ ...p, next }))
      return kept.ok ? ok(null) : kept
    },

    wrapUp: ({ id }) => change(id, s => walk.wrapUp(s, clock.now())),
    reopen: ({ id }) => change(id, s => walk.reopen(s, clock.now())),

    discard: async ({ id }) => {
      const session = await sessions.get(id)
      if (!session.ok) return session
      if (!end.isOpen(session.value)) return malformed("a finished session stays")
      const removed = await sessions.remove(id)
      if (!removed.ok) return removed
      if (session.value.noteId) {
        const noteRemoved = await notes.remove(session.value.noteId)
        if (!noteRemoved.ok && noteRemoved.error.type !== "NotFound") return noteRemoved
      }
      return beginning.planAgain(id)
    },
    restore: async ({ id }) => {
      const restored = await sessions.restore(id)
      if (!restored.ok) return restored
      const session = await sessions.get(id)
      if (!session.ok) return session
      if (session.value.noteId) {
        const noteRestored = await notes.restore(session.value.noteId)
        if (!noteRestored.ok && noteRestored.error.type !== "NotFound") return noteRestored
      }
      return beginning.met(id, session.value.participantId)
    },
  }
}

/** For the notes room: a signed note makes its session finished. Asking again with the same note changes nothing. */
export const createSessionSigned =
  ({ sessions, clock }: Pick<SessionsDeps, "sessions" | "clock">) =>
  async (sessionId: SessionId, noteId: NoteId): Promise<Result<null, RecordFailure>> => {
    const changed = await sessions.change(sessionId, s => end.finish(s, noteId, clock.now()))
    return changed.ok ? ok(null) : changed
  }
