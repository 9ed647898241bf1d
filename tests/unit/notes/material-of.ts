import { readFileSync } from "node:fs"
import { parse } from "yaml"
import type { Card, NoteFormats, Techniques, Topic } from "../../../content/schema.ts"
import {
  type GoalId,
  type NoteId,
  newId,
  type ParticipantId,
  type ProfileId,
  type SessionId,
} from "../../../core/base/id.ts"
import type { Goal } from "../../../core/domain/goal.ts"
import { newSession } from "../../../core/domain/new-session.ts"
import type { Note } from "../../../core/domain/note.ts"
import type { Participant } from "../../../core/domain/participant.ts"
import type { Profile } from "../../../core/domain/profile.ts"
import { noPlan, type Session } from "../../../core/domain/session.ts"
import { draftNote } from "../../../core/notes/draft.ts"
import type { Format, Material } from "../../../core/notes/material.ts"
import { createSentences } from "../../../core/notes/sentences.ts"

const read = (file: string) => parse(readFileSync(new URL(`../../../content/en/${file}`, import.meta.url), "utf8"))

export const noteFormats: NoteFormats = read("note-formats.yaml")
export const techniques: Techniques = read("techniques.yaml")
export const sentences = createSentences(noteFormats.sentences, "en")

export const formatOf = (id: string): Format => {
  const format = noteFormats.formats.find(f => f.id === id)
  if (!format) throw new Error(`no format ${id}`)
  return format
}

const cardOf = (id: string, title: string, practice: string): Card => ({
  id,
  title,
  minutes: 20,
  variant: null,
  feeds: ["education"],
  tools: [],
  keyIdea: "",
  question: "",
  tryThis: "",
  worksheet: null,
  say: [],
  ask: [],
  show: [],
  practice: { title: practice, minutes: 5, steps: [], techniques: [] },
  checks: [],
  homePractice: [],
  ownExperience: { prompt: "", guard: "" },
  facilitator: "",
  grade: 5,
})

export const topic: Topic = {
  id: "recovery-strategies",
  order: 1,
  title: "Recovery strategies",
  optional: false,
  sessions: [2, 4],
  substanceUse: false,
  aims: [],
  keyPoints: [],
  checks: [],
  supporter: "",
  facilitator: "",
  cards: [
    cardOf("what-recovery-means", "What recovery means to me", "Say it in your own words"),
    cardOf("what-helps", "What helps me", "Plan one good hour"),
  ],
  source: "",
  version: "",
}

export const person: Participant = {
  id: newId<ParticipantId>(),
  chosenName: "Ana",
  pronoun: "she",
  ownWord: "",
  condition: null,
  startedOn: "2026-01-05",
  place: "her flat",
  next: null,
  strengths: {},
  areas: {},
  supporters: {
    s1: { name: "Luz", relation: "sister", phone: "", permission: "yes", scope: "everything", topics: {}, limits: "" },
    s2: {
      name: "",
      relation: "neighbour",
      phone: "",
      permission: "not-asked",
      scope: "everything",
      topics: {},
      limits: "",
    },
  },
  cardChoices: {},
  active: true,
  legalHold: null,
  sensitive: {},
}

/** A session that ended, with nothing said or marked in it. */
export const untouched: Session = {
  ...newSession({
    id: newId<SessionId>(),
    participantId: person.id,
    topicId: null,
    place: "",
    now: "2026-03-09T14:00:00.000Z",
  }),
  endedAt: "2026-03-09T14:52:00.000Z",
  step: "close",
  steps: {},
}

/** A session in which a good deal was done. */
export const full: Session = {
  ...untouched,
  place: "her flat",
  topicId: topic.id,
  cards: {
    "what-recovery-means": { taught: true, handout: true, practised: true },
    "what-helps": { taught: false, handout: false, practised: false },
  },
  techniques: {
    "role-play": { used: true, at: "2026-03-09T14:30:00.000Z" },
    hope: { used: true, at: "2026-03-09T14:20:00.000Z" },
    "check-back": { used: true, at: "2026-03-09T14:25:00.000Z" },
    reframe: { used: false, at: "2026-03-09T14:26:00.000Z" },
  },
  supporters: { s1: { involved: true }, s2: { involved: false } },
  quotes: {
    q1: { words: "I want my mornings back.", step: "goals", at: "2026-03-09T14:10:00.000Z" },
    q2: { words: "That was easier than I thought!", step: "new-material", at: "2026-03-09T14:40:00.000Z" },
    q3: { words: "Forget that one", step: "close", at: "2026-03-09T14:50:00.000Z", removed: true },
  },
  jottings: { j1: { words: "looked tired", at: "2026-03-09T14:05:00.000Z" } },
  goalFollowUp: { followed: true, words: "" },
  planReview: { outcome: "partly", words: "two walks of three", barrier: "rain" },
  actionPlan: { ...noPlan, what: "Read the handout with Luz.", when: "Thursday evening", helper: "Luz", confidence: 8 },
  feedback: { heard: 5, useful: null, nextTime: "" },
  next: { on: "2026-03-16", at: "10:30" },
}

export const goal: Goal = {
  id: newId<GoalId>(),
  participantId: person.id,
  words: "Work with plants again",
  why: "I feel like myself there.",
  area: "work",
  chosenOn: "2026-02-02",
  status: "current",
  shortTerm: { t1: { words: "Visit the garden centre", order: 1, status: "current" } },
  steps: {
    a: {
      shortTermId: "t1",
      words: "Ask for opening hours",
      order: 1,
      due: null,
      helper: "",
      status: "reached",
      reviewedOn: null,
    },
    b: {
      shortTermId: "t1",
      words: "Take the bus there",
      order: 2,
      due: null,
      helper: "Luz",
      status: "open",
      reviewedOn: null,
    },
  },
  followUps: {},
  problems: {},
  sensitive: {},
}

export const profile: Profile = {
  id: newId<ProfileId>(),
  name: "Sam Rivers",
  role: "peer-specialist",
  credentials: "Certified Peer Specialist",
  agency: "",
  noteFormat: "girp",
}

export const materialOf = (session: Session, more: Partial<Material> = {}): Material => ({
  session,
  participant: person,
  goals: [goal],
  lastPlan: { ...noPlan, what: "Three short walks" },
  topic,
  techniques,
  tools: [],
  profile,
  ...more,
})

export const noteOf = (material: Material, formatId: string): Note => ({
  id: newId<NoteId>(),
  participantId: material.participant.id,
  sessionId: material.session.id,
  formatId,
  sections: draftNote(material, formatOf(formatId), sentences),
  writtenAt: "2026-03-09T15:00:00.000Z",
  signature: null,
  amends: null,
  sensitive: {},
})

export const wholeText = (note: Pick<Note, "sections">): string =>
  Object.values(note.sections)
    .map(section => section.text)
    .join("\n")
