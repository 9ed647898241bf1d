import type { RecordFailure } from "../base/failure.ts"
import type { ParticipantId } from "../base/id.ts"
import { ok, type Result } from "../base/result.ts"
import type { SamePerson } from "../domain/same-person.ts"
import type { UniteDeps } from "./unite-deps.ts"

/** Who stands for whom on this device. */
export type Standing = {
  readonly pairs: readonly SamePerson[]
  readonly became: ReadonlyMap<ParticipantId, ParticipantId>
}

/** Whose each record was before any of this, as it was noted first. */
const originsOf = (pairs: readonly SamePerson[]): ReadonlyMap<string, ParticipantId> =>
  new Map(
    [...pairs]
      .sort((a, b) => (a.id < b.id ? 1 : -1))
      .flatMap(({ moved }) => Object.entries(moved).map(([id, { from }]) => [id, from] as const)),
  )

/** Those who may have records of another's: whoever goes, and both where something was taken back. */
const lookedAt = ({ pairs, became }: Standing): ReadonlySet<ParticipantId> =>
  new Set([
    ...became.keys(),
    ...pairs
      .filter(({ said, moved }) => said === "open" || (said === "two" && Object.keys(moved).length > 0))
      .flatMap(({ staysId, goesId }) => [staysId, goesId].flatMap(id => [id, became.get(id) ?? id])),
  ])

const pairOf = (pairs: readonly SamePerson[], id: ParticipantId) => {
  const said = pairs.filter(one => one.said === "one")
  return said.find(({ goesId }) => goesId === id) ?? said.find(({ staysId }) => staysId === id)
}

/**
 * Every record belongs to whom its first owner became; so what was said can be done, taken back, and done again in any
 * order. Whose it was is noted before it moves.
 */
export const moveRecords = async (deps: UniteDeps, standing: Standing): Promise<Result<null, RecordFailure>> => {
  const { samePersons, movable } = deps
  const mayAssign = await deps.mayAssign()
  if (!mayAssign.ok) return mayAssign
  const origins = originsOf(standing.pairs)
  const kinds = movable.filter(({ bySupervisors }) => mayAssign.value || !bySupervisors)
  for (const owner of lookedAt(standing)) {
    const moves: { readonly id: string; readonly to: ParticipantId; readonly kind: (typeof kinds)[number] }[] = []
    for (const kind of kinds) {
      const ids = await kind.idsOf(owner)
      if (!ids.ok) return ids
      for (const id of ids.value) {
        const origin = origins.get(id) ?? owner
        const to = standing.became.get(origin) ?? origin
        if (to !== owner) moves.push({ id, to, kind })
      }
    }
    const fresh = moves.filter(({ id }) => !origins.has(id)).map(({ id }) => [id, { from: owner }] as const)
    const pair = pairOf(standing.pairs, owner)
    if (fresh.length > 0 && pair) {
      const noted = await samePersons.change(pair.id, one => ({
        ...one,
        moved: { ...Object.fromEntries(fresh), ...one.moved },
      }))
      if (!noted.ok) return noted
    }
    for (const { id, to, kind } of moves) {
      const given = await kind.give(id, to)
      if (!given.ok) return given
    }
  }
  return ok(null)
}
