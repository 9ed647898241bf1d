import { systemClock } from "../../../core/base/clock.ts"
import { createCold } from "../../../core/store/blocks/cold.ts"
import type { Kind } from "../../../core/store/collection.ts"
import { openDatabase } from "../../../core/store/database.ts"
import { createFacts } from "../../../core/store/facts/facts.ts"
import { openHybridClock } from "../../../core/store/open-clock.ts"
import { createCollection } from "../../../core/store/sealed-collection.ts"
import { naiveFacts, sorted } from "../../store/naive-facts.ts"
import { createLock, testSealer } from "./open-store.ts"

/** One page's view of a database, with what is counted in it. */
export const openFacts = async (name: string) => {
  const database = openDatabase(name)
  const lock = createLock(await testSealer())
  const defects: unknown[] = []
  const shared = {
    database,
    unlocked: lock,
    cold: createCold({ database, unlocked: lock }),
    clock: openHybridClock(database, systemClock),
    unexpected: (error: unknown) => {
      defects.push(error)
      return { type: "Unexpected" as const, id: "" }
    },
  }
  const collectionOf = <Noun extends { readonly id: string }, Head>(kind: Kind<Noun, Head>) =>
    createCollection({ ...shared, kind })
  const facts = createFacts(shared)
  return {
    ...shared,
    lock,
    defects,
    collectionOf,
    facts,
    /** As read from the columns, in one order. */
    read: async (names: Parameters<typeof facts.read>[0]) => {
      const found = await facts.read(names)
      if (!found.ok) throw new Error(found.error.type)
      return sorted(found.value)
    },
    /** As read from the records themselves. */
    naive: (names?: Parameters<typeof naiveFacts>[1]) => naiveFacts(collectionOf, names),
  }
}
export type FactsPage = Awaited<ReturnType<typeof openFacts>>
