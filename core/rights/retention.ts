import { type Day, dayOf } from "../base/clock.ts"
import { addYears } from "../domain/add-years.ts"
import type { ParticipantHead } from "../domain/participant.ts"
import { noPolicy, type Policy } from "../domain/policy.ts"
import type { SessionHead } from "../domain/session.ts"
import type { Keeping, KeepingLine } from "./api.ts"

/** How long records are kept after the last meeting, by the policy in force. Minors' may be due longer: the agency knows. */
export const yearsKept = (policy: Policy | null): number => (policy ?? noPolicy).retentionYears

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
