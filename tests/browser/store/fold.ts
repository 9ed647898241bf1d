import { createFold } from "../../../core/store/blocks/fold.ts"
import type { Collection } from "../../../core/store/collection.ts"
import { participantKind } from "../../../core/store/kinds.ts"
import { person } from "../../store/collection-suite.ts"
import type { openStore } from "./open-store.ts"

type Store = Pick<Awaited<ReturnType<typeof openStore>>, "database" | "lock" | "collectionOf">

const never = "0"
const always = "9"
const folder = person(99)

/**
 * Folds at once what a device would fold after weeks: everything, or all but the newest so many; then compacts. The record
 * changed last is never folded, so something of another kind is changed first.
 */
export const createFolding = async ({ database, lock, collectionOf }: Store) => {
  const others = collectionOf({ ...participantKind, kind: "other" })
  await others.add(folder)
  let n = 0
  return async (newest = 0) => {
    await others.change(folder.id, noun => ({ ...noun, place: `place ${n++}` }))
    const rule = {
      kinds: ["participant"],
      coldBefore: newest > 0 ? never : always,
      newest,
      restBefore: always,
      together: 1,
    }
    const folded = await createFold({ database, unlocked: lock, rule: () => rule })()
    if (!folded.ok && folded.error.type !== "VaultLocked") throw new Error(folded.error.type)
    return folded.ok ? folded.value : { folded: 0, compacted: 0 }
  }
}

/** The same collection, with something done before, or beside, each of its operations. */
export const withBefore = <Noun extends { readonly id: string }, Head>(
  collection: Collection<Noun, Head>,
  before: <T>(operation: () => Promise<T>) => Promise<T>,
): Collection<Noun, Head> => ({
  ...collection,
  get: id => before(() => collection.get(id)),
  getMany: ids => before(() => collection.getMany(ids)),
  add: (...nouns) => before(() => collection.add(...nouns)),
  change: (id, next) => before(() => collection.change(id, next)),
  remove: id => before(() => collection.remove(id)),
  restore: id => before(() => collection.restore(id)),
  beside: id => before(() => collection.beside(id)),
  settle: (id, path, value) => before(() => collection.settle(id, path, value)),
  erase: ids => before(() => collection.erase(ids)),
  heads: query => before(() => collection.heads(query)),
})
