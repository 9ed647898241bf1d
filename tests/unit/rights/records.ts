import {
  type AdministrationId,
  type ConsentId,
  type ContactId,
  type EntryId,
  type GoalId,
  type NoteId,
  newId,
  type ParticipantId,
  type ReminderMarkId,
  type SessionId,
  type ToolSheetId,
} from "../../../core/base/id.ts"
import { readRating } from "../../../core/curriculum/read-rating.ts"
import { readSheet } from "../../../core/curriculum/read-sheet.ts"
import { type Administration, noAnswer } from "../../../core/domain/administration.ts"
import type { Consent } from "../../../core/domain/consent.ts"
import type { Contact } from "../../../core/domain/contact.ts"
import type { Goal } from "../../../core/domain/goal.ts"
import { newSession } from "../../../core/domain/new-session.ts"
import type { Note } from "../../../core/domain/note.ts"
import type { Participant } from "../../../core/domain/participant.ts"
import type { ReminderMark } from "../../../core/domain/reminder-mark.ts"
import { noPlan, type Session } from "../../../core/domain/session.ts"
import type { ToolSheet } from "../../../core/domain/tool-sheet.ts"
import { newGoal } from "../../../core/goals/goal-sheet.ts"
import { newPerson } from "../../../core/people/person-record.ts"
import { newAdministration } from "../../../core/ratings/begin.ts"
import type { Material, Titles } from "../../../core/rights/material.ts"
import { newSheet } from "../../../core/tools/sheet.ts"
import { aScale } from "../ratings/a-scale.ts"
import { aTool } from "../tools/a-tool.ts"

export const today = "2026-03-16"

export const person: Participant = {
  ...newPerson(newId<ParticipantId>(), {
    chosenName: "Ana",
    pronoun: "she",
    startedOn: "2026-01-05",
    place: "her flat",
  }),
  cardChoices: {
    "alcohol-and-drugs/a-slip": { choice: "skip", reason: "Had it before", on: "2026-03-02" },
    "recovery-strategies/a-goal": { choice: null, reason: "", on: "2026-03-02" },
  },
  strengths: { a: { words: "Sings" }, b: { words: "Gone", removed: true } },
  supporters: {
    s: {
      name: "Luz",
      relation: "sister",
      phone: "",
      permission: "yes",
      scope: "everything",
      topics: {},
      limits: "not about money",
    },
  },
}

export const goal: Goal = {
  ...newGoal(
    newId<GoalId>(),
    { participantId: person.id, words: "Work with plants again", why: "I feel like myself there.", area: "work" },
    "2026-02-02",
  ),
  shortTerm: { t: { words: "Visit the garden centre", order: 1, status: "current" } },
  steps: {
    b: {
      shortTermId: "t",
      words: "Take the bus",
      order: 1,
      due: null,
      helper: "Luz",
      status: "open",
      reviewedOn: null,
    },
  },
}

export const quoteId = "0195f0a0-9999-7000-8000-000000000006"

export const session: Session = {
  ...newSession({
    id: newId<SessionId>(),
    participantId: person.id,
    topicId: "recovery-strategies",
    place: "her flat",
    now: "2026-03-09T14:00:00.000Z",
  }),
  endedAt: "2026-03-09T14:50:00.000Z",
  status: "finished",
  quotes: { [quoteId]: { words: "Two beers, not six.", step: "goals", at: "2026-03-09T14:10:00.000Z" } },
  jottings: { j: { words: "looked tired", at: "2026-03-09T14:05:00.000Z" } },
  agenda: "the garden, then the card",
  actionPlan: { ...noPlan, what: "Water the fern", when: "Thursday", barrier: "the bar next door" },
}

export const note: Note = {
  id: newId<NoteId>(),
  participantId: person.id,
  sessionId: session.id,
  formatId: "girp",
  sections: {
    goal: { text: "Ana is working towards plants.", drafted: "" },
    response: { text: "She was glad.", drafted: "" },
  },
  writtenAt: "2026-03-09T15:00:00.000Z",
  signature: { at: "2026-03-09T15:10:00.000Z", name: "Sam Rivers", credentials: "CPS" },
  amends: null,
  sensitive: {},
}

export const sheet: ToolSheet = {
  ...newSheet(aTool, { id: newId<ToolSheetId>(), participantId: person.id, today: "2026-03-09" }),
  texts: { before: "A row about rum" },
  marks: { "first.less": true },
  shares: { s: { on: "2026-03-09", with: "Luz", supporterId: "s", how: "copy", sessionId: null } },
}

export const rating: Administration = {
  ...newAdministration(
    aScale,
    { participantId: person.id, by: "participant", supporterId: null },
    { id: newId<AdministrationId>(), today: "2026-03-09", sessionId: null },
  ),
  status: "finished",
  finishedAt: "2026-03-09T12:00:00.000Z",
  answers: { often: { ...noAnswer, value: 4, gap: "five" }, bars: { ...noAnswer, value: 1 } },
}

export const contact: Contact = {
  id: newId<ContactId>(),
  participantId: person.id,
  supporterId: "s" as EntryId,
  on: "2026-03-08",
  how: "phone",
  topics: { "alcohol-and-drugs": true, "recovery-strategies": false },
  helped: true,
  words: "He poured the rum away with her",
  checklistId: "first-talk",
  ticks: { "first-talk.hello": true, "first-talk.ask": false },
  sessionId: null,
  sensitive: {},
}

export const consentOf = (more: Partial<Consent> = {}): Consent => ({
  id: newId<ConsentId>(),
  participantId: person.id,
  recipient: { name: "Dr. Lee", kind: "care" },
  what: { goals: true, plans: true, tools: true, sessions: true, notes: true, ratings: false, substanceUse: false },
  purpose: "so that we pull together",
  from: "2026-02-01",
  until: null,
  given: "signed",
  recordedOn: "2026-02-01",
  recordedBy: "Sam Rivers",
  revoked: null,
  replaces: null,
  ...more,
})

export const mark: ReminderMark = {
  id: newId<ReminderMarkId>(),
  rule: "supporter-contact",
  participantId: person.id,
  subject: person.id,
  how: "snoozed",
  on: "2026-03-09",
  until: "2026-03-23",
  reason: "person-asked",
  words: "After the holidays.",
}

export const materialOf = (more: Partial<Material> = {}): Material => ({
  person,
  goals: [goal],
  sessions: [session],
  notes: [note],
  sheets: [sheet],
  ratings: [],
  contacts: [],
  consents: [],
  marks: [mark],
  profile: null,
  ...more,
})

export const titles: Titles = {
  area: () => "Work",
  topic: () => "Recovery strategies",
  card: (_, id) => id,
  technique: id => id,
  format: () => ({
    title: "GIRP",
    sections: [
      { id: "goal", title: "Goal" },
      { id: "response", title: "Response" },
    ],
  }),
  sheet: filled => ({ title: "A plan", parts: readSheet(aTool, filled).flatMap(step => step.parts) }),
  rating: one => ({ title: aScale.title, adaptedFrom: "", answers: readRating(aScale, one) }),
  reminder: rule => rule,
  checklist: () => ({
    title: "A first talk",
    items: [
      { id: "hello", words: "Say who you are." },
      { id: "ask", words: "Ask first." },
    ],
  }),
  isAboutSubstances: id => id === "alcohol-and-drugs",
  isSubstanceTool: id => id === "substance-plan",
}
