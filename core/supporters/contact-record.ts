import * as v from "valibot"
import { type Day, dayOf } from "../base/clock.ts"
import type { ContactId, EntryId, SessionId } from "../base/id.ts"
import { type Contact, contactSchema, contactWays } from "../domain/contact.ts"
import type { Session } from "../domain/session.ts"
import { idOf } from "../domain/shape.ts"
import type { ContactLine } from "./api.ts"

const { participantId, supporterId, on, topics, helped, words, checklistId } = contactSchema.entries
const how = v.picklist(contactWays)

export const newContactSchema = v.object({
  participantId,
  supporterId,
  how,
  sessionId: v.optional(idOf<SessionId>()),
})
export const contactFieldsSchema = v.partial(v.object({ on, how, topics, helped, words, checklistId }))
export const tickSchema = v.object({ checklistId: v.string(), itemId: v.string(), on: v.boolean() })

type Told = Pick<Contact, "participantId" | "supporterId" | "how" | "on" | "sessionId">

/** A contact of which no more is known than with whom and how. Of a session, it has the session's topic. */
export const newContact = (id: ContactId, told: Told, session: Session | null): Contact => ({
  id,
  ...told,
  topics: session?.topicId ? { [session.topicId]: true } : {},
  helped: null,
  words: "",
  checklistId: null,
  ticks: {},
  sensitive: {},
})

/** The last session that was begun on the day; null when there was none. */
export const sessionOn = (sessions: readonly Session[], day: Day): Session | null =>
  sessions
    .filter(({ startedAt }) => dayOf(startedAt) === day)
    .reduce<Session | null>((last, one) => (last === null || one.startedAt > last.startedAt ? one : last), null)

/** What is not told stays as it is. A contact in a session is of the session held on its day. */
export const withContactFields = (
  contact: Contact,
  fields: v.InferOutput<typeof contactFieldsSchema>,
  sessions: readonly Session[],
): Contact => {
  const told = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  const next: Contact = { ...contact, ...told }
  if (next.on === contact.on && next.how === contact.how) return next
  const session = next.how === "in-session" ? sessionOn(sessions, next.on) : null
  return { ...next, sessionId: session?.id ?? null }
}

const chosen = (marks: Readonly<Record<string, boolean>>) => Object.keys(marks).filter(id => marks[id])
const keyOf = (sessionId: string, supporter: string) => `${sessionId} ${supporter}`

/** Every contact once, newest first: those noted, and the marks in sessions of which nothing is noted. */
export const contactLines = (contacts: readonly Contact[], sessions: readonly Session[]): readonly ContactLine[] => {
  const noted = new Set(contacts.flatMap(one => (one.sessionId ? [keyOf(one.sessionId, one.supporterId)] : [])))
  const marked = sessions.flatMap(({ id, startedAt, topicId, supporters }) =>
    Object.keys(supporters)
      .filter(supporter => supporters[supporter]?.involved && !noted.has(keyOf(id, supporter)))
      .map(supporter => ({
        contact: null,
        supporterId: supporter as EntryId,
        on: dayOf(startedAt),
        how: "in-session" as const,
        sessionId: id,
        topicIds: topicId === null ? [] : [topicId],
      })),
  )
  const told = contacts.map(contact => ({
    contact,
    supporterId: contact.supporterId,
    on: contact.on,
    how: contact.how,
    sessionId: contact.sessionId,
    topicIds: chosen(contact.topics),
  }))
  const when = ({ on, contact, sessionId }: ContactLine) => `${on} ${contact?.id ?? sessionId}`
  return [...told, ...marked].sort((a, b) => (when(a) < when(b) ? 1 : -1))
}
