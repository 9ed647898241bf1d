import * as v from "valibot"
import type { GroupId, GroupSessionId, ParticipantId, SessionId } from "../base/id.ts"
import { agendaSteps } from "./session.ts"
import { day, idOf, instant, wallTime, words } from "./shape.ts"

export const cardMarks = ["taught", "handout", "practised"] as const
export type CardMark = (typeof cardMarks)[number]

/** Something tapped for all. `at` is when it was first tapped: it counts for those who were there then. */
const tapSchema = v.object({ on: v.boolean(), at: instant })
const techniqueSchema = v.object({ used: v.boolean(), at: instant })

/** What was shared, as it was last carried into the members' own sessions. */
const carriedSchema = v.object({
  topicId: v.nullable(v.string()),
  cards: v.record(v.string(), v.record(v.string(), v.boolean())),
  techniques: v.record(v.string(), v.boolean()),
  place: words,
  agenda: words,
  next: v.nullable(v.object({ on: day, at: v.nullable(wallTime) })),
})

/**
 * One meeting of a group: what all share, and who was there. What is a member's own (plan review, goals, quotes, action
 * plan, feedback, note) is in a session of their own, which carries this one's id.
 */
export const groupSessionSchema = v.object({
  id: idOf<GroupSessionId>(),
  groupId: idOf<GroupId>(),
  startedAt: instant,
  /** Null while it runs; set by *Wrap up*. */
  endedAt: v.nullable(instant),
  place: words,
  step: v.picklist(agendaSteps),
  /** As in a session; `begunAt`: when the step was first entered, so that one knows who was there for it. */
  steps: v.record(
    v.string(),
    v.object({
      enteredAt: v.nullable(instant),
      seconds: v.number(),
      state: v.picklist(["open", "done", "skipped"]),
      begunAt: v.nullable(instant),
    }),
  ),
  topicId: v.nullable(v.string()),
  /** By card id and mark (`cardMarks`). */
  cards: v.record(v.string(), v.record(v.string(), tapSchema)),
  /** By technique id. */
  techniques: v.record(v.string(), techniqueSchema),
  /** Agreed together, for all. */
  agenda: words,
  /**
   * By participant id. `sessionId` is chosen with the first tap, so that their own session is one, whoever makes it and
   * however often a tab is killed. `leftAt` null: stayed.
   */
  attendance: v.record(
    v.string(),
    v.object({ here: v.boolean(), cameAt: instant, leftAt: v.nullable(instant), sessionId: idOf<SessionId>() }),
  ),
  /** Whose turn it is to look at their goal, by participant id; empty until that step is reached. */
  up: v.record(v.string(), v.boolean()),
  next: v.nullable(v.object({ on: day, at: v.nullable(wallTime) })),
  carried: v.nullable(carriedSchema),
  /** As in a session, by field. */
  beside: v.record(v.string(), v.object({ words, at: instant, settled: v.boolean() })),
})
export type GroupSession = v.InferOutput<typeof groupSessionSchema>
export type Attendance = GroupSession["attendance"][string]

export type GroupSessionHead = Pick<GroupSession, "id" | "groupId" | "startedAt" | "endedAt" | "topicId"> & {
  /** Ids of cards taught. */
  readonly taught: readonly string[]
  readonly here: readonly ParticipantId[]
}

export const headOfGroupSession = (s: GroupSession): GroupSessionHead => ({
  id: s.id,
  groupId: s.groupId,
  startedAt: s.startedAt,
  endedAt: s.endedAt,
  topicId: s.topicId,
  taught: Object.keys(s.cards).filter(id => s.cards[id]?.taught?.on),
  here: Object.keys(s.attendance).filter(id => s.attendance[id]?.here) as ParticipantId[],
})
