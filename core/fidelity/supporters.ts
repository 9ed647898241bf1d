import type { Day } from "../base/clock.ts"
import type { Facts } from "../domain/facts/facts.ts"
import type { Moment } from "../domain/facts/shape.ts"
import { type Census, sessionBehind } from "./census.ts"
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
  const { sample, inSample, zoned } = census
  const window = lastMonthOf(census.window)
  const { from, before } = zoned.momentsOf(window)
  const contacts = createProofs<Day>()
  for (const { id, participantId, on } of contact)
    if (isIn(window, on)) contacts.add(participantId, { kind: "contact", id, participantId, at: on })
  const sessions = createProofs<Moment>()
  for (const { held } of sample)
    for (const fact of held) {
      const lately = fact.startedAt >= from && fact.startedAt < before
      if (lately && (fact.supporter || (fact.planAgreed && fact.planHelper)))
        sessions.add(fact.participantId, sessionBehind(fact))
    }
  const goals = createProofs<Day>()
  for (const fact of goal)
    if (inSample.has(fact.participantId) && fact.helped && fact.status === "current" && fact.chosenOn <= window.to)
      goals.add(fact.participantId, goalBehind(fact))

  const count = (holds: (id: (typeof sample)[number]) => boolean) => sample.filter(holds).length
  const denominator = sample.length
  return {
    ...ofPeople(census, ({ id }) => contacts.of(id) ?? sessions.of(id) ?? goals.of(id), [
      { id: "contacted", numerator: count(({ id }) => contacts.of(id) !== null), denominator },
      { id: "helped", numerator: count(({ id }) => (sessions.of(id) ?? goals.of(id)) !== null), denominator },
      { id: "allowed", numerator: count(({ allowed }) => allowed), denominator },
    ]),
    window,
  }
}
