import type { Techniques, Topic } from "../../content/schema.ts"
import type { RecordFailure } from "../base/failure.ts"
import { ok, type Result } from "../base/result.ts"
import type { KnownNoteFormats } from "../curriculum/note-formats.ts"
import type { Goal, GoalHead } from "../domain/goal.ts"
import type { Participant, ParticipantHead } from "../domain/participant.ts"
import type { Profile } from "../domain/profile.ts"
import type { Session, SessionHead } from "../domain/session.ts"
import type { Collection } from "../store/collection.ts"
import type { Format, Material } from "./material.ts"
import { createSentences, type Sentences } from "./sentences.ts"

export type GatheringDeps = {
  readonly sessions: Collection<Session, SessionHead>
  readonly participants: Collection<Participant, ParticipantHead>
  readonly goals: Collection<Goal, GoalHead>
  /** Practice tools that were worked on in a session, as they stand in a note. */
  readonly toolNotes: (session: Session) => Promise<Result<readonly string[], RecordFailure>>
  /** The member, or null until first kept. */
  readonly profile: () => Promise<Profile | null>
  readonly curriculum: {
    /** Null when this version has no such topic. */
    readonly loadTopic: (id: string) => Promise<Topic | null>
    readonly loadTechniques: () => Promise<Techniques>
    readonly loadNoteFormats: () => Promise<KnownNoteFormats>
  }
  /** How days and times are written: a language tag, `en`. */
  readonly locale: string
}

type Formats = {
  readonly all: readonly Format[]
  readonly named: (id: string) => Format | null
  readonly sentences: Sentences
}

/** Brings together what notes are drafted from. Nothing of anyone but the session's own person is read. */
export const createGathering = (deps: GatheringDeps) => {
  const { sessions, participants, goals, toolNotes, profile, curriculum, locale } = deps

  const formats = async (): Promise<Formats> => {
    const content = await curriculum.loadNoteFormats()
    return {
      all: content.formats,
      named: id => [...content.formats, ...(content.past ?? [])].find(format => format.id === id) ?? null,
      sentences: createSentences(content.sentences, locale),
    }
  }

  const lastPlan = async (session: Session): Promise<Result<Material["lastPlan"], RecordFailure>> => {
    const heads = await sessions.heads({ owner: session.participantId })
    if (!heads.ok) return heads
    const newest = heads.value
      .filter(head => head.id !== session.id && head.startedAt < session.startedAt)
      .sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))[0]
    if (!newest) return ok(null)
    const last = await sessions.get(newest.id)
    return last.ok ? ok(last.value.actionPlan) : last
  }

  const currentGoals = async (owner: string): Promise<Result<readonly Goal[], RecordFailure>> => {
    const heads = await goals.heads({ owner })
    if (!heads.ok) return heads
    return goals.getMany(heads.value.filter(head => head.status === "current").map(head => head.id))
  }

  const material = async (session: Session): Promise<Result<Material, RecordFailure>> => {
    const participant = await participants.get(session.participantId)
    if (!participant.ok) return participant
    const current = await currentGoals(session.participantId)
    if (!current.ok) return current
    const plan = await lastPlan(session)
    if (!plan.ok) return plan
    const tools = await toolNotes(session)
    if (!tools.ok) return tools
    return ok({
      session,
      participant: participant.value,
      goals: current.value,
      lastPlan: plan.value,
      topic: session.topicId === null ? null : await curriculum.loadTopic(session.topicId),
      techniques: await curriculum.loadTechniques(),
      tools: tools.value,
      profile: await profile(),
    })
  }

  return { formats, material, profile }
}

export type Gathering = ReturnType<typeof createGathering>
