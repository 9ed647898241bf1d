import { addDays, daysBetween } from "../base/clock.ts"
import type { Facts } from "../domain/facts/facts.ts"
import type { GroupSessionFact } from "../domain/facts/group-session-fact.ts"
import type { ParticipantFact } from "../domain/facts/participant-fact.ts"
import { addMonths } from "../domain/rating-due.ts"
import { numbers } from "./numbers.ts"
import { type About, once } from "./person.ts"
import type { Found } from "./reminder.ts"

const latestOfEach = (meetings: readonly GroupSessionFact[]): readonly GroupSessionFact[] => {
  const last = new Map<string, GroupSessionFact>()
  for (const one of once(meetings)) {
    const known = last.get(one.groupId)
    const later = known && (one.startedAt - known.startedAt || (one.id > known.id ? 1 : -1))
    if (later === undefined || later > 0) last.set(one.groupId, one)
  }
  return [...last.values()]
}
const byAge = (a: { on: string; id: string }, b: { on: string; id: string }) =>
  a.on < b.on || (a.on === b.on && a.id < b.id) ? -1 : 1

/** More than eight participants were at a group's latest session, in the last three months. */
export const groupSize = (facts: Facts, { today, dayOf }: About): Found | null => {
  const from = addDays(addMonths(today, -numbers.handoutMonths), 1)
  const [over] = latestOfEach(facts["group-session"])
    .filter(({ here }) => new Set(here).size > numbers.mostInGroup)
    .map(one => ({ ...one, on: dayOf(one.startedAt) }))
    .filter(({ on }) => on >= from)
    .sort(byAge)
  if (!over) return null
  const { id, groupId, on } = over
  return {
    subject: groupId,
    since: on,
    evidence: { on, count: new Set(over.here).size, limit: numbers.mostInGroup },
    action: { do: "group", groupId },
    records: [{ kind: "group-session", id, participantId: null, on }],
  }
}

/** The program closes, and for someone who is in it less than six months will have gone by (fidelity item 2). */
export const shortProgram = (facts: Facts, { today, program }: About): Found | null => {
  const { endsOn } = program
  if (endsOn === null || endsOn < today) return null
  const short = once(facts.participant)
    .filter(({ active, startedOn }) => active && addMonths(startedOn, numbers.programMonths) > endsOn)
    .map((one: ParticipantFact) => ({ id: one.id, on: one.startedOn }))
    .sort(byAge)
  const [first] = short
  if (!first) return null
  return {
    subject: program.id,
    since: first.on,
    evidence: { on: endsOn, count: short.length, limit: numbers.programMonths },
    action: { do: "program-settings" },
    records: short.map(({ id, on }) => ({ kind: "participant", id, participantId: id, on })),
  }
}

/** The day of the next fidelity review has come. */
export const reviewDue = (_: Facts, { today, program, reviewDueOn }: About): Found | null =>
  reviewDueOn === null || reviewDueOn > today
    ? null
    : {
        subject: program.id,
        since: reviewDueOn,
        evidence: { on: reviewDueOn },
        action: { do: "reviews" },
        records: [],
      }

/** More than a week without supervision, where it was kept here before: from no log nothing is concluded. */
export const supervisionMissed = (_: Facts, { today, program, supervisedOn }: About): Found | null =>
  supervisedOn === null || daysBetween(supervisedOn, today) <= numbers.supervisionDays
    ? null
    : {
        subject: program.id,
        since: supervisedOn,
        evidence: { on: supervisedOn, count: daysBetween(supervisedOn, today) },
        action: { do: "supervision" },
        records: [],
      }
