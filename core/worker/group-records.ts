import type { Group } from "../domain/group.ts"
import type { GroupSession, GroupSessionHead } from "../domain/group-session.ts"
import type { Collection } from "../store/collection.ts"
import { groupKind } from "../store/group-kind.ts"
import { groupSessionKind } from "../store/group-session-kind.ts"
import { createCollection } from "../store/sealed-collection.ts"
import type { OpenedStore } from "./open-store.ts"

type GroupRecords = {
  readonly groups: Collection<Group, Group>
  readonly groupSessions: Collection<GroupSession, GroupSessionHead>
}

const opened = new WeakMap<OpenedStore["shared"], GroupRecords>()

/** The groups of a vault and their sessions: the same collections for all rooms that ask, made when the first does. */
export const groupRecordsOf = ({ shared }: OpenedStore): GroupRecords => {
  const known = opened.get(shared) ?? {
    groups: createCollection({ ...shared, kind: groupKind }),
    groupSessions: createCollection({ ...shared, kind: groupSessionKind }),
  }
  opened.set(shared, known)
  return known
}
