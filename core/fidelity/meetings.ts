import type { GroupSessionId, ParticipantId, SessionId } from "../base/id.ts"
import type { GroupSessionFact } from "../domain/facts/group-session-fact.ts"
import type { SessionFact } from "../domain/facts/session-fact.ts"
import { type Census, sessionBehind } from "./census.ts"
import type { Behind, Left } from "./evidence.ts"

/** People who met at one time: alone with a facilitator, or as a group, which is one meeting however many notes it has. */
export type Meeting = {
  readonly behind: Behind
  /** Participants who were there, whoever of them is in the sample; staff and guests are none (`imr.md` 1.5). */
  readonly attendance: number
  /** What those in the sample have of it. Of a group without any, only the attendance is known. */
  readonly sessions: readonly SessionFact[]
}

export type Meetings = {
  readonly all: readonly Meeting[]
  /** Those of which somebody in the sample has a session: what was done in them is known. */
  readonly noted: readonly Meeting[]
  readonly left: readonly Left[]
}

const groupBehind = ({ id, startedAt }: GroupSessionFact): Behind => ({
  kind: "group-session",
  id,
  participantId: null,
  at: startedAt,
})

const alone = (fact: SessionFact): Meeting => ({ behind: sessionBehind(fact), attendance: 1, sessions: [fact] })

/** A group's meeting whose own record is gone: as many as have a session of it. */
const remembered = (sessions: readonly SessionFact[]): readonly Meeting[] => {
  const [first] = [...sessions].sort((a, b) => (a.id < b.id ? -1 : 1))
  const people = new Set(sessions.map(({ participantId }) => participantId))
  return first ? [{ behind: sessionBehind(first), attendance: people.size, sessions }] : []
}

/** The meetings in the window at which someone of the sample was. */
export const meetingsOf = (census: Census, groupSessions: readonly GroupSessionFact[]): Meetings => {
  const { sample, inSample, window, zoned, leftSessions } = census
  const { from, before } = zoned.momentsOf(window)
  const all: Meeting[] = []
  const left: Left[] = [...leftSessions]
  const byGroup = new Map<GroupSessionId, SessionFact[]>()
  for (const { held } of sample)
    for (const fact of held) {
      if (fact.groupSessionId === null) all.push(alone(fact))
      else {
        const known = byGroup.get(fact.groupSessionId)
        if (known) known.push(fact)
        else byGroup.set(fact.groupSessionId, [fact])
      }
    }
  const isOfSample = (id: ParticipantId) => inSample.has(id)
  const seen = new Set<GroupSessionId>()
  for (const fact of groupSessions) {
    if (fact.startedAt < from || fact.startedAt >= before || seen.has(fact.id)) continue
    seen.add(fact.id)
    const sessions = byGroup.get(fact.id) ?? []
    const behind = groupBehind(fact)
    if (fact.endedAt === null) left.push({ behind, why: "still-running" })
    else if (sessions.length === 0 && !fact.here.some(isOfSample)) left.push({ behind, why: "not-in-sample" })
    else all.push({ behind, attendance: new Set(fact.here).size, sessions })
  }
  for (const [id, sessions] of byGroup) if (!seen.has(id)) all.push(...remembered(sessions))
  return { all, noted: all.filter(({ sessions }) => sessions.length > 0), left }
}

/**
 * The meetings that techniques are read from: of each person the latest so many (`imr.md` 1.1: the notes of the five latest
 * sessions); null: all. A group's meeting is read when it is among the latest of one of its members.
 */
export const latestOf = (
  { noted, left }: Pick<Meetings, "noted" | "left">,
  { sample }: Pick<Census, "sample">,
  latest: number | null,
): Pick<Meetings, "noted" | "left"> => {
  if (latest === null) return { noted, left }
  const read = new Set<SessionId>()
  for (const { held } of sample) for (const { id } of newest(held, latest)) read.add(id)
  const [within, beyond]: [Meeting[], Left[]] = [[], []]
  for (const meeting of noted) {
    if (meeting.sessions.some(({ id }) => read.has(id))) within.push(meeting)
    else beyond.push({ behind: meeting.behind, why: "beyond-latest" })
  }
  return { noted: within, left: [...left, ...beyond] }
}

/** In how many of the meetings something was done, in whosever note of it. */
export const meetingsWith = (
  { noted }: Pick<Meetings, "noted">,
  done: (fact: SessionFact) => boolean,
): readonly Meeting[] => noted.filter(({ sessions }) => sessions.some(done))

const newest = (held: readonly SessionFact[], latest: number): readonly SessionFact[] =>
  held.length <= latest
    ? held
    : [...held].sort((a, b) => b.startedAt - a.startedAt || (a.id < b.id ? 1 : -1)).slice(0, latest)
