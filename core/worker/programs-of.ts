import type { Program } from "../domain/program.ts"
import type { Collection } from "../store/collection.ts"
import { programKind } from "../store/program-kind.ts"
import { createCollection } from "../store/sealed-collection.ts"
import type { OpenedStore } from "./open-store.ts"

const opened = new WeakMap<OpenedStore["shared"], Collection<Program, Program>>()

/** What is kept of the program: one collection for all rooms that ask. */
export const programsOf = ({ shared }: OpenedStore): Collection<Program, Program> => {
  const known = opened.get(shared) ?? createCollection({ ...shared, kind: programKind })
  opened.set(shared, known)
  return known
}
