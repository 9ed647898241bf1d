import type { RecordFailure } from "../base/failure.ts"
import type { ParticipantId } from "../base/id.ts"
import { ok, type Result } from "../base/result.ts"
import type { Phase, SamePerson } from "../domain/same-person.ts"
import { toFill, withAllEmptied, withAllFilled } from "./fill.ts"
import { orGone, type UniteDeps } from "./unite-deps.ts"

type Deps = Pick<UniteDeps, "samePersons" | "participants" | "everKnown">
type Done = Promise<Result<null, RecordFailure>>

const note = (deps: Deps, pair: SamePerson, paths: readonly string[], phase: Phase) =>
  deps.samePersons.change(pair.id, one => ({
    ...one,
    filled: { ...one.filled, ...Object.fromEntries(paths.map(path => [path, { phase }])) },
  }))

/** What the one that goes knew, and the one that stays did not. Also what came of them after they had gone. */
export const tellOn = async (deps: Deps, pair: SamePerson, to: ParticipantId): Done => {
  const [goes, stays] = [await deps.everKnown(pair.goesId), await deps.participants.get(to)]
  if (!goes.ok) return goes
  if (!stays.ok) return orGone(stays)
  const known = goes.value
  if (known === null) return ok(null)
  const there = await deps.participants.get(pair.goesId)
  if (!there.ok && there.error.type !== "NotFound") return there
  const paths = toFill(stays.value, known, { filled: pair.filled, stands: there.ok })
  if (paths.length === 0) return ok(null)
  const meant = await note(deps, pair, paths, "meant")
  if (!meant.ok) return meant
  const told = await deps.participants.change(to, person => withAllFilled(person, known, paths))
  if (!told.ok) return told
  const done = await note(deps, pair, paths, "done")
  return done.ok ? ok(null) : done
}

export const untell = async (deps: Deps, pair: SamePerson, from: ParticipantId): Done => {
  const paths = Object.keys(pair.filled).filter(path => pair.filled[path]?.phase !== "back")
  if (paths.length === 0) return ok(null)
  const goes = await deps.everKnown(pair.goesId)
  if (!goes.ok) return goes
  const known = goes.value
  if (known !== null) {
    const emptied = orGone(await deps.participants.change(from, person => withAllEmptied(person, known, paths)))
    if (!emptied.ok) return emptied
  }
  const noted = await note(deps, pair, paths, "back")
  return noted.ok ? ok(null) : noted
}
