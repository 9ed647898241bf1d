import { type Day, dayOf } from "../base/clock.ts"
import type { ParticipantId } from "../base/id.ts"
import { taughtByTopic } from "../domain/coverage.ts"
import type { GoalHead } from "../domain/goal.ts"
import type { Group } from "../domain/group.ts"
import type { GroupSession, GroupSessionHead } from "../domain/group-session.ts"
import type { ParticipantHead } from "../domain/participant.ts"
import type { Session, SessionHead } from "../domain/session.ts"
import type { GroupLine, GroupSessionView, GroupToday, MemberLine } from "./api.ts"
import { membersOf } from "./roster.ts"
import type { FollowedOn } from "./run.ts"

/**
 * Which topic and card come next, given the cards taught so far: in the topic one is in, while it has any left. The
 * curriculum's rule, handed in.
 */
export type UpNext = (taught: GroupSessionView["taughtByTopic"], inTopic: string | null) => GroupSessionView["upNext"]

const newestFirst = <T extends { readonly startedAt: string }>(all: readonly T[]): readonly T[] =>
  [...all].sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))

export const groupLines = (groups: readonly Group[], sessions: readonly GroupSessionHead[]): readonly GroupLine[] =>
  groups
    .map(group => {
      const theirs = newestFirst(sessions.filter(({ groupId }) => groupId === group.id))
      const last = theirs[0]
      return {
        id: group.id,
        name: group.name,
        place: group.place,
        next: group.next,
        active: group.active,
        topicId: group.topicId,
        members: membersOf(group).length,
        lastMetOn: last ? dayOf(last.startedAt) : null,
        runningId: theirs.find(({ endedAt }) => endedAt === null)?.id ?? null,
      }
    })
    .sort((a, b) => Number(b.active) - Number(a.active) || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))

const whyToday = (line: GroupLine, today: Day): GroupToday["why"] | null => {
  if (line.runningId !== null) return "running"
  const on = line.next?.on
  if (!line.active || on === undefined || on > today || (line.lastMetOn ?? "") >= on) return null
  return on === today ? "today" : "overdue"
}

const rank = { running: 0, today: 1, overdue: 2 } as const

/** The groups of a day, as the people of a day are shown. */
export const groupsToday = (
  groups: readonly Group[],
  sessions: readonly GroupSessionHead[],
  today: Day,
  upNext: UpNext,
): readonly GroupToday[] =>
  groupLines(groups, sessions)
    .flatMap((line): readonly GroupToday[] => {
      const why = whyToday(line, today)
      if (why === null) return []
      return [
        {
          id: line.id,
          name: line.name,
          place: line.place,
          members: line.members,
          why,
          plannedOn: line.next?.on ?? null,
          at: line.next?.at ?? null,
          sessionId: line.runningId,
          upNext: upNext(taughtByTopic(sessions.filter(({ groupId }) => groupId === line.id)), line.topicId),
        },
      ]
    })
    .sort((a, b) => rank[a.why] - rank[b.why] || (a.at ?? "99:99").localeCompare(b.at ?? "99:99"))

/** The last day on which a goal of each was looked at together. */
export const followedOnByPerson = (goals: readonly GoalHead[]): FollowedOn => {
  const last: Record<string, string> = {}
  for (const { participantId, followedUpOn } of goals)
    if (followedUpOn !== null && followedUpOn > (last[participantId] ?? "")) last[participantId] = followedUpOn
  return last
}

export type Known = {
  readonly group: Group
  readonly people: readonly ParticipantHead[]
  readonly goals: readonly GoalHead[]
  readonly heads: readonly SessionHead[]
  /** The members' own sessions of this group session, as far as they are there. */
  readonly own: readonly Session[]
}

const lastPlanOf = (heads: readonly SessionHead[], id: ParticipantId, session: GroupSession): string => {
  const earlier = heads.filter(
    head => head.participantId === id && head.groupSessionId !== session.id && head.startedAt < session.startedAt,
  )
  return newestFirst(earlier)[0]?.plan.trim() ?? ""
}

const goalOf = (goals: readonly GoalHead[], id: ParticipantId): string | null =>
  goals
    .filter(goal => goal.participantId === id && goal.status === "current")
    .reduce<GoalHead | null>((last, one) => (last && last.chosenOn >= one.chosenOn ? last : one), null)?.words ?? null

const ownOf = (own: Session | undefined): MemberLine["own"] =>
  own
    ? {
        sessionId: own.id,
        status: own.status,
        noteId: own.noteId,
        outcome: own.planReview.outcome,
        followed: own.goalFollowUp.followed,
        plan: own.actionPlan.what.trim(),
        asked: own.feedback.heard !== null || own.feedback.useful !== null || own.feedback.nextTime.trim() !== "",
      }
    : null

/** Everyone on the roster, and whoever was there and has left it since. People who are no longer known are left out. */
export const memberLines = (session: GroupSession, known: Known): readonly MemberLine[] => {
  const roster = membersOf(known.group)
  const followed = followedOnByPerson(known.goals)
  const ids = new Set([...roster, ...Object.keys(session.attendance).filter(id => session.attendance[id]?.here)])
  return known.people
    .filter(({ id }) => ids.has(id))
    .map(({ id, chosenName, pronoun }) => {
      const at = session.attendance[id]
      return {
        participantId: id,
        chosenName,
        pronoun,
        onRoster: roster.includes(id),
        here: at?.here ?? false,
        cameAt: at && at.cameAt > session.startedAt ? at.cameAt : null,
        leftAt: at?.leftAt ?? null,
        up: session.up[id] ?? false,
        followedOn: followed[id] ?? null,
        goal: goalOf(known.goals, id),
        lastPlan: lastPlanOf(known.heads, id, session),
        own: ownOf(known.own.find(one => one.participantId === id)),
      }
    })
    .sort((a, b) => a.chosenName.localeCompare(b.chosenName))
}

/** What a screen of the session needs to know of the group's way so far. */
export const groupContext = (
  session: GroupSession,
  heads: readonly GroupSessionHead[],
  upNext: (taught: GroupSessionView["taughtByTopic"]) => GroupSessionView["upNext"],
): Pick<GroupSessionView, "last" | "taughtByTopic" | "upNext" | "number"> => {
  const earlier = newestFirst(
    heads.filter(({ id, groupId, startedAt }) => {
      return groupId === session.groupId && id !== session.id && startedAt < session.startedAt
    }),
  )
  const taught = taughtByTopic(earlier)
  const last = earlier[0]
  return {
    last: last ? { on: dayOf(last.startedAt), topicId: last.topicId, taught: last.taught } : null,
    taughtByTopic: taught,
    upNext: upNext(taught),
    number: earlier.length + 1,
  }
}
