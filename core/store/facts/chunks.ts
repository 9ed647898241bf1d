import { newId } from "../../base/id.ts"
import type { Sealer, Unlocked } from "../../vault/sealer.ts"
import type { Database, FactsEndRow, FactsKey, FactsRow, UnfactedRow } from "../database.ts"
import { createOpened } from "../opened.ts"
import { chunkName, type End, openChunk, openEnd, sealChunk, sealEnd } from "./chunk.ts"
import type { Fields, Row } from "./columns.ts"
import { form } from "./fact-kinds.ts"
import { isErasedSince, ownProgram } from "./marks.ts"

/** What lies there, of one moment. `end` is null when all is to be made anew; `damaged` when something else is why. */
export type Standing = {
  readonly row: FactsEndRow | undefined
  readonly end: End | null
  readonly damaged: boolean
  readonly marks: readonly UnfactedRow[]
}

/** A chunk made anew; without rows it goes. */
export type Made = { readonly key: FactsKey; readonly fields: Fields; readonly rows: readonly Row[] }

export type Chunk = End["chunks"][number]
const keyOf = ([program, kind, month]: Chunk): FactsKey => [program, kind, month]

const askedOneByOne = 3

/** Far more than there are: a month of a kind is one. */
const mostHeld = 10_000

/** Reads chunks, each once as long as it stays, and writes them. What was opened is forgotten when the vault locks. */
export const createChunks = (database: Database, unlocked: Unlocked) => {
  const { dexie, meta, facts, unfacted } = database
  const ends = createOpened<End | null>(unlocked, 1)
  const held = createOpened<readonly Row[]>(unlocked, mostHeld)

  const readEnd = async () => {
    const row = await meta.get("facts")
    return row?.key === "facts" ? row : undefined
  }

  /** Within a transaction. All months of a kind are one question, where it would be one for each of many. */
  const rowsOf = async (chunks: readonly Chunk[]): Promise<ReadonlyMap<string, FactsRow>> => {
    const kinds = new Map<string, Chunk[]>()
    for (const chunk of chunks) kinds.set(chunk[1], [...(kinds.get(chunk[1]) ?? []), chunk])
    const found = await Promise.all(
      [...kinds].map(([kind, those]) =>
        those.length > askedOneByOne
          ? facts.where("[program+kind+month]").between([ownProgram, kind, ""], [ownProgram, kind, "\uffff"]).toArray()
          : facts.bulkGet(those.map(keyOf)),
      ),
    )
    const rows = found.flat().flatMap(row => row ?? [])
    return new Map(rows.map(row => [chunkName([row.program, row.kind, row.month]), row]))
  }

  const endOf = async (sealer: Sealer, row: FactsEndRow) => {
    const known = ends.find("", row.turn)
    if (known) return known.value
    const remember = ends.remembering()
    const end = await openEnd(sealer, row)
    remember("", row.turn, end)
    return end
  }

  return {
    /** For live queries too. */
    look: () =>
      dexie.transaction("r", meta, unfacted, async () => {
        const [row, marks] = await Promise.all([readEnd(), unfacted.toArray()])
        return { row, marks }
      }),

    standing: async (sealer: Sealer, { row, marks }: Pick<Standing, "row" | "marks">): Promise<Standing> => {
      if (!row || row.sealed.length === 0) return { row, end: null, damaged: false, marks }
      const end = await endOf(sealer, row)
      return { row, end: end?.form === form ? end : null, damaged: end === null, marks }
    },

    /** The rows of these chunks; those that do not open are `damaged`. Null: others lie there by now, or fewer. */
    read: async (sealer: Sealer, { row, marks }: Standing, chunks: readonly Chunk[]) => {
      const remember = held.remembering()
      const rows = new Map<string, readonly Row[]>()
      const missing: Chunk[] = []
      for (const chunk of chunks) {
        const known = held.find(chunkName(chunk), chunk[3])
        if (known) rows.set(chunkName(chunk), known.value)
        else missing.push(chunk)
      }
      const damaged: Chunk[] = []
      if (missing.length === 0) return { rows, damaged }
      const [now, there, found] = await dexie.transaction("r", meta, facts, unfacted, () =>
        Promise.all([readEnd(), unfacted.toArray(), rowsOf(missing)]),
      )
      if (now?.turn !== row?.turn || isErasedSince(marks, there)) return null
      const opened = await Promise.all(
        missing.map(chunk => {
          const there = found.get(chunkName(chunk))
          return there?.turn === chunk[3] ? openChunk(sealer, there) : null
        }),
      )
      for (const [i, chunk] of missing.entries()) {
        const some = opened[i]
        if (!some) {
          damaged.push(chunk)
          continue
        }
        rows.set(chunkName(chunk), some)
        remember(chunkName(chunk), chunk[3], some)
      }
      return { rows, damaged }
    },

    /**
     * Puts chunks made from what `found` was, and takes its marks away; with `all`, in place of all there are. False,
     * with nothing written, when something else lies there by now.
     */
    write: async (
      sealer: Sealer,
      { row, end, marks }: Standing,
      made: readonly Made[],
      all = false,
    ): Promise<boolean> => {
      const turn: string = newId()
      const remember = held.remembering()
      const full = made.filter(({ rows }) => rows.length > 0)
      const sealed: FactsRow[] = []
      for (const { key, fields, rows } of full) sealed.push(await sealChunk(sealer, key, turn, fields, rows))
      const names = new Set(made.map(({ key }) => chunkName(key)))
      const kept = all ? [] : (end?.chunks ?? []).filter(chunk => !names.has(chunkName(chunk)))
      const chunks = [...kept, ...full.map(({ key }): Chunk => [...key, turn])]
      const nextEnd = await sealEnd(sealer, turn, { form, chunks })
      const stamps = new Map(marks.map(({ id, stamp }) => [id, stamp]))

      const written = await dexie.transaction("rw", meta, facts, unfacted, async () => {
        const [now, there] = await Promise.all([readEnd(), unfacted.toArray()])
        // What was made has in it what was erased meanwhile.
        if (now?.turn !== row?.turn || isErasedSince(marks, there)) return false
        await (all ? facts.clear() : facts.bulkDelete(made.map(({ key }) => key)))
        const dealtWith = there.filter(({ id, stamp }) => stamps.get(id) === stamp).map(({ id }) => id)
        await Promise.all([facts.bulkPut(sealed), meta.put(nextEnd), unfacted.bulkDelete(dealtWith)])
        return true
      })
      if (written) for (const { key, rows } of full) remember(chunkName(key), turn, rows)
      return written
    },
  }
}
export type Chunks = ReturnType<typeof createChunks>
