import type { Participant } from "./participant.ts"
import { withoutMarked } from "./sensitive.ts"
import type { Session } from "./session.ts"
import { kept } from "./shape.ts"

type Supporter = Participant["supporters"][string]
type Allowed = Pick<Supporter, "permission" | "scope" | "topics" | "removed">
type AboutTopic = { readonly id: string; readonly substanceUse: boolean }

/** Supporters who may be spoken of: the person has not said no. */
export const supportersOf = (person: Participant) => kept(person.supporters).filter(one => one.permission !== "no")

/** By what the person calls them: a name, or "sister". */
export const supporterName = (one: { readonly name: string; readonly relation: string }): string =>
  one.name.trim() || one.relation

/**
 * Whether the supporter may hear or see something of this topic. Only a yes counts: not asked is none. A topic about
 * alcohol or drugs must be named, whatever else is allowed (42 CFR Part 2, `imr.md` 8.2).
 */
export const mayHearOf = ({ permission, scope, topics, removed }: Allowed, topic: AboutTopic): boolean =>
  permission === "yes" &&
  removed !== true &&
  (topics[topic.id] === true || (scope === "everything" && !topic.substanceUse))

/**
 * Whether the supporter may have what belongs to no one topic, as a practice tool does: who may hear everything, and of
 * what is about alcohol or drugs who had such a topic named.
 */
export const mayHaveTool = (supporter: Allowed, substanceUse: boolean, topics: readonly AboutTopic[]): boolean =>
  substanceUse
    ? topics.some(topic => topic.substanceUse && mayHearOf(supporter, topic))
    : supporter.permission === "yes" && supporter.removed !== true && supporter.scope === "everything"

/** What of a plan for the week a supporter is told: never how sure the person is, or what may get in the way. */
export type PlanForSupporter = Pick<Session["actionPlan"], "what" | "when" | "where">

export type SupporterPage = {
  /** May anything be told at all? If not, all else is empty. */
  readonly allowed: boolean
  /** Topics that may be printed, in the curriculum's order. */
  readonly topicIds: readonly string[]
  /** The topic worked on now, if it may be told. */
  readonly now: string | null
  /** The topic worked on last among those that may be told. */
  readonly latest: string | null
  /** The home practice agreed last, if it may be told. */
  readonly plan: PlanForSupporter | null
}

/**
 * All that may be put before one supporter. `held` are sessions, newest first, `topics` all there are. The plan of a session
 * goes where its topic may go; without a topic, to those who may hear everything. What is marked in it as about alcohol or
 * drugs goes only where such a topic was named.
 */
export const supporterPage = (
  supporter: Allowed,
  topics: readonly (AboutTopic & { readonly order: number })[],
  held: readonly Session[],
): SupporterPage => {
  const may = topics.filter(topic => mayHearOf(supporter, topic)).sort((a, b) => a.order - b.order)
  const allowed = supporter.permission === "yes" && supporter.removed !== true
  const last = held[0] ?? null
  const latest = held.find(({ topicId }) => may.some(({ id }) => id === topicId))?.topicId ?? null
  const covers = (id: string | null) =>
    id === null ? allowed && supporter.scope === "everything" : may.some(topic => topic.id === id)
  if (!allowed || last === null || !covers(last.topicId))
    return { allowed, topicIds: may.map(({ id }) => id), now: null, latest, plan: null }
  const { what, when, where } = (may.some(topic => topic.substanceUse) ? last : withoutMarked(last).noun).actionPlan
  return {
    allowed,
    topicIds: may.map(({ id }) => id),
    now: last.topicId,
    latest,
    plan: what.trim() === "" ? null : { what, when, where },
  }
}
