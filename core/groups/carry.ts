import type { ParticipantId } from "../base/id.ts"
import { type Attendance, cardMarks, type GroupSession } from "../domain/group-session.ts"
import { newSession } from "../domain/new-session.ts"
import type { Session } from "../domain/session.ts"
import { wasThere } from "./attendance.ts"

type Carried = NonNullable<GroupSession["carried"]>
type Entry = Readonly<Record<string, boolean>>

/** What is shared as it stands now, to be remembered once it was carried. */
export const sharedOf = ({ topicId, cards, techniques, place, agenda, next }: GroupSession): Carried => ({
  topicId,
  cards: Object.fromEntries(
    Object.entries(cards).map(([id, marks]) => [
      id,
      Object.fromEntries(Object.entries(marks).map(([mark, { on }]) => [mark, on])),
    ]),
  ),
  techniques: Object.fromEntries(Object.entries(techniques).map(([id, { used }]) => [id, used])),
  place,
  agenda,
  next,
})

/** A member's own session, before anything was carried into it. */
export const memberSession = (group: GroupSession, participantId: ParticipantId, of: Attendance): Session => ({
  ...newSession({ id: of.sessionId, participantId, topicId: group.topicId, place: group.place, now: of.cameAt }),
  form: "group",
  groupSessionId: group.id,
  agenda: group.agenda,
  next: group.next,
})

/** Of a step's seconds, those in which they were there: from when it was first entered, it ran without a break. */
const secondsThere = (step: GroupSession["steps"][string], { cameAt, leftAt }: Attendance): number => {
  if (step.begunAt === null) return 0
  const begun = Date.parse(step.begunAt)
  const from = Math.max(begun, Date.parse(cameAt))
  const to = Math.min(begun + step.seconds * 1000, leftAt === null ? Number.POSITIVE_INFINITY : Date.parse(leftAt))
  return Math.max(0, Math.round((to - from) / 1000))
}

const stepsThere = (group: GroupSession, of: Attendance): Session["steps"] =>
  Object.fromEntries(
    Object.entries(group.steps).map(([id, { begunAt, ...step }]) => {
      const whole = of.cameAt === group.startedAt && of.leftAt === null
      const seconds = whole ? step.seconds : secondsThere({ begunAt, ...step }, of)
      return [id, { ...step, enteredAt: null, seconds }]
    }),
  )

/**
 * A member's session with what was shared while they were there. What is theirs stays: also a tick that someone set or
 * took back in their session, until the group's changes again. What was tapped before they came or after they left is
 * not theirs. `group` has ended, or it is as far as it is. A signed session does not change.
 */
export const carry = (session: Session, group: GroupSession, of: Attendance): Session => {
  if (session.status !== "draft") return session
  const { carried } = group
  const isNews = (own: boolean | undefined, last: boolean | undefined, now: boolean) =>
    own === undefined || (last ?? false) !== now

  const techniques = { ...session.techniques }
  for (const [id, { used, at }] of Object.entries(group.techniques)) {
    const there = used && wasThere(of, at)
    if (there || techniques[id]?.used)
      if (isNews(techniques[id]?.used, carried?.techniques[id], used)) techniques[id] = { used: there, at }
  }

  const cards = { ...session.cards }
  for (const [id, taps] of Object.entries(group.cards)) {
    const own: Entry = cards[id] ?? {}
    const marks = cardMarks.map(mark => {
      const tap = taps[mark]
      if (!tap || !isNews(own[mark], carried?.cards[id]?.[mark], tap.on)) return [mark, own[mark] ?? false] as const
      return [mark, tap.on && wasThere(of, tap.at)] as const
    })
    if (cards[id] || marks.some(([, on]) => on))
      cards[id] = { taught: false, handout: false, practised: false, ...Object.fromEntries(marks) }
  }

  /** Theirs stands where it is no longer what was carried. */
  const unless = <T>(own: T, last: T | undefined, shared: T): T =>
    last === undefined || JSON.stringify(own) === JSON.stringify(last) ? shared : own

  return {
    ...session,
    startedAt: of.cameAt,
    endedAt: group.endedAt === null ? null : (of.leftAt ?? group.endedAt),
    step: group.step,
    steps: stepsThere(group, of),
    topicId: unless(session.topicId, carried?.topicId, group.topicId),
    place: unless(session.place, carried?.place, group.place),
    agenda: unless(session.agenda, carried?.agenda, group.agenda),
    next: unless(session.next, carried?.next, group.next),
    cards,
    techniques,
  }
}
