import type { TopicHead } from "../../content/schema.ts"
import { type Clock, dayOf } from "../base/clock.ts"
import { watching } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import { type ContactId, type EntryId, newId, type ParticipantId } from "../base/id.ts"
import { createInTurn } from "../base/in-turn.ts"
import { readOn } from "../base/read-on.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { type Source, together } from "../base/together.ts"
import { admit, admitFields } from "../domain/admit.ts"
import type { Contact } from "../domain/contact.ts"
import type { Participant, ParticipantHead } from "../domain/participant.ts"
import type { Session, SessionHead } from "../domain/session.ts"
import { type SupporterPage, supporterPage } from "../domain/supporters.ts"
import type { Collection } from "../store/collection.ts"
import type { ContactLine, SupportersApi } from "./api.ts"
import {
  contactFieldsSchema,
  contactLines,
  newContact,
  newContactSchema,
  sessionOn,
  tickSchema,
  withContactFields,
} from "./contact-record.ts"

type SupportersDeps = {
  readonly participants: Collection<Participant, ParticipantHead>
  readonly sessions: Collection<Session, SessionHead>
  readonly contacts: Collection<Contact, Contact>
  readonly clock: Clock
  readonly topics: readonly TopicHead[]
}

const done = (result: Result<unknown, RecordFailure>): Result<null, RecordFailure> => (result.ok ? ok(null) : result)

/** Those whose topic and plan count, newest first: held, or running with a plan agreed. */
const newestFirst = (sessions: readonly Session[]): readonly Session[] =>
  sessions
    .filter(({ endedAt, actionPlan }) => endedAt !== null || actionPlan.what.trim() !== "")
    .sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))

/** The room of supporters. */
export const createSupporters = (deps: SupportersDeps): SupportersApi => {
  const { participants, sessions, contacts, clock, topics } = deps
  const inTurn = createInTurn()

  const held = (owner: ParticipantId): Source<readonly Session[], RecordFailure> =>
    readOn(
      (tell: Parameters<typeof sessions.watchHeads>[1]) => sessions.watchHeads({ owner }, tell),
      heads => sessions.getMany(heads.map(({ id }) => id)),
    )
  const sessionsOf = async (owner: ParticipantId): Promise<Result<readonly Session[], RecordFailure>> => {
    const heads = await sessions.heads({ owner })
    return heads.ok ? sessions.getMany(heads.value.map(({ id }) => id)) : heads
  }

  const lines =
    (owner: ParticipantId): Source<readonly ContactLine[], RecordFailure> =>
    next =>
      together<{ noted: readonly Contact[]; met: readonly Session[] }, RecordFailure>(
        { noted: tell => contacts.watchHeads({ owner }, tell), met: held(owner) },
        seen => next(seen.ok ? ok(contactLines(seen.value.noted, seen.value.met)) : seen),
      )

  const page =
    (owner: ParticipantId, supporterId: EntryId): Source<SupporterPage, RecordFailure> =>
    next =>
      together<{ person: Participant; met: readonly Session[] }, RecordFailure>(
        { person: tell => participants.watch(owner, tell), met: held(owner) },
        seen => {
          if (!seen.ok) return next(seen)
          const supporter = seen.value.person.supporters[supporterId]
          if (!supporter) return next(fail({ type: "NotFound", id: supporterId }))
          next(ok(supporterPage(supporter, topics, newestFirst(seen.value.met))))
        },
      )

  return {
    watchContacts: async ({ participantId }, onChange) => watching(lines(participantId), onChange),
    watchPage: async ({ participantId, supporterId }, onChange) => watching(page(participantId, supporterId), onChange),

    async log(data) {
      const told = admit(newContactSchema, data)
      if (!told.ok) return told
      const { participantId, supporterId, how } = told.value
      return inTurn(participantId, async (): Promise<Result<ContactId, RecordFailure>> => {
        const [person, met, known] = await Promise.all([
          participants.get(participantId),
          sessionsOf(participantId),
          contacts.heads({ owner: participantId }),
        ])
        if (!person.ok) return person
        if (!met.ok) return met
        if (!known.ok) return known
        if (!person.value.supporters[supporterId]) return fail({ type: "NotFound", id: supporterId })
        const named = met.value.find(({ id }) => id === told.value.sessionId) ?? null
        if (told.value.sessionId !== undefined && !named) return fail({ type: "NotFound", id: told.value.sessionId })
        const session = named ?? (how === "in-session" ? sessionOn(met.value, clock.today()) : null)
        const noted = known.value.find(
          one => session && one.sessionId === session.id && one.supporterId === supporterId,
        )
        if (noted) return ok(noted.id)
        const on = session ? dayOf(session.startedAt) : clock.today()
        const sessionId = session?.id ?? null
        const contact = newContact(newId<ContactId>(), { participantId, supporterId, how, on, sessionId }, session)
        const added = await contacts.add(contact)
        return added.ok ? ok(contact.id) : added
      })
    },

    async change({ id, fields }) {
      const told = admitFields(contactFieldsSchema, fields)
      if (!told.ok) return told
      const contact = await contacts.get(id)
      if (!contact.ok) return contact
      const met = await sessionsOf(contact.value.participantId)
      if (!met.ok) return met
      return done(await contacts.change(id, now => withContactFields(now, told.value, met.value)))
    },

    async tick({ id, ...data }) {
      const told = admit(tickSchema, data)
      if (!told.ok) return told
      const { checklistId, itemId, on } = told.value
      const ticks = { [`${checklistId}.${itemId}`]: on }
      return done(await contacts.change(id, now => ({ ...now, checklistId, ticks: { ...now.ticks, ...ticks } })))
    },

    setGone: ({ id, gone }) => (gone ? contacts.remove(id) : contacts.restore(id)),
  }
}
