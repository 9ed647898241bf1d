import { dayOf } from "../base/clock.ts"
import type { Session } from "../domain/session.ts"
import { kept } from "../domain/shape.ts"
import { type Column, several } from "./columns.ts"

const minutesOf = ({ startedAt, endedAt }: Session): number | null =>
  endedAt === null ? null : Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 60_000)

const cardsWith = ({ cards }: Session, mark: "taught" | "handout" | "practised"): string =>
  several(Object.keys(cards).filter(id => cards[id]?.[mark]))

export const usedTechniques = ({ techniques }: Session): readonly string[] =>
  Object.keys(techniques).filter(id => techniques[id]?.used)

export const sessionColumns: readonly Column<Session>[] = [
  { id: "session_id", of: one => one.id },
  { id: "person_id", of: one => one.participantId },
  { id: "group_session_id", of: one => one.groupSessionId, only: "own" },
  { id: "form", of: one => one.form },
  { id: "day", of: one => dayOf(one.startedAt) },
  { id: "started_at", of: one => one.startedAt },
  { id: "ended_at", of: one => one.endedAt },
  { id: "minutes", of: minutesOf },
  { id: "topic_id", of: one => one.topicId },
  { id: "cards_taught", of: one => cardsWith(one, "taught") },
  { id: "cards_handout", of: one => cardsWith(one, "handout") },
  { id: "cards_practised", of: one => cardsWith(one, "practised") },
  { id: "techniques", of: one => several(usedTechniques(one)) },
  {
    id: "supporters_involved",
    of: one => Object.values(one.supporters).filter(({ involved }) => involved).length,
    only: "own",
  },
  { id: "goal_followed_up", of: one => one.goalFollowUp.followed },
  { id: "felt_heard", of: one => one.feedback.heard },
  { id: "was_useful", of: one => one.feedback.useful },
  { id: "place", of: one => one.place, only: "words" },
  { id: "agenda", of: one => one.agenda, only: "words" },
  { id: "goal_words", of: one => one.goalFollowUp.words, only: "words" },
  {
    id: "quotes",
    of: one =>
      kept(one.quotes)
        .map(({ words }) => words)
        .join("\n"),
    only: "words",
  },
  { id: "next_time", of: one => one.feedback.nextTime, only: "words" },
]

export const planColumns: readonly Column<Session>[] = [
  { id: "session_id", of: one => one.id },
  { id: "person_id", of: one => one.participantId },
  { id: "day", of: one => dayOf(one.startedAt) },
  { id: "agreed", of: one => one.actionPlan.what.trim() !== "" },
  { id: "confidence", of: one => one.actionPlan.confidence },
  { id: "review_of_last", of: one => one.planReview.outcome },
  { id: "what", of: one => one.actionPlan.what, only: "words" },
  { id: "when", of: one => one.actionPlan.when, only: "words" },
  { id: "where", of: one => one.actionPlan.where, only: "words" },
  { id: "helper", of: one => one.actionPlan.helper, only: "words" },
  { id: "barrier", of: one => one.actionPlan.barrier, only: "words" },
  { id: "answer", of: one => one.actionPlan.answer, only: "words" },
  { id: "review_words", of: one => one.planReview.words, only: "words" },
  { id: "review_barrier", of: one => one.planReview.barrier, only: "words" },
]
