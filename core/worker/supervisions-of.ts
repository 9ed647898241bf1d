import type { Supervision } from "../domain/supervision.ts"
import type { Collection } from "../store/collection.ts"
import { createCollection } from "../store/sealed-collection.ts"
import { supervisionKind } from "../store/supervision-kind.ts"
import type { OpenedStore } from "./open-store.ts"

const opened = new WeakMap<OpenedStore["shared"], Collection<Supervision, Supervision>>()

/** Meetings with a supervisor: one collection for all rooms that ask. */
export const supervisionsOf = ({ shared }: OpenedStore): Collection<Supervision, Supervision> => {
  const known = opened.get(shared) ?? createCollection({ ...shared, kind: supervisionKind })
  opened.set(shared, known)
  return known
}
