import type { ParticipantId } from "../base/id.ts"
import type { ParticipantHead } from "../domain/participant.ts"
import type { SamePersonHead } from "../domain/same-person.ts"

/** A name as two people may both have written it: capitals, accents, and spaces aside. */
export const plainName = (name: string): string =>
  name.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase().replace(/\s+/gu, " ").trim()

/** The same two, whichever is named first. */
export const keyOfPair = (a: ParticipantId, b: ParticipantId): string => [a, b].sort().join(" ")

type Suggested = readonly [ParticipantHead, ParticipantHead]

/**
 * Who may be one person: the same chosen name, not both inactive, and nobody said that they are two. There is no more to
 * it, so that whoever decides can see why they are asked.
 */
export const suggest = (people: readonly ParticipantHead[], said: readonly SamePersonHead[]): readonly Suggested[] => {
  const settled = new Set(said.filter(one => one.said !== "open").map(one => keyOfPair(one.staysId, one.goesId)))
  const byName = new Map<string, ParticipantHead[]>()
  for (const person of people) {
    const name = plainName(person.chosenName)
    const known = byName.get(name)
    if (known) known.push(person)
    else byName.set(name, [person])
  }
  return [...byName.values()].flatMap(alike =>
    alike.flatMap((one, n) =>
      alike
        .slice(n + 1)
        .filter(other => (one.active || other.active) && !settled.has(keyOfPair(one.id, other.id)))
        .map((other): Suggested => [one, other]),
    ),
  )
}
