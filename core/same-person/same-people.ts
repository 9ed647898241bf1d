import { dayOf } from "../base/clock.ts"
import type { ParticipantHead } from "../domain/participant.ts"
import { becameOf, type SamePersonHead } from "../domain/same-person.ts"
import type { SessionHead } from "../domain/session.ts"
import type { MadeOne, SamePeople, Twin } from "./api.ts"
import { suggest } from "./suggest.ts"

/** Pairs with what tells them apart, and those made one; newest first. */
export const samePeople = ({
  people,
  said,
  sessions,
}: {
  readonly people: readonly ParticipantHead[]
  readonly said: readonly SamePersonHead[]
  readonly sessions: readonly SessionHead[]
}): SamePeople => {
  const pairs = suggest(people, said)
  const asked = new Map(pairs.flat().map(({ id }) => [id, { sessions: 0, last: "" }]))
  for (const { participantId, startedAt } of sessions) {
    const met = asked.get(participantId)
    if (!met) continue
    met.sessions++
    if (startedAt > met.last) met.last = startedAt
  }
  const twinOf = ({ id, chosenName, startedOn, place, active }: ParticipantHead): Twin => {
    const met = asked.get(id)
    return {
      id,
      chosenName,
      startedOn,
      place,
      active,
      sessions: met?.sessions ?? 0,
      lastMetOn: met && met.last !== "" ? dayOf(met.last) : null,
    }
  }
  const more = (a: Twin, b: Twin) =>
    Number(b.active) - Number(a.active) || b.sessions - a.sessions || (a.startedOn < b.startedOn ? -1 : 1)
  const became = becameOf(said)
  const byId = new Map(people.map(person => [person.id, person]))
  return {
    pairs: pairs.map(([one, other]) => {
      const [a, b] = [twinOf(one), twinOf(other)]
      return more(a, b) <= 0 ? [a, b] : [b, a]
    }),
    madeOne: said
      .filter(one => one.said === "one")
      .flatMap(({ id, staysId, by, on }): readonly MadeOne[] => {
        const stays = byId.get(became.get(staysId) ?? staysId)
        return stays ? [{ id, staysId: stays.id, chosenName: stays.chosenName, by, on }] : []
      })
      .sort((a, b) => (a.on < b.on ? 1 : -1)),
  }
}
