import { describe } from "vitest"
import { participantKind } from "../../../core/store/kinds.ts"
import { collectionKeepsItsPromises } from "../../store/collection-suite.ts"
import { createMemoryCollection } from "../../store/memory-collection.ts"

describe("the collection in memory", () => {
  collectionKeepsItsPromises(async () => {
    let locked = false
    const listeners = new Set<() => void>()
    const collection = createMemoryCollection(participantKind, {
      locked: () => locked,
      onLockChange: listener => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    })
    return {
      collection,
      elsewhere: async id => collection.elsewhere(id),
      setLocked: next => {
        locked = next
        for (const listener of listeners) listener()
      },
    }
  })
})
