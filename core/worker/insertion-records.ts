import type { Insertion } from "../domain/insertion.ts"
import type { Collection } from "../store/collection.ts"
import { insertionKind } from "../store/insertion-kind.ts"
import { createCollection } from "../store/sealed-collection.ts"
import type { OpenedStore } from "./open-store.ts"

const opened = new WeakMap<OpenedStore["shared"], Collection<Insertion, Insertion>>()

/** What was put into record systems: one collection for all rooms that ask, made when the first does. */
export const insertionsOf = ({ shared }: OpenedStore): Collection<Insertion, Insertion> => {
  const known = opened.get(shared) ?? createCollection({ ...shared, kind: insertionKind })
  opened.set(shared, known)
  return known
}
