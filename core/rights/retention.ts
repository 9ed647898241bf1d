import { type Day, dayOf } from "../base/clock.ts"
import type { ParticipantHead } from "../domain/participant.ts"
import { noPolicy, type Policy } from "../domain/policy.ts"
import type { SessionHead } from "../domain/session.ts"
import type { Keeping, KeepingLine } from "./api.ts"

/** How long records are kept after the last meeting, by the policy in force. Minors' may be due longer: the agency knows. */
export const yearsKept = (policy: Policy | null): number => (policy ?? noPolicy).retentionYears

/** The same day so many years later; from 29 February, 1 March where that year has none. */
export const addYears = (day: Day, years: number): Day => {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, "0")
  const leap = (y: number) => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0
  return day.slice(5) === "02-29" && !leap(Number(year)) ? `${year}-03-01` : `${year}${day.slice(4)}`
}

/**
 * Whose records need not be kept any more, and whose must be kept whatever their age. Counted from the last meeting; a
 * meeting that is still to come, or someone who is back, starts it anew. Nothing is removed by this.
 */
export const keepingOn = (
  today: Day,
  people: readonly ParticipantHead[],
  sessions: readonly SessionHead[],
  years: number,
): Keeping => {
  const lastMet = new Map<string, Day>()
  for (const { participantId, startedAt } of sessions) {
    const on = dayOf(startedAt)
    if (on > (lastMet.get(participantId) ?? "")) lastMet.set(participantId, on)
  }
  const lines = people.map((person): KeepingLine & { readonly comes: boolean } => {
    const since = lastMet.get(person.id) ?? person.startedOn
    return {
      id: person.id,
      chosenName: person.chosenName,
      since,
      until: addYears(since, years),
      legalHold: person.legalHold,
      comes: person.next !== null && person.next.on >= today,
    }
  })
  const sorted = [...lines].sort((a, b) => (`${a.until} ${a.id}` < `${b.until} ${b.id}` ? -1 : 1))
  const plain = ({ comes: _, ...line }: (typeof lines)[number]): KeepingLine => line
  return {
    years,
    due: sorted.filter(line => line.until <= today && !line.comes && line.legalHold === null).map(plain),
    held: sorted.filter(line => line.legalHold !== null).map(plain),
  }
}
