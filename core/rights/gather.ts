import type { GoalTools, NoteFormats, Techniques, Topic } from "../../content/schema.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { ParticipantId } from "../base/id.ts"
import { ok, type Result } from "../base/result.ts"
import type { Consent } from "../domain/consent.ts"
import type { Goal, GoalHead } from "../domain/goal.ts"
import type { Note, NoteHead } from "../domain/note.ts"
import type { Participant, ParticipantHead } from "../domain/participant.ts"
import type { Profile } from "../domain/profile.ts"
import type { Session, SessionHead } from "../domain/session.ts"
import type { Collection } from "../store/collection.ts"
import type { Material, Titles } from "./material.ts"

export type Records = {
  readonly participants: Collection<Participant, ParticipantHead>
  readonly goals: Collection<Goal, GoalHead>
  readonly sessions: Collection<Session, SessionHead>
  readonly notes: Collection<Note, NoteHead>
  readonly consents: Collection<Consent, Consent>
}

export type GatheringDeps = Records & {
  /** The member, or null until first kept. */
  readonly profile: () => Promise<Profile | null>
  readonly curriculum: {
    readonly topics: readonly Pick<Topic, "id" | "title" | "substanceUse">[]
    /** Null when this version has no such topic. */
    readonly loadTopic: (id: string) => Promise<Topic | null>
    readonly loadTechniques: () => Promise<Techniques>
    readonly loadNoteFormats: () => Promise<NoteFormats>
    readonly loadGoalTools: () => Promise<GoalTools>
  }
}

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
  consents,
  profile,
  curriculum,
}: GatheringDeps) => {
  const material = async (id: ParticipantId): Promise<Result<Material, RecordFailure>> => {
    const person = await participants.get(id)
    if (!person.ok) return person
    const [theirGoals, theirSessions, theirNotes, given] = await Promise.all([
      owned(goals, id),
      owned(sessions, id),
      owned(notes, id),
      consents.heads({ owner: id }),
    ])
    if (!theirGoals.ok) return theirGoals
    if (!theirSessions.ok) return theirSessions
    if (!theirNotes.ok) return theirNotes
    if (!given.ok) return given
    return ok({
      person: person.value,
      goals: theirGoals.value,
      sessions: theirSessions.value,
      notes: theirNotes.value,
      consents: given.value,
      profile: await profile(),
    })
  }

  const isAboutSubstances = (topicId: string) =>
    curriculum.topics.some(topic => topic.id === topicId && topic.substanceUse)

  const titles = async ({ sessions: held }: Material): Promise<Titles> => {
    const named = [...new Set(held.flatMap(({ topicId }) => topicId ?? []))]
    const [topics, techniques, formats, tools] = await Promise.all([
      Promise.all(named.map(curriculum.loadTopic)),
      curriculum.loadTechniques(),
      curriculum.loadNoteFormats(),
      curriculum.loadGoalTools(),
    ])
    const topicById = new Map(topics.flatMap(topic => (topic ? [[topic.id, topic]] : [])))
    const chips = new Map(techniques.families.flatMap(family => family.techniques.map(({ id, chip }) => [id, chip])))
    return {
      area: id => tools.areas.find(area => area.id === id)?.title ?? null,
      topic: id => topicById.get(id)?.title ?? null,
      card: (topicId, id) => topicById.get(topicId)?.cards.find(card => card.id === id)?.title ?? null,
      technique: id => chips.get(id) ?? null,
      format: id => formats.formats.find(format => format.id === id) ?? null,
      isAboutSubstances,
    }
  }

  return { material, titles, isAboutSubstances }
}
