import type { SamePerson, SamePersonHead } from "../domain/same-person.ts"
import type { Collection } from "../store/collection.ts"
import { samePersonKind } from "../store/same-person-kind.ts"
import { createCollection } from "../store/sealed-collection.ts"
import type { OpenedStore } from "./open-store.ts"

const opened = new WeakMap<OpenedStore["shared"], Collection<SamePerson, SamePersonHead>>()

/** What was said of two records of a person: one collection for all who ask, made when the first does. */
export const samePersonsOf = ({ shared }: OpenedStore): Collection<SamePerson, SamePersonHead> => {
  const known = opened.get(shared) ?? createCollection({ ...shared, kind: samePersonKind })
  opened.set(shared, known)
  return known
}
