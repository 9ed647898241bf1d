import type { Administration, AdministrationHead } from "../domain/administration.ts"
import { administrationKind } from "../store/administration-kind.ts"
import type { Collection } from "../store/collection.ts"
import { createCollection } from "../store/sealed-collection.ts"
import type { OpenedStore } from "./open-store.ts"

const opened = new WeakMap<OpenedStore["shared"], Collection<Administration, AdministrationHead>>()

/** The administrations in a vault: one collection for all rooms that ask, made when the first does. */
export const administrationsOf = ({ shared }: OpenedStore): Collection<Administration, AdministrationHead> => {
  const known = opened.get(shared) ?? createCollection({ ...shared, kind: administrationKind })
  opened.set(shared, known)
  return known
}
