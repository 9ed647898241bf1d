import type { ReadAnswer } from "../curriculum/read-rating.ts"
import type { ReadPart } from "../curriculum/read-sheet.ts"
import type { Administration } from "../domain/administration.ts"
import type { Consent } from "../domain/consent.ts"
import type { Contact } from "../domain/contact.ts"
import type { Goal } from "../domain/goal.ts"
import type { Note } from "../domain/note.ts"
import type { Participant } from "../domain/participant.ts"
import type { Profile } from "../domain/profile.ts"
import type { ReminderMark } from "../domain/reminder-mark.ts"
import type { Session } from "../domain/session.ts"
import type { ToolSheet } from "../domain/tool-sheet.ts"

/** All there is of one person, and nobody else's. */
export type Material = {
  readonly person: Participant
  readonly goals: readonly Goal[]
  readonly sessions: readonly Session[]
  readonly notes: readonly Note[]
  readonly sheets: readonly ToolSheet[]
  readonly ratings: readonly Administration[]
  readonly contacts: readonly Contact[]
  readonly consents: readonly Consent[]
  /** What was done about reminders that concern the person. */
  readonly marks: readonly ReminderMark[]
  readonly profile: Profile | null
}

/** Titles of what records name by id, in the words of the curriculum; null for what this version does not know. */
export type Titles = {
  readonly area: (id: string) => string | null
  readonly topic: (id: string) => string | null
  readonly card: (topicId: string, id: string) => string | null
  readonly technique: (id: string) => string | null
  readonly format: (id: string) => {
    readonly title: string
    readonly sections: readonly { readonly id: string; readonly title: string }[]
  } | null
  /** A sheet of a practice tool as it reads; what this version does not know stands under its id. */
  readonly sheet: (sheet: ToolSheet) => { readonly title: string; readonly parts: readonly ReadPart[] }
  /** A rating as it reads; `adaptedFrom` is empty where the wording follows nobody's. */
  readonly rating: (one: Administration) => {
    readonly title: string
    readonly adaptedFrom: string
    readonly answers: readonly ReadAnswer[]
  }
  /** The name of a reminder's rule. */
  readonly reminder: (rule: string) => string | null
  /** A checklist for talks with supporters. */
  readonly checklist: (id: string) => {
    readonly title: string
    readonly items: readonly { readonly id: string; readonly words: string }[]
  } | null
  /** Everything recorded under the topic is about alcohol or drugs. */
  readonly isAboutSubstances: (topicId: string) => boolean
  /** So is everything in the tool. One that this version does not know may be, and counts. */
  readonly isSubstanceTool: (toolId: string) => boolean
}

/** What says whether a record is about alcohol or drugs as a whole. */
export type AboutSubstances = Pick<Titles, "isAboutSubstances" | "isSubstanceTool">

/** Sessions that were held, newest first. One that still runs is no part of the record yet. */
export const heldSessions = (sessions: readonly Session[]): readonly Session[] =>
  sessions
    .filter(session => session.endedAt !== null)
    .sort((a, b) => (a.startedAt === b.startedAt ? (a.id < b.id ? 1 : -1) : a.startedAt < b.startedAt ? 1 : -1))
