import type { RecordFailure } from "../base/failure.ts"
import type { ParticipantId } from "../base/id.ts"
import { ok, type Result } from "../base/result.ts"
import { becameOf, type SamePerson } from "../domain/same-person.ts"
import { givePlaces, takePlacesBack } from "./move-places.ts"
import { moveRecords, type Standing } from "./move-records.ts"
import { tellOn, untell } from "./tell-on.ts"
import { orGone, type UniteDeps } from "./unite-deps.ts"

type Done = Promise<Result<null, RecordFailure>>

/**
 * Brings this vault up to what was said of people who are one, or are not any more. Each step can be done twice without
 * another outcome, so it may be broken off anywhere: run again, it ends in the same. It is run when something was said,
 * after each unlock, and after each export that was taken in, so that what comes later of someone who has gone finds its way.
 */
export const createUnite = (deps: UniteDeps) => {
  const { samePersons, participants } = deps

  /** Whether they are here now. Whoever was removed and is to stay comes back. */
  const standsHere = async (id: ParticipantId): Promise<Result<boolean, RecordFailure>> => {
    const found = await participants.get(id)
    if (found.ok) return ok(true)
    if (found.error.type !== "NotFound") return found
    const back = await participants.restore(id)
    if (back.ok) return ok(true)
    return back.error.type === "NotFound" ? ok(false) : back
  }

  /** Nobody goes while the one that they became is not here. */
  const becameHere = async (pairs: readonly SamePerson[]): Promise<Result<Standing["became"], RecordFailure>> => {
    const all = becameOf(pairs)
    const here = new Set<ParticipantId>()
    for (const id of new Set([...all.values(), ...pairs.flatMap(({ staysId, goesId }) => [staysId, goesId])])) {
      if (all.has(id)) continue
      const stands = await standsHere(id)
      if (!stands.ok) return stands
      if (stands.value) here.add(id)
    }
    return ok(new Map([...all].filter(([, stays]) => here.has(stays))))
  }

  const settlePair = async (pair: SamePerson, became: Standing["became"]): Done => {
    if (pair.said !== "one") {
      const back = await takePlacesBack(deps, pair)
      return back.ok ? untell(deps, pair, became.get(pair.staysId) ?? pair.staysId) : back
    }
    const to = became.get(pair.goesId)
    if (to === undefined) return ok(null)
    const given = await givePlaces(deps, pair, to)
    return given.ok ? tellOn(deps, pair, to) : given
  }

  /** Says who has it all, so that it goes where their records go. */
  const layDown = async (pair: SamePerson, became: Standing["became"]): Done => {
    const participantId = became.get(pair.staysId) ?? pair.staysId
    if (pair.participantId === participantId) return ok(null)
    return orGone(await samePersons.change(pair.id, one => ({ ...one, participantId })))
  }

  const once = async (): Done => {
    const heads = await samePersons.heads({})
    if (!heads.ok) return heads
    if (heads.value.length === 0) return ok(null)
    const pairs = await samePersons.getMany(heads.value.map(({ id }) => id))
    if (!pairs.ok) return pairs
    const became = await becameHere(pairs.value)
    if (!became.ok) return became
    for (const pair of pairs.value) {
      const settled = await settlePair(pair, became.value)
      if (!settled.ok) return settled
    }
    const moved = await moveRecords(deps, { pairs: pairs.value, became: became.value })
    if (!moved.ok) return moved
    for (const pair of pairs.value) {
      const laid = await layDown(pair, became.value)
      if (!laid.ok) return laid
    }
    for (const id of became.value.keys()) {
      const gone = orGone(await participants.remove(id))
      if (!gone.ok) return gone
    }
    return ok(null)
  }

  return (): Done => deps.exclusive(once)
}
