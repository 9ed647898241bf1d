import type { Day } from "../base/clock.ts"
import type { Facts } from "../domain/facts/facts.ts"
import type { SessionFact } from "../domain/facts/session-fact.ts"
import { type Census, newestHeld } from "./census.ts"
import { createProofs, type Evidence } from "./evidence.ts"
import { goalBehind } from "./goals.ts"
import { ofPeople } from "./of-people.ts"
import { isIn, lastMonthOf } from "./window.ts"

/**
 * Item 5: people with contact with a significant other in the last month, or whose significant other helps with what they
 * want (`imr.md` 1.4). Contact: one that was logged. Helps: took part in a session of the last month, is named as helper in
 * a plan agreed in one, or helps with a step of a current goal.
 */
export const supporters = (census: Census, { contact, goal }: Pick<Facts, "contact" | "goal">): Evidence => {
  const { inSample, zoned } = census
  const window = lastMonthOf(census.window)
  const { from, before } = zoned.momentsOf(window)
  const contacts = createProofs<Day>()
  for (const { id, participantId, on } of contact)
    if (isIn(window, on)) contacts.add(participantId, { kind: "contact", id, participantId, at: on })
  const tookPart = ({ startedAt, supporter, planAgreed, planHelper }: SessionFact) =>
    startedAt >= from && startedAt < before && (supporter || (planAgreed && planHelper))
  const goals = createProofs<Day>()
  for (const fact of goal)
    if (inSample.has(fact.participantId) && fact.helped && fact.status === "current" && fact.chosenOn <= window.to)
      goals.add(fact.participantId, goalBehind(fact))

  const sum = { contacted: 0, helped: 0, allowed: 0 }
  const shown = ofPeople(census, person => {
    const [contacted, helped] = [contacts.of(person.id), newestHeld(person, tookPart) ?? goals.of(person.id)]
    if (contacted) sum.contacted++
    if (helped) sum.helped++
    if (person.allowed) sum.allowed++
    return contacted ?? helped
  })
  const side = (["contacted", "helped", "allowed"] as const).map(id => ({
    id,
    numerator: sum[id],
    denominator: shown.denominator,
  }))
  return { ...shown, side, window }
}
