import type { RecordFailure } from "../base/failure.ts"
import type { ParticipantId } from "../base/id.ts"
import { ok, type Result } from "../base/result.ts"
import type { SamePerson } from "../domain/same-person.ts"
import {
  attendanceNote,
  rosterNote,
  withAttendanceBack,
  withAttendanceGiven,
  withPlaceBack,
  withPlaceGiven,
} from "./group-places.ts"
import { orGone, type UniteDeps } from "./unite-deps.ts"

type Deps = Pick<UniteDeps, "samePersons" | "groups" | "groupSessions" | "clock">
type Done = Promise<Result<null, RecordFailure>>

/** Notes something about a group or its session in the pair: before it is done, and after. */
const noteIn =
  (deps: Deps, pair: SamePerson, list: "rosters" | "attendances") =>
  async (id: string, note: object): Promise<Result<SamePerson, RecordFailure>> =>
    deps.samePersons.change(pair.id, one => ({ ...one, [list]: { ...one[list], [id]: note } }))

/** Places on rosters and at sessions of groups go to whom someone became. */
export const givePlaces = async (deps: Deps, pair: SamePerson, to: ParticipantId): Done => {
  const { groups, groupSessions, clock } = deps
  const from = pair.goesId
  const [every, held] = [await groups.heads({}), await groupSessions.heads({})]
  if (!every.ok) return every
  if (!held.ok) return held
  const noteGroup = noteIn(deps, pair, "rosters")
  for (const group of every.value.filter(({ roster }) => from in roster)) {
    const known = pair.rosters[group.id]
    const note = rosterNote(group, from, to, known) ?? (known?.phase === "meant" ? known : null)
    if (note === null) continue
    const meant = await noteGroup(group.id, note)
    if (!meant.ok) return meant
    const given = orGone(await groups.change(group.id, one => withPlaceGiven(one, from, to, note, clock.today())))
    if (!given.ok) return given
    const done = await noteGroup(group.id, { ...note, phase: "done" })
    if (!done.ok) return done
  }
  const noteSession = noteIn(deps, pair, "attendances")
  const meantBefore = ({ id }: { readonly id: string }) => pair.attendances[id]?.phase === "meant"
  for (const head of held.value.filter(one => one.here.includes(from) || meantBefore(one))) {
    let note = pair.attendances[head.id] ?? null
    if (note?.phase !== "meant") {
      const session = await groupSessions.get(head.id)
      if (!session.ok) return session
      note = attendanceNote(session.value, from, to, pair.attendances[head.id])
    }
    if (note === null) continue
    const meant = await noteSession(head.id, note)
    if (!meant.ok) return meant
    const given = orGone(await groupSessions.change(head.id, one => withAttendanceGiven(one, from, to)))
    if (!given.ok) return given
    const done = await noteSession(head.id, { ...note, phase: "done" })
    if (!done.ok) return done
  }
  return ok(null)
}

/** Each has again the places that were theirs. Done once: what changes in groups later is left alone. */
export const takePlacesBack = async (deps: Deps, pair: SamePerson): Done => {
  const { groups, groupSessions, clock } = deps
  const noteGroup = noteIn(deps, pair, "rosters")
  for (const [id, note] of Object.entries(pair.rosters)) {
    if (note.phase === "back") continue
    const back = orGone(await groups.change(id, one => withPlaceBack(one, pair.goesId, note, clock.today())))
    if (!back.ok) return back
    const noted = await noteGroup(id, { ...note, phase: "back" })
    if (!noted.ok) return noted
  }
  const noteSession = noteIn(deps, pair, "attendances")
  for (const [id, note] of Object.entries(pair.attendances)) {
    if (note.phase === "back") continue
    const back = orGone(await groupSessions.change(id, one => withAttendanceBack(one, pair.goesId, note)))
    if (!back.ok) return back
    const noted = await noteSession(id, { ...note, phase: "back" })
    if (!noted.ok) return noted
  }
  return ok(null)
}
