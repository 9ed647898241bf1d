import type { FactSource } from "../store/facts/fact-source.ts"
import { createFacts } from "../store/facts/facts.ts"
import type { OpenedStore } from "./open-store.ts"

const opened = new WeakMap<OpenedStore["shared"], FactSource>()

/** The facts of a vault: one source for all rooms that count. */
export const factsOf = ({ shared }: OpenedStore): FactSource => {
  const known = opened.get(shared) ?? createFacts(shared)
  opened.set(shared, known)
  return known
}
