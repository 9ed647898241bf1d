import { type Consent, consentSchema } from "../domain/consent.ts"
import { factOfGoal } from "../domain/facts/goal-fact.ts"
import { factOfNote } from "../domain/facts/note-fact.ts"
import { factOfParticipant } from "../domain/facts/participant-fact.ts"
import { factOfSession } from "../domain/facts/session-fact.ts"
import { type Goal, type GoalHead, goalSchema, headOfGoal } from "../domain/goal.ts"
import { headOfNote, type Note, type NoteHead, noteSchema } from "../domain/note.ts"
import { headOfParticipant, type Participant, type ParticipantHead, participantSchema } from "../domain/participant.ts"
import { type KeptPolicy, keptPolicySchema } from "../domain/policy.ts"
import { type Profile, profileSchema } from "../domain/profile.ts"
import { headOfSession, type Session, type SessionHead, sessionSchema } from "../domain/session.ts"
import { defineKind } from "./migrate.ts"

/** Readable at rest, so only the day is kept of an instant: in UTC, which may be the neighbour of the day lived. */
const utcDay = (at: string) => at.slice(0, 10)

type Fields = Readonly<Record<string, unknown>>
const fieldsOf = (value: unknown) => (typeof value === "object" && value !== null ? (value as Fields) : {})
const eachEntry = (entries: unknown, up: (entry: Fields) => Fields): Fields =>
  Object.fromEntries(Object.entries(fieldsOf(entries)).map(([id, entry]) => [id, up(fieldsOf(entry))]))

export const participantKind = defineKind<Participant, ParticipantHead>({
  kind: "participant",
  version: 3,
  migrations: [
    { to: 2, up: doc => ({ ...doc, legalHold: null, sensitive: {} }) },
    {
      to: 3,
      up: doc => ({
        ...doc,
        supporters: eachEntry(doc.supporters, one => ({ phone: "", scope: "everything", topics: {}, ...one })),
        cardChoices: {},
      }),
    },
  ],
  schema: participantSchema,
  head: headOfParticipant,
  owner: p => p.id,
  at: p => p.startedOn,
  fact: factOfParticipant,
})

export const goalKind = defineKind<Goal, GoalHead>({
  kind: "goal",
  version: 2,
  migrations: [{ to: 2, up: doc => ({ ...doc, sensitive: {} }) }],
  schema: goalSchema,
  head: headOfGoal,
  owner: g => g.participantId,
  at: g => g.chosenOn,
  fact: factOfGoal,
})

export const sessionKind = defineKind<Session, SessionHead>({
  kind: "session",
  version: 3,
  migrations: [
    { to: 2, up: doc => ({ ...doc, sensitive: {} }) },
    { to: 3, up: doc => ({ ...doc, groupSessionId: null }) },
  ],
  schema: sessionSchema,
  head: headOfSession,
  owner: s => s.participantId,
  at: s => utcDay(s.startedAt),
  fact: factOfSession,
})

export const noteKind = defineKind<Note, NoteHead>({
  kind: "note",
  version: 2,
  migrations: [{ to: 2, up: doc => ({ ...doc, sensitive: {} }) }],
  schema: noteSchema,
  head: headOfNote,
  owner: n => n.participantId,
  at: n => utcDay(n.writtenAt),
  fact: factOfNote,
  act: (before, after) => (!before.signature && after.signature ? "signed" : null),
})

/** Few per person and small: its head is the whole of it. */
export const consentKind = defineKind<Consent, Consent>({
  kind: "consent",
  version: 3,
  migrations: [
    // Practice tools came later than any consent given until then: none of those allows them.
    { to: 2, up: doc => ({ ...doc, what: { ...fieldsOf(doc.what), tools: false } }) },
    // The program became one of those who may be told: a Handrail of before must not take it for somebody else.
    { to: 3, up: doc => ({ ...doc }) },
  ],
  schema: consentSchema,
  head: c => c,
  owner: c => c.participantId,
  at: c => c.recordedOn,
})

/** One per vault and small: its head is the whole of it, so whoever watches heads has it. It has no date. */
export const profileKind = defineKind<Profile, Profile>({
  kind: "profile",
  version: 1,
  migrations: [],
  schema: profileSchema,
  head: p => p,
  owner: () => "",
  at: () => "",
})

/** Few and small, as the profile; the newest that was not set aside is in force. */
export const policyKind = defineKind<KeptPolicy, KeptPolicy>({
  kind: "policy",
  version: 1,
  migrations: [],
  schema: keptPolicySchema,
  head: p => p,
  owner: () => "",
  at: () => "",
})
