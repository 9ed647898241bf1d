import type { Clock } from "../base/clock.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { ParticipantId } from "../base/id.ts"
import { ok, type Result } from "../base/result.ts"
import type { Group } from "../domain/group.ts"
import type { GroupSession, GroupSessionHead } from "../domain/group-session.ts"
import type { Participant, ParticipantHead } from "../domain/participant.ts"
import type { SamePerson, SamePersonHead } from "../domain/same-person.ts"
import type { Collection } from "../store/collection.ts"

/** One kind of record that belongs to a person. */
export type Movable = {
  readonly idsOf: (owner: ParticipantId) => Promise<Result<readonly string[], RecordFailure>>
  readonly give: (id: string, to: ParticipantId) => Promise<Result<null, RecordFailure>>
  /** Only supervisors' devices may: what others wrote of it would be set aside. */
  readonly bySupervisors: boolean
}

export type UniteDeps = {
  readonly samePersons: Collection<SamePerson, SamePersonHead>
  readonly participants: Collection<Participant, ParticipantHead>
  readonly groups: Pick<Collection<Group, Group>, "heads" | "change">
  readonly groupSessions: Pick<Collection<GroupSession, GroupSessionHead>, "heads" | "get" | "change">
  readonly movable: readonly Movable[]
  /** A person as they are or were here, also when they are removed; null: never here, or erased. */
  readonly everKnown: (id: ParticipantId) => Promise<Result<Participant | null, RecordFailure>>
  /** This device is a supervisor's, or in no program. */
  readonly mayAssign: () => Promise<Result<boolean, RecordFailure>>
  readonly exclusive: <T>(run: () => Promise<T>) => Promise<T>
  readonly clock: Pick<Clock, "today">
}

/** What is not there any more needs nothing done. */
export const orGone = (done: Result<unknown, RecordFailure>): Result<null, RecordFailure> =>
  done.ok || done.error.type === "NotFound" ? ok(null) : done

type OfSomeone = { readonly id: string; readonly participantId: ParticipantId | null }

export const movableIn = <Noun extends OfSomeone>(
  collection: {
    readonly heads: (query: { readonly owner: string }) => Promise<Result<readonly { id: string }[], RecordFailure>>
    readonly change: Collection<Noun, unknown>["change"]
  },
  bySupervisors = false,
): Movable => ({
  idsOf: async owner => {
    const heads = await collection.heads({ owner })
    return heads.ok ? ok(heads.value.map(({ id }) => id)) : heads
  },
  give: async (id, to) =>
    orGone(await collection.change(id, one => (one.participantId === to ? one : { ...one, participantId: to }))),
  bySupervisors,
})
