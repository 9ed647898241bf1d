import * as v from "valibot"
import type { Clock } from "../base/clock.ts"
import { watching } from "../base/crossing.ts"
import type { AlreadySigned, Malformed, NamesOthers, NothingOwn, RecordFailure } from "../base/failure.ts"
import { type NoteId, newId, type SessionId } from "../base/id.ts"
import { createInTurn } from "../base/in-turn.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Note, NoteHead } from "../domain/note.ts"
import type { Session } from "../domain/session.ts"
import { words as wordsSchema } from "../domain/shape.ts"
import type { Collection } from "../store/collection.ts"
import type { NotesApi } from "./api.ts"
import { asText } from "./as-text.ts"
import { createBeginning } from "./begin.ts"
import { carryInto } from "./carry.ts"
import { createGathering, type GatheringDeps } from "./gather.ts"
import { hasOwnWords, type Names, namedIn, type OtherMembersOf, placedAlone, withoutNames } from "./group-note.ts"
import { hintsOf } from "./hints.ts"
import { createNaming } from "./naming.ts"
import { amend, hasText, isSigned, sign, write } from "./sign.ts"

type NotesDeps = GatheringDeps & {
  readonly othersOf: OtherMembersOf
  readonly notes: Collection<Note, NoteHead>
  readonly clock: Clock
  /** Makes the session finished; asked again with the same note, it changes nothing. */
  readonly sessionSigned: (sessionId: SessionId, noteId: NoteId) => Promise<Result<null, RecordFailure>>
}

const malformed = (what: string): Result<never, Malformed> => fail({ type: "Malformed", what })
const alreadySigned = (id: string): Result<never, AlreadySigned> => fail({ type: "AlreadySigned", id })

/** Why a note about a member of a group cannot be signed as it stands; null: it can. */
const unfit = (
  note: Note,
  session: Session,
  names: Names,
  meant: readonly string[],
): Result<never, NamesOthers | NothingOwn> | null => {
  const named = [...new Set(namedIn(note, names, meant).map(({ word }) => word))]
  if (named.length > 0) return fail({ type: "NamesOthers", words: named })
  return hasOwnWords(note, session) ? null : fail({ type: "NothingOwn", id: note.id })
}

/** The room of notes. A signed note never changes: commands on it answer `AlreadySigned`. */
export const createNotes = (deps: NotesDeps): NotesApi => {
  const { notes, sessions, clock, sessionSigned } = deps
  const inTurn = createInTurn()
  const gathering = createGathering(deps)
  const beginning = createBeginning({ notes, sessions, clock, gathering })
  const namingOf = createNaming({ ...deps, gathering })

  const change = async (id: NoteId, rule: (n: Note) => Note): Promise<Result<Note, RecordFailure | AlreadySigned>> => {
    let signed = false
    const changed = await notes.change(id, n => {
      signed = isSigned(n)
      return signed ? n : rule(n)
    })
    return changed.ok && signed ? alreadySigned(id) : changed
  }

  /** The last note signed for the person about another session than this note's. */
  const lastSigned = async (note: Note): Promise<Result<Note | null, RecordFailure>> => {
    const heads = await notes.heads({ owner: note.participantId })
    if (!heads.ok) return heads
    const [newest] = heads.value
      .filter(head => head.sessionId !== note.sessionId && head.signedAt !== null)
      .sort((a, b) => ((a.signedAt ?? "") < (b.signedAt ?? "") ? 1 : -1))
    return newest ? notes.get(newest.id) : ok(null)
  }

  return {
    watch: async ({ id }, onChange) => watching(next => notes.watch(id, next), onChange),
    watchOf: async ({ participantId }, onChange) =>
      watching(next => notes.watchHeads(participantId === null ? {} : { owner: participantId }, next), onChange),

    draft: ({ sessionId, formatId }) => inTurn(sessionId, () => beginning.draft(sessionId, formatId)),

    changeFormat: async ({ id, formatId }) => {
      const note = await notes.get(id)
      if (!note.ok) return note
      if (isSigned(note.value)) return alreadySigned(id)
      if (note.value.formatId === formatId) return ok(null)
      const session = await sessions.get(note.value.sessionId)
      if (!session.ok) return session
      const formats = await gathering.formats()
      const to = formats.named(formatId)
      if (!to) return malformed("note format")
      const drafted = await beginning.sectionsIn(session.value, formatId)
      if (!drafted.ok) return drafted
      const changed = await change(id, n =>
        n.formatId === formatId ? n : { ...n, ...carryInto(n, formats.named(n.formatId), to, drafted.value) },
      )
      return changed.ok ? ok(null) : changed
    },

    write: async ({ id, sectionId, was, text }) => {
      if (!v.is(wordsSchema, text)) return malformed(sectionId)
      let known = true
      const changed = await change(id, n => {
        known = n.sections[sectionId] !== undefined
        return write(n, sectionId, was, text)
      })
      if (!changed.ok) return changed
      return known ? ok(null) : malformed(sectionId)
    },

    hints: async ({ id }) => {
      const note = await notes.get(id)
      if (!note.ok) return note
      const session = await sessions.get(note.value.sessionId)
      if (!session.ok) return session
      const last = await lastSigned(note.value)
      if (!last.ok) return last
      const formats = await gathering.formats()
      const format = formats.named(note.value.formatId)
      if (!format) return malformed("note format")
      const withFormat = (one: Note) => ({ note: one, format: formats.named(one.formatId) })
      const naming = await namingOf(session.value)
      if (!naming.ok) return naming
      const others = await notes.getMany(naming.value?.noteIds ?? [])
      if (!others.ok) return others
      const group = naming.value && { names: naming.value.names, notes: others.value.map(withFormat) }
      return ok(hintsOf(note.value, format, session.value, last.value && withFormat(last.value), group))
    },

    sign: async ({ id, meant = [] }) => {
      const before = await notes.get(id)
      if (!before.ok) return before
      const profile = await gathering.profile()
      if (!profile || profile.name.trim() === "") return malformed("the member's name")
      const about = await sessions.get(before.value.sessionId)
      if (!about.ok && about.error.type !== "NotFound") return about
      const naming = about.ok ? await namingOf(about.value) : ok(null)
      if (!naming.ok) return naming
      let why: Result<never, Malformed | NamesOthers | NothingOwn> | null = null
      const changed = await change(id, n => {
        why = hasText(n) ? null : malformed("a note without text")
        if (about.ok && naming.value) why ??= unfit(n, about.value, naming.value.names, meant)
        return why ? n : sign(n, profile, clock.now())
      })
      if (changed.ok && why) return why
      if (!changed.ok && changed.error.type !== "AlreadySigned") return changed
      // Also for a note signed before: a tab killed between the two writes left its session a draft.
      const session = await sessions.get(before.value.sessionId)
      const unfinished = session.ok && session.value.status === "draft"
      if (changed.ok || unfinished) {
        const finished = await sessionSigned(before.value.sessionId, id)
        if (!finished.ok) return finished
      }
      return changed.ok ? ok(null) : changed
    },

    unname: async ({ id, meant }) => {
      const note = await notes.get(id)
      if (!note.ok) return note
      const session = await sessions.get(note.value.sessionId)
      if (!session.ok) return session
      const naming = await namingOf(session.value)
      if (!naming.ok) return naming
      const { value: found } = naming
      if (!found) return ok(null)
      const instead = (await gathering.formats()).sentences.say("otherMember")
      const changed = await change(id, n => withoutNames(n, found.names, instead, meant))
      return changed.ok ? ok(null) : changed
    },

    amend: ({ id, reason }) =>
      inTurn(id, async () => {
        const note = await notes.get(id)
        if (!note.ok) return note
        if (!isSigned(note.value)) return malformed("an unsigned note is not amended but written")
        const heads = await notes.heads({ owner: note.value.participantId })
        if (!heads.ok) return heads
        const open = heads.value.find(head => head.amends === id && head.signedAt === null)
        const amendment = amend(note.value, open?.id ?? newId<NoteId>(), reason, clock.now())
        const kept = open
          ? await notes.change(open.id, n => ({ ...n, amends: amendment.amends }))
          : await notes.add(amendment)
        return kept.ok ? ok(amendment.id) : kept
      }),

    asText: async ({ id }) => {
      const note = await notes.get(id)
      if (!note.ok) return note
      const session = await sessions.get(note.value.sessionId)
      if (!session.ok) return session
      const naming = await namingOf(session.value)
      if (!naming.ok) return naming
      const { named, sentences } = await gathering.formats()
      const about = naming.value
        ? placedAlone(session.value, naming.value.names, sentences.say("otherMember"))
        : session.value
      return ok(asText(note.value, named(note.value.formatId), about, sentences))
    },
  }
}
