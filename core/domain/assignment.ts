import * as v from "valibot"
import type { Day } from "../base/clock.ts"
import { type AssignmentId, type MemberId, newId, type ParticipantId } from "../base/id.ts"
import { day, idOf, words } from "./shape.ts"

/** Who serves whom: what a member's devices are sent. Written by supervisors. */
export const assignmentSchema = v.object({
  id: idOf<AssignmentId>(),
  participantId: idOf<ParticipantId>(),
  memberId: idOf<MemberId>(),
  from: day,
  /** The last day; null: it goes on. */
  until: v.nullable(day),
  /** What the member needs to know to begin. */
  words,
  /** The supervisor's name; empty where a person came from the member's own device. */
  by: words,
})
export type Assignment = v.InferOutput<typeof assignmentSchema>

/** Whether the member serves the person on that day. Two assignments of the same two count as one. */
export const serves = (
  assignments: readonly Assignment[],
  memberId: MemberId,
  participantId: ParticipantId,
  on: Day,
): boolean =>
  assignments.some(
    one =>
      one.memberId === memberId &&
      one.participantId === participantId &&
      one.from <= on &&
      (one.until === null || one.until >= on),
  )

/**
 * Whom a member's devices are sent: everyone they were said to serve and nobody ended it. Days do not count here: clocks
 * may be wrong, and what was ended must not begin again with one that is set back. What a supervisor's device made by
 * itself, because a person came from the member, counts for nothing beside an ending.
 */
export const sentTo = (assignments: readonly Assignment[], memberId: MemberId): ReadonlySet<ParticipantId> => {
  const theirs = assignments.filter(one => one.memberId === memberId)
  const ended = new Set(theirs.filter(({ until }) => until !== null).map(({ participantId }) => participantId))
  return new Set(
    theirs
      .filter(({ until, by, participantId }) => until === null && (by !== "" || !ended.has(participantId)))
      .map(({ participantId }) => participantId),
  )
}

/** Of people that a member brought themselves: those that they were never said to serve, as served by them from that day. */
export const broughtAlong = (
  participantIds: readonly ParticipantId[],
  { memberId, on, known }: { readonly memberId: MemberId; readonly on: Day; readonly known: readonly Assignment[] },
): readonly Assignment[] => {
  const said = new Set(known.filter(one => one.memberId === memberId).map(one => one.participantId))
  return [...new Set(participantIds)]
    .filter(id => !said.has(id))
    .map(participantId => ({
      id: newId<AssignmentId>(),
      participantId,
      memberId,
      from: on,
      until: null,
      words: "",
      by: "",
    }))
}
