import { addDays, type Clock, type Day, dayOf } from "../base/clock.ts"
import type { RecordFailure } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { type Administration, type AdministrationHead, inForceOf } from "../domain/administration.ts"
import type { Consent, Recipient } from "../domain/consent.ts"
import type { Contact } from "../domain/contact.ts"
import type { Goal, GoalHead } from "../domain/goal.ts"
import type { Participant, ParticipantHead } from "../domain/participant.ts"
import type { Session, SessionHead } from "../domain/session.ts"
import { kept } from "../domain/shape.ts"
import type { Collection } from "../store/collection.ts"
import type { DataChoice, DataFailure } from "./api.ts"
import type { Piece, Theirs } from "./piece.ts"

type Held = { readonly sessions: readonly Session[]; readonly goals: readonly Goal[] }

export type GatheringDeps = {
  readonly participants: Collection<Participant, ParticipantHead>
  readonly goals: Collection<Goal, GoalHead>
  readonly sessions: Collection<Session, SessionHead>
  readonly ratings: Collection<Administration, AdministrationHead>
  readonly contacts: Collection<Contact, Contact>
  readonly consents: Collection<Consent, Consent>
  readonly clock: Pick<Clock, "today">
  /** What of these may go to someone on a day. */
  readonly release: (theirs: Theirs, consents: readonly Consent[], to: Recipient, on: Day) => Piece
  /** What was done with a group, with no other member's name in it. */
  readonly alone: (held: Held, chosenName: string) => Promise<Result<Held, RecordFailure>>
}

type Of = { readonly participantId: string | null }

/** So many are opened before the next are, and before it is looked whether someone stopped it. */
const atOnce = 200

const byOwner = <T extends Of>(all: readonly T[]): ReadonlyMap<string, readonly T[]> => {
  const owned = new Map<string, T[]>()
  for (const one of all) {
    const theirs = owned.get(one.participantId ?? "")
    if (theirs) theirs.push(one)
    else owned.set(one.participantId ?? "", [one])
  }
  return owned
}

const isChosen = ({ people }: DataChoice) => {
  const named = typeof people === "string" ? null : new Set<string>(people)
  return ({ id, active }: ParticipantHead) => named?.has(id) ?? (people === "all" || active)
}

/** Chosen in that time, or looked at in it. */
const isOfTime = ({ from, to }: DataChoice["period"]) => {
  const within = (on: Day | null) => on !== null && (from === null || on >= from) && on <= to
  return {
    within,
    goal: ({ chosenOn, followUps, steps }: Goal) =>
      within(chosenOn) ||
      kept(followUps).some(({ on }) => within(on)) ||
      kept(steps).some(({ reviewedOn }) => within(reviewedOn)),
  }
}

/**
 * Brings together what was asked for and may go, some hundred records at a time, newest first within each kind: first
 * people's goals, then sessions, ratings, contacts. Whoever reads on holds no more than that.
 */
export const createGathering = (deps: GatheringDeps) => {
  const { participants, consents } = deps

  return async function* gather(
    choice: DataChoice,
    signal?: AbortSignal,
    onProgress?: (part: number) => void,
  ): AsyncGenerator<Result<Piece, DataFailure>, void> {
    const on = deps.clock.today()
    const time = isOfTime(choice.period)
    const around = {
      ...(choice.period.from !== null && { from: addDays(choice.period.from, -1) }),
      to: addDays(choice.period.to, 1),
    }
    const [heads, given, goals, sessions, ratings, contacts] = await Promise.all([
      participants.heads({}),
      consents.heads({}),
      deps.goals.heads({}),
      deps.sessions.heads(around),
      deps.ratings.heads(around),
      deps.contacts.heads(around),
    ])
    if (!heads.ok) return yield heads
    if (!given.ok) return yield given
    if (!goals.ok) return yield goals
    if (!sessions.ok) return yield sessions
    if (!ratings.ok) return yield ratings
    if (!contacts.ok) return yield contacts

    const people = await participants.getMany(heads.value.filter(isChosen(choice)).map(({ id }) => id))
    if (!people.ok) return yield people
    const personById = new Map<string | null, Participant>(people.value.map(person => [person.id, person]))
    const consentsOf = byOwner(given.value)
    const theirs = <T extends Of>(all: readonly T[]) => all.filter(({ participantId }) => personById.has(participantId))

    const released = (id: string, found: Partial<Theirs>): Piece | null => {
      const person = personById.get(id)
      if (!person) return null
      const none = { goals: [], sessions: [], ratings: [], contacts: [] }
      return deps.release({ ...none, ...found, person }, consentsOf.get(id) ?? [], choice.to, on)
    }
    /** Without words there is nobody to name. What was said of a goal in a group is in no file. */
    const sessionPiece = async (id: string, all: readonly Session[]) => {
      const met = { sessions: all, goals: [] }
      const held = choice.words ? await deps.alone(met, personById.get(id)?.chosenName ?? "") : ok(met)
      return held.ok ? ok(released(id, { sessions: held.value.sessions })) : held
    }

    const ended = theirs(sessions.value).filter(one => one.endedAt !== null && time.within(dayOf(one.startedAt)))
    const rated = inForceOf(theirs(ratings.value)).filter(one => time.within(one.on))
    const held = theirs(contacts.value).filter(one => time.within(one.on))
    const wanted = theirs(goals.value)
    const total = wanted.length + ended.length + rated.length + held.length
    let done = 0

    /** The records of a kind, as pieces of their owners. */
    const each = async function* <T extends Of>(
      ids: readonly string[],
      open: (ids: readonly string[]) => Promise<Result<readonly T[], RecordFailure>>,
      piece: (id: string, found: readonly T[]) => Promise<Result<Piece | null, RecordFailure>>,
    ): AsyncGenerator<Result<Piece, DataFailure>, boolean> {
      for (let at = 0; at < ids.length; at += atOnce) {
        if (signal?.aborted) {
          yield fail({ type: "Aborted" })
          return false
        }
        const now = ids.slice(at, at + atOnce)
        const opened = await open(now)
        if (!opened.ok) {
          yield opened
          return false
        }
        const pieces = await Promise.all([...byOwner(opened.value)].map(([id, found]) => piece(id, found)))
        for (const made of pieces) {
          if (made.ok && made.value) yield ok(made.value)
          if (made.ok) continue
          yield made
          return false
        }
        done += now.length
        onProgress?.(done / total)
      }
      return true
    }
    const idsOf = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id)
    const goalsOfTime = async (ids: readonly string[]) => {
      const found = await deps.goals.getMany(ids)
      return found.ok ? ok(found.value.filter(time.goal)) : found
    }
    const contactById = new Map(held.map(one => [one.id as string, one]))
    const known = async (ids: readonly string[]) => ok(ids.flatMap(id => contactById.get(id) ?? []))

    const goalPiece = async (id: string, found: readonly Goal[]) => ok(released(id, { goals: found }))
    if (!(yield* each(idsOf(wanted), goalsOfTime, goalPiece))) return
    if (!(yield* each(idsOf(ended), deps.sessions.getMany, sessionPiece))) return
    const ratingPiece = async (id: string, found: readonly Administration[]) => ok(released(id, { ratings: found }))
    if (!(yield* each(idsOf(rated), deps.ratings.getMany, ratingPiece))) return
    yield* each(idsOf(held), known, async (id, found) => ok(released(id, { contacts: found })))
  }
}
