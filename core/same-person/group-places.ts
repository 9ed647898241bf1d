import type { Day } from "../base/clock.ts"
import type { ParticipantId } from "../base/id.ts"
import type { Group } from "../domain/group.ts"
import type { GroupSession } from "../domain/group-session.ts"
import type { SamePerson } from "../domain/same-person.ts"

/**
 * Someone's place in a group, given to whom they became, and given back. No place is ever taken out: a change made
 * elsewhere to a part of it would be left without the rest.
 */

type RosterNote = SamePerson["rosters"][string]
type AttendanceNote = SamePerson["attendances"][string]

/** What is to be noted before the place is given; null: they have none that is not given yet. */
export const rosterNote = (
  { roster }: Group,
  from: ParticipantId,
  to: ParticipantId,
  known: RosterNote | undefined,
): RosterNote | null => {
  const place = roster[from]
  if (!place || known?.phase === "meant") return null
  if (known?.phase === "done" && place.leftOn !== null) return null
  const had = roster[to]?.leftOn === null
  return { to: known?.phase === "done" ? known.to : had ? null : to, leftOn: place.leftOn, phase: "meant" }
}

export const withPlaceGiven = (
  group: Group,
  from: ParticipantId,
  to: ParticipantId,
  note: RosterNote,
  today: Day,
): Group => {
  const place = group.roster[from]
  if (!place) return group
  const theirs = group.roster[to]
  const stays = theirs && note.leftOn === null && theirs.leftOn !== null ? { ...theirs, leftOn: null } : theirs
  return {
    ...group,
    roster: {
      ...group.roster,
      [from]: { ...place, leftOn: place.leftOn ?? today },
      [to]: stays ?? { ...place, leftOn: note.leftOn },
    },
  }
}

export const withPlaceBack = (group: Group, from: ParticipantId, { to, leftOn }: RosterNote, today: Day): Group => {
  const place = group.roster[from]
  if (!place) return group
  const given = to === null ? undefined : group.roster[to]
  return {
    ...group,
    roster: {
      ...group.roster,
      ...(to !== null && given && { [to]: { ...given, leftOn: given.leftOn ?? today } }),
      [from]: { ...place, leftOn },
    },
  }
}

/** As for the roster. Whoever was not there has no place to give. */
export const attendanceNote = (
  { attendance }: GroupSession,
  from: ParticipantId,
  to: ParticipantId,
  known: AttendanceNote | undefined,
): AttendanceNote | null => {
  if (!attendance[from]?.here || known?.phase === "meant") return null
  return { to: known?.phase === "done" ? known.to : attendance[to]?.here ? null : to, phase: "meant" }
}

export const withAttendanceGiven = (session: GroupSession, from: ParticipantId, to: ParticipantId): GroupSession => {
  const there = session.attendance[from]
  if (!there?.here) return session
  const given = session.attendance[to]?.here ? {} : { [to]: there }
  const turn = session.up[from] ? { [from]: false, [to]: true } : {}
  return {
    ...session,
    attendance: { ...session.attendance, ...given, [from]: { ...there, here: false } },
    up: { ...session.up, ...turn },
  }
}

export const withAttendanceBack = (
  session: GroupSession,
  from: ParticipantId,
  { to }: AttendanceNote,
): GroupSession => {
  const there = session.attendance[from]
  if (!there) return session
  const given = to === null ? undefined : session.attendance[to]
  return {
    ...session,
    attendance: {
      ...session.attendance,
      ...(to !== null && given && { [to]: { ...given, here: false } }),
      [from]: { ...there, here: true },
    },
  }
}
