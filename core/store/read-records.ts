import type { RecordFailure } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Sealer } from "../vault/sealer.ts"
import type { Cold } from "./blocks/cold.ts"
import { bodyOf } from "./blocks/cold-record.ts"
import type { Found } from "./blocks/cold-view.ts"
import { bodyAt } from "./blocks/open-block.ts"
import type { Kind } from "./collection.ts"
import type { Database } from "./database.ts"
import { type Loaded, loadBody, loadRow } from "./loaded.ts"
import type { Opened } from "./opened.ts"
import { type Lying, readRecord } from "./read-record.ts"

/** `blocks`: null when it has rows; otherwise those there were when it was read, all of them. */
export type Pair<Noun> = { readonly loaded: Loaded<Noun>; readonly blocks: readonly string[] | null }

const mostAttempts = 20

/** Blocks can be gone by the time they are to be opened. Then what lies where is read again. */
export const untilThere = async <T>(attempt: () => Promise<T | null>): Promise<T> => {
  for (let tries = 0; tries < mostAttempts; tries++) {
    const found = await attempt()
    if (found !== null) return found
  }
  throw new Error(`Blocks went while they were read, ${mostAttempts} times`)
}

/** Reads whole records of one kind, from rows or blocks, and opens them. */
export const createRecordReader = <Noun extends { readonly id: string }>({
  database,
  kind,
  cold,
  opened,
}: {
  readonly database: Database
  readonly kind: Kind<Noun, unknown>
  readonly cold: Cold
  readonly opened: Opened<Loaded<Noun>>
}) => {
  const { dexie, heads, records, blocks } = database
  type Opening = Promise<Result<Loaded<Noun>, RecordFailure> | null>

  const openFound = async (sealer: Sealer, { entry, block }: Found): Opening => {
    const { id } = entry
    if (entry.version > kind.version)
      return fail({ type: "FromNewerVersion", found: entry.version, known: kind.version })
    const known = opened.find(id, entry.stamp)
    if (known) return ok(known.value)
    const remember = opened.remembering()
    const bodies = await cold.bodies(sealer, block)
    if (!bodies) return null
    if (!bodies.ok) return fail({ type: "Tampered", ids: [id] })
    const body = bodyOf({ body: bodyAt(bodies.value, entry) })
    if (body.head !== entry.headStamp) return fail({ type: "Tampered", ids: [id] })
    const loaded = loadBody(kind, entry, body)
    if (loaded.ok) remember(id, entry.stamp, loaded.value)
    return loaded
  }

  const openCold = async (sealer: Sealer, keys: readonly string[], id: string): Opening => {
    const notFound = fail({ type: "NotFound" as const, id })
    if (keys.length === 0) return notFound
    const view = await cold.view(sealer, keys)
    if (!view?.ok) return view
    const found = view.value.find(id)
    return found?.entry.kind === kind.kind ? openFound(sealer, found) : notFound
  }

  /** Null: the block it lay in is gone by now. */
  const open = async (sealer: Sealer, { row, blocks: keys, head }: Lying, id: string): Opening => {
    if (!row && head?.kind === kind.kind) return fail({ type: "Tampered", ids: [id] })
    if (!row) return openCold(sealer, keys, id)
    if (row.kind !== kind.kind) return fail({ type: "NotFound", id })
    const known = opened.find(id, row.stamp)
    if (known) return ok(known.value)
    const remember = opened.remembering()
    const loaded = await loadRow(kind, sealer, row)
    if (loaded.ok) remember(id, row.stamp, loaded.value)
    return loaded
  }

  const openNoun = async (sealer: Sealer, lying: Lying, id: string): Promise<Result<Noun, RecordFailure> | null> => {
    const loaded = await open(sealer, lying, id)
    if (!loaded?.ok) return loaded
    return loaded.value.removed ? fail({ type: "NotFound", id }) : ok(loaded.value.noun)
  }

  /** Those without a row, the ones of one block together. */
  const byBlock = async (
    sealer: Sealer,
    keys: readonly string[],
    lying: readonly (Lying & { readonly id: string })[],
  ) => {
    const view = keys.length > 0 ? await cold.view(sealer, keys) : null
    const blockOf = (id: string) => (view?.ok ? (view.value.find(id)?.block ?? "") : "")
    return lying.filter(({ row }) => !row).sort((a, b) => (blockOf(a.id) < blockOf(b.id) ? -1 : 1))
  }

  const keysOfBlocks = () => blocks.toCollection().primaryKeys()

  const get = (sealer: Sealer, id: string) =>
    untilThere(async () => openNoun(sealer, await readRecord(database, id), id))

  return {
    openNoun,
    openFound,

    /** For live queries. */
    read: (id: string): Promise<Lying> =>
      dexie.transaction("r", heads, records, blocks, async () => {
        const row = await records.get(id)
        if (row) return { row, blocks: [] }
        const [head, keys] = await Promise.all([heads.get(id), keysOfBlocks()])
        return { row, head, blocks: keys }
      }),

    get,

    /** In the order asked for. */
    getMany: (sealer: Sealer, ids: readonly string[]) =>
      untilThere(async () => {
        const [rows, keys, over] = await dexie.transaction("r", heads, records, blocks, () => {
          const over = heads.where("over").equals(kind.kind).primaryKeys()
          return Promise.all([records.bulkGet([...ids]), keysOfBlocks(), over])
        })
        const heading = new Set<string>(over)
        const lying = ids.map((id, i) => ({ id, row: rows[i], blocks: keys, ...(heading.has(id) && { head: kind }) }))
        const found = new Map<string, Result<Noun, RecordFailure>>()
        const openOne = async (one: Lying & { readonly id: string }) => {
          const noun = await openNoun(sealer, one, one.id)
          // Those not there at all are few: only for them is it asked whether a head is.
          const missing = !one.row && noun?.ok === false && noun.error.type === "NotFound"
          if (noun) found.set(one.id, missing ? await get(sealer, one.id) : noun)
        }
        await Promise.all(lying.map(one => (one.row ? openOne(one) : null)))
        // One after the other: the bodies of all blocks at once would be much to hold.
        for (const one of await byBlock(sealer, keys, lying)) await openOne(one)
        const results = ids.flatMap(id => found.get(id) ?? [])
        return results.length === ids.length ? results : null
      }),

    /**
     * The blocks there are, which have none of these ids; throws when one has. A block whose index does not open keeps
     * nobody from adding: ids are made anew, and the check tells of the block.
     */
    blocksWithout: async (sealer: Sealer, ids: readonly string[]): Promise<readonly string[] | null> => {
      const keys = await keysOfBlocks()
      const view = keys.length > 0 ? await cold.view(sealer, keys) : null
      if (view?.ok && ids.some(id => view.value.find(id))) throw new Error(`${kind.kind}: id exists`)
      return keys.length === 0 || view ? keys : null
    },

    /** Head and body as they lie on disk now. Each opens by itself, but only together are they a record. */
    readPair: (sealer: Sealer, id: string): Promise<Result<Pair<Noun>, RecordFailure>> =>
      untilThere(async () => {
        const [head, row, keys] = await dexie.transaction("r", heads, records, blocks, () =>
          Promise.all([heads.get(id), records.get(id), keysOfBlocks()]),
        )
        const loaded = await open(sealer, { row, blocks: keys, head }, id)
        if (!loaded?.ok) return loaded
        if (row && head?.stamp !== loaded.value.headStamp) return fail({ type: "Tampered", ids: [id] })
        return ok({ loaded: loaded.value, blocks: row ? null : keys })
      }),
  }
}
