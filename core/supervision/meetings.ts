import type { Day } from "../base/clock.ts"
import type { SessionFact } from "../domain/facts/session-fact.ts"
import type { Moment } from "../domain/facts/shape.ts"
import type { Behind, PracticeWindow } from "./api.ts"

/** Sessions that were held and wrapped up, on the days of a window (both inclusive, in the program's zone). */
export const endedIn = (
  sessions: readonly SessionFact[],
  { from, to }: PracticeWindow,
  dayIn: (at: Moment) => Day,
): readonly SessionFact[] =>
  sessions.filter(({ endedAt, startedAt }) => {
    if (endedAt === null) return false
    const day = dayIn(startedAt)
    return day >= from && day <= to
  })

/** One session as it was held: one to one, or with a group, of which each member has a record (`imr.md` 1.7). */
export type Meeting = {
  readonly id: string
  readonly kind: "session" | "group-session"
  readonly startedAt: Moment
  readonly techniques: readonly string[]
  /** The records of it, one for each person. */
  readonly own: readonly SessionFact[]
}

/** Newest first. A technique used with any member was used in the session. */
export const meetingsOf = (sessions: readonly SessionFact[]): readonly Meeting[] => {
  const own = new Map<string, SessionFact[]>()
  for (const one of sessions) {
    const id = one.groupSessionId ?? one.id
    const others = own.get(id)
    if (others) others.push(one)
    else own.set(id, [one])
  }
  return [...own]
    .map(
      ([id, records]): Meeting => ({
        id,
        kind: records[0]?.groupSessionId === null ? "session" : "group-session",
        startedAt: Math.min(...records.map(({ startedAt }) => startedAt)),
        techniques: [...new Set(records.flatMap(({ techniques }) => techniques))].sort(),
        own: records,
      }),
    )
    .sort((a, b) => b.startedAt - a.startedAt || (a.id < b.id ? 1 : -1))
}

export const behindMeeting = ({ id, kind, startedAt, own }: Meeting, dayIn: (at: Moment) => Day): Behind => ({
  kind,
  id,
  participantId: kind === "session" ? (own[0]?.participantId ?? null) : null,
  on: dayIn(startedAt),
})
