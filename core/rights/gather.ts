import type { Checklist } from "../../content/checklist-schema.ts"
import type { Instrument } from "../../content/instrument-schema.ts"
import type { ReminderTable } from "../../content/reminder-schema.ts"
import type { GoalTools, Techniques, Topic } from "../../content/schema.ts"
import type { Tool, ToolHead } from "../../content/tool-schema.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { ParticipantId } from "../base/id.ts"
import { ok, type Result } from "../base/result.ts"
import { type KnownNoteFormats, noteFormatOf } from "../curriculum/note-formats.ts"
import { readRating } from "../curriculum/read-rating.ts"
import { readWhole } from "../curriculum/read-sheet.ts"
import { formTool } from "../curriculum/tool-of-form.ts"
import type { Administration, AdministrationHead } from "../domain/administration.ts"
import type { Consent } from "../domain/consent.ts"
import type { Contact } from "../domain/contact.ts"
import type { Goal, GoalHead } from "../domain/goal.ts"
import type { Note, NoteHead } from "../domain/note.ts"
import type { Participant, ParticipantHead } from "../domain/participant.ts"
import type { Profile } from "../domain/profile.ts"
import type { ReminderMark } from "../domain/reminder-mark.ts"
import type { Session, SessionHead } from "../domain/session.ts"
import type { ToolSheet, ToolSheetHead } from "../domain/tool-sheet.ts"
import type { Collection } from "../store/collection.ts"
import type { Material, Titles } from "./material.ts"

export type Records = {
  readonly participants: Collection<Participant, ParticipantHead>
  readonly goals: Collection<Goal, GoalHead>
  readonly sessions: Collection<Session, SessionHead>
  readonly notes: Collection<Note, NoteHead>
  readonly sheets: Collection<ToolSheet, ToolSheetHead>
  readonly ratings: Collection<Administration, AdministrationHead>
  readonly contacts: Collection<Contact, Contact>
  readonly consents: Collection<Consent, Consent>
  readonly marks: Collection<ReminderMark, ReminderMark>
}

type Held = { readonly sessions: readonly Session[]; readonly goals: readonly Goal[] }

export type GatheringDeps = Records & {
  /** What was done with a group, with no other member's name in it. */
  readonly alone: (held: Held, chosenName: string) => Promise<Result<Held, RecordFailure>>
  /** The member, or null until first kept. */
  readonly profile: () => Promise<Profile | null>
  readonly curriculum: {
    readonly topics: readonly Pick<Topic, "id" | "title" | "substanceUse">[]
    readonly tools: readonly Pick<ToolHead, "id" | "substanceUse">[]
    /** Null when this version has no such topic. */
    readonly loadTopic: (id: string) => Promise<Topic | null>
    /** Forms by `form/<id>` among them; null when this version has none of that id. */
    readonly loadTool: (id: string) => Promise<Tool | null>
    /** Null when this version has none of that id. */
    readonly loadInstrumentAs: (id: string, version: string) => Promise<Instrument | null>
    readonly loadChecklists: () => Promise<readonly Checklist[]>
    readonly loadTechniques: () => Promise<Techniques>
    readonly loadNoteFormats: () => Promise<KnownNoteFormats>
    readonly loadGoalTools: () => Promise<GoalTools>
    readonly loadReminders: () => Promise<ReminderTable>
  }
}

/** Ratings of one instrument may have been asked in different words. */
const wordingOf = (one: Pick<Administration, "instrumentId" | "instrumentVersion">) =>
  `${one.instrumentId} ${one.instrumentVersion}`

const owned = async <Noun extends { readonly id: string }, Head extends { readonly id: string }>(
  collection: Collection<Noun, Head>,
  owner: string,
): Promise<Result<readonly Noun[], RecordFailure>> => {
  const heads = await collection.heads({ owner })
  return heads.ok ? collection.getMany(heads.value.map(({ id }) => id)) : heads
}

/** Brings together all there is of one person, and what the curriculum calls it. */
export const createGathering = ({
  participants,
  goals,
  sessions,
  notes,
  sheets,
  ratings,
  contacts,
  consents,
  marks,
  alone,
  profile,
  curriculum,
}: GatheringDeps) => {
  const material = async (id: ParticipantId): Promise<Result<Material, RecordFailure>> => {
    const person = await participants.get(id)
    if (!person.ok) return person
    const [theirGoals, theirSessions, theirNotes, theirSheets, theirRatings, theirContacts, given, answered] =
      await Promise.all([
        owned(goals, id),
        owned(sessions, id),
        owned(notes, id),
        owned(sheets, id),
        owned(ratings, id),
        contacts.heads({ owner: id }),
        consents.heads({ owner: id }),
        marks.heads({ owner: id }),
      ])
    if (!theirGoals.ok) return theirGoals
    if (!theirSessions.ok) return theirSessions
    if (!theirNotes.ok) return theirNotes
    if (!theirSheets.ok) return theirSheets
    if (!theirRatings.ok) return theirRatings
    if (!theirContacts.ok) return theirContacts
    if (!given.ok) return given
    if (!answered.ok) return answered
    const held = await alone({ sessions: theirSessions.value, goals: theirGoals.value }, person.value.chosenName)
    if (!held.ok) return held
    return ok({
      person: person.value,
      ...held.value,
      notes: theirNotes.value,
      sheets: theirSheets.value,
      ratings: theirRatings.value,
      contacts: theirContacts.value,
      consents: given.value,
      marks: answered.value,
      profile: await profile(),
    })
  }

  const isAboutSubstances = (topicId: string) =>
    curriculum.topics.some(topic => topic.id === topicId && topic.substanceUse)
  const isSubstanceTool = (toolId: string) =>
    curriculum.tools.find(tool => tool.id === toolId)?.substanceUse ?? !toolId.startsWith(formTool)

  const titles = async ({ person, sessions: held, sheets: filled, ratings: rated }: Material): Promise<Titles> => {
    const chosen = Object.keys(person.cardChoices).map(key => key.split("/")[0] ?? "")
    const named = [...new Set([...held.flatMap(({ topicId }) => topicId ?? []), ...chosen])]
    const toolIds = [...new Set(filled.map(({ toolId }) => toolId))]
    const wordings = new Map(rated.map(one => [wordingOf(one), one]))
    const [topics, techniques, formats, tools, practiceTools, instruments, checklists, reminders] = await Promise.all([
      Promise.all(named.map(curriculum.loadTopic)),
      curriculum.loadTechniques(),
      curriculum.loadNoteFormats(),
      curriculum.loadGoalTools(),
      Promise.all(toolIds.map(curriculum.loadTool)),
      Promise.all(
        [...wordings.values()].map(one => curriculum.loadInstrumentAs(one.instrumentId, one.instrumentVersion)),
      ),
      curriculum.loadChecklists(),
      curriculum.loadReminders(),
    ])
    const toolById = new Map(toolIds.map((id, i) => [id, practiceTools[i] ?? null]))
    const instrumentByWording = new Map([...wordings.keys()].map((wording, i) => [wording, instruments[i] ?? null]))
    const topicById = new Map(topics.flatMap(topic => (topic ? [[topic.id, topic]] : [])))
    const chips = new Map(techniques.families.flatMap(family => family.techniques.map(({ id, chip }) => [id, chip])))
    return {
      area: id => tools.areas.find(area => area.id === id)?.title ?? null,
      topic: id => curriculum.topics.find(topic => topic.id === id)?.title ?? null,
      card: (topicId, id) => topicById.get(topicId)?.cards.find(card => card.id === id)?.title ?? null,
      technique: id => chips.get(id) ?? null,
      format: id => noteFormatOf(formats, id),
      sheet: sheet => readWhole(toolById.get(sheet.toolId) ?? null, sheet),
      rating: one => {
        const instrument = instrumentByWording.get(wordingOf(one)) ?? null
        return {
          title: instrument?.title ?? one.instrumentId,
          adaptedFrom: instrument?.adaptedFrom ?? "",
          answers: readRating(instrument, one),
        }
      },
      reminder: rule => reminders.rules.find(({ id }) => id === rule)?.name ?? null,
      checklist: id => checklists.find(checklist => checklist.id === id) ?? null,
      isAboutSubstances,
      isSubstanceTool,
    }
  }

  return { material, titles, about: { isAboutSubstances, isSubstanceTool } }
}
