import type { RecordFailure } from "../../base/failure.ts"
import { ok, type Result } from "../../base/result.ts"
import type { FactName } from "../../domain/facts/facts.ts"
import type { Sealer } from "../../vault/sealer.ts"
import type { Cold } from "../blocks/cold.ts"
import type { Database } from "../database.ts"
import { untilThere } from "../read-records.ts"
import { createCollection } from "../sealed-collection.ts"
import type { Row } from "./columns.ts"
import { factKinds, factNames } from "./fact-kinds.ts"

export type Shared = Omit<Parameters<typeof createCollection>[0], "kind" | "cold"> & { readonly cold: Cold }

/** How far a long reading is, and whether it is still wanted. */
export type Steps = { readonly signal?: AbortSignal | undefined; readonly done?: (records: number) => void }

const openedAtOnce = 256

/** Records of one kind in the order in which they are opened with the least reading: those of one block together. */
const inReadingOrder = (database: Database, cold: Cold, sealer: Sealer, kind: string) => {
  const { dexie, heads, blocks } = database
  return untilThere<Result<readonly string[], RecordFailure>>(async () => {
    const [rows, over, keys] = await dexie.transaction("r", heads, blocks, () =>
      Promise.all([
        heads.where("[kind+at]").between([kind, ""], [kind, "\uffff"], true, true).primaryKeys(),
        heads.where("over").equals(kind).primaryKeys(),
        blocks.toCollection().primaryKeys(),
      ]),
    )
    if (keys.length === 0) return ok(rows)
    const view = await cold.view(sealer, keys)
    if (!view?.ok) return view
    const elsewhere = new Set<string>([...rows, ...over])
    const found = view.value.list(kind, {}).filter(({ entry }) => !elsewhere.has(entry.id))
    const ordered = [...found].sort((a, b) => {
      if (a.block !== b.block) return a.block < b.block ? -1 : 1
      return a.entry.from - b.entry.from
    })
    return ok([...rows, ...ordered.map(({ entry }) => entry.id)])
  })
}

/** The records themselves, for whoever makes facts of them. */
export const createFactRecords = (shared: Shared) => {
  const collections = new Map(
    factNames.map(name => [name, createCollection({ ...shared, kind: factKinds[name].kind })]),
  )
  return {
    /** Ids of all records of one kind; those of removed ones may be among them. */
    idsOf: (sealer: Sealer, name: FactName) =>
      inReadingOrder(shared.database, shared.cold, sealer, factKinds[name].kind.kind),

    /** The facts of those that are there; removed and erased ones are left out. Null: broken off. */
    factsOf: async (
      name: FactName,
      ids: readonly string[],
      { signal, done }: Steps,
    ): Promise<Result<readonly Row[], RecordFailure> | null> => {
      const facts: Row[] = []
      for (let from = 0; from < ids.length; from += openedAtOnce) {
        if (signal?.aborted) return null
        const some = ids.slice(from, from + openedAtOnce)
        const nouns = await collections.get(name)?.getMany(some)
        if (!nouns?.ok) return nouns ?? ok([])
        for (const noun of nouns.value) facts.push(factKinds[name].kind.fact?.(noun) as Row)
        done?.(some.length)
      }
      return ok(facts)
    },
  }
}
export type FactRecords = ReturnType<typeof createFactRecords>
