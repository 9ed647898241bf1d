import * as v from "valibot"
import { addDays, type Day } from "../base/clock.ts"
import { type AssignmentId, type MemberId, newId, type ParticipantId } from "../base/id.ts"
import type { Assignment } from "../domain/assignment.ts"
import type { ParticipantHead } from "../domain/participant.ts"
import type { Member } from "../domain/roster.ts"
import { idOf, words } from "../domain/shape.ts"
import type { CaseloadLine } from "./api.ts"

export const assignSchema = v.object({ participantId: idOf<ParticipantId>(), memberId: idOf<MemberId>(), words })
export const unassignSchema = v.omit(assignSchema, ["words"])

type Two = Pick<Assignment, "participantId" | "memberId">

const isOf = (one: Two, two: Two) => one.participantId === two.participantId && one.memberId === two.memberId
const runs = ({ from, until }: Assignment, on: Day) => from <= on && (until === null || until >= on)

/** Those of the two that have not been ended. */
export const goingOn = (all: readonly Assignment[], two: Two): readonly Assignment[] =>
  all.filter(one => isOf(one, two) && one.until === null)

export const newAssignment = (
  said: v.InferOutput<typeof assignSchema>,
  { on, by }: { readonly on: Day; readonly by: string },
): Assignment => ({ id: newId<AssignmentId>(), ...said, from: on, until: null, by })

/** Served until the end of that day. */
export const endedOn = (one: Assignment, on: Day): Assignment => (one.until === null ? { ...one, until: on } : one)

/** What a member who is gone served last. */
export const endedBefore = (one: Assignment, on: Day): Assignment =>
  one.until === null || one.until >= on ? { ...one, until: addDays(on, -1) } : one

/** By member: how many people they serve on that day. */
export const servedCounts = (all: readonly Assignment[], on: Day): ReadonlyMap<MemberId, number> => {
  const served = new Map<MemberId, Set<ParticipantId>>()
  for (const one of all) {
    if (!runs(one, on)) continue
    const theirs = served.get(one.memberId) ?? new Set()
    served.set(one.memberId, theirs.add(one.participantId))
  }
  return new Map([...served].map(([memberId, people]) => [memberId, people.size]))
}

type Around = {
  readonly people: readonly ParticipantHead[]
  readonly assignments: readonly Assignment[]
  readonly members: readonly Member[]
}

/** Everyone in the caseload, by name, with who serves them on that day: the latest assignment of each member who is still there. */
export const caseloadLines = ({ people, assignments, members }: Around, on: Day): readonly CaseloadLine[] => {
  const there = new Set(members.filter(({ leftOn }) => leftOn === null).map(({ id }) => id))
  const running = assignments.filter(one => runs(one, on) && there.has(one.memberId))
  const byPerson = new Map<ParticipantId, Map<MemberId, Assignment>>()
  for (const one of running) {
    const theirs = byPerson.get(one.participantId) ?? new Map<MemberId, Assignment>()
    const known = theirs.get(one.memberId)
    if (!known || known.from < one.from) theirs.set(one.memberId, one)
    byPerson.set(one.participantId, theirs)
  }
  const sorted = [...people].sort((a, b) => a.chosenName.localeCompare(b.chosenName))
  return sorted.map(({ id, chosenName, active }) => ({
    participantId: id,
    chosenName,
    active,
    servedBy: [...(byPerson.get(id)?.values() ?? [])].map(({ memberId, from, words: said }) => ({
      memberId,
      from,
      words: said,
    })),
  }))
}
