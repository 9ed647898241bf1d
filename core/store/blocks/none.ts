import { Dexie, type ObservabilitySet, type PromiseExtended } from "dexie"
import type { Database } from "../database.ts"

/**
 * Whether there are no blocks: of a moment not before that of any reading that was begun before. Every list asks, and a
 * query of Dexie's own would cost a third of the list, so this goes beneath it; live queries do not see it, `onBlocks` does.
 * The database must be open.
 */
export const areNone = ({ dexie }: Database): PromiseExtended<boolean> =>
  new Dexie.Promise<boolean>((resolve, reject) => {
    const request = dexie.backendDB().transaction("blocks", "readonly").objectStore("blocks").getAllKeys(null, 1)
    request.onsuccess = () => resolve(request.result.length === 0)
    request.onerror = () => reject(request.error)
  })

/** Calls after each change of which blocks there are, by any page. Answers how to stop. */
export const onBlocks = ({ name }: Database, changed: () => void): (() => void) => {
  const listen = (parts: ObservabilitySet) => {
    if ("all" in parts || `idb://${name}/blocks/` in parts) changed()
  }
  Dexie.on.storagemutated.subscribe(listen)
  return () => Dexie.on.storagemutated.unsubscribe(listen)
}
