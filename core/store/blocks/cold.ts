import type { Tampered } from "../../base/failure.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { Sealer, Unlocked } from "../../vault/sealer.ts"
import type { Database } from "../database.ts"
import { createOpened } from "../opened.ts"
import type { Entry } from "./cold-record.ts"
import { type ColdView, coldView } from "./cold-view.ts"
import { openBodies, openIndex } from "./open-block.ts"

type Bytes = Uint8Array<ArrayBuffer>

/** One page's view of the blocks. Null in its answers: a block asked for is gone by now; read again what there is. */
export type Cold = {
  /** What the blocks of these ids hold together. Opens each index once, and only the indexes. */
  readonly view: (sealer: Sealer, blocks: readonly string[]) => Promise<Result<ColdView, Tampered> | null>
  /** The bodies of one block. The last few opened are kept. */
  readonly bodies: (sealer: Sealer, block: string) => Promise<Result<Bytes, Tampered> | null>
}

const keptBodies = 2
/** As many blocks as are laid over others without a second thought: making a view of all of them costs all there is. */
const mostOver = 64

/** Runs what is asked under one key once for all who ask while it runs. */
const sharing = <T>() => {
  const running = new Map<string, Promise<T>>()
  return {
    run: (key: string, start: () => Promise<T>): Promise<T> => {
      const found = running.get(key)
      if (found) return found
      const mine = start().finally(() => {
        if (running.get(key) === mine) running.delete(key)
      })
      running.set(key, mine)
      return mine
    },
    forget: () => running.clear(),
  }
}

/** One per page, for all its collections. Forgets everything when the vault locks. */
export const createCold = ({
  database,
  unlocked,
}: {
  readonly database: Database
  readonly unlocked: Unlocked
}): Cold => {
  const bodies = createOpened<Bytes>(unlocked, keptBodies)
  const openingViews = sharing<Result<ColdView, Tampered> | null>()
  const openingBodies = sharing<Result<Bytes, Tampered> | null>()
  let indexes = new Map<string, readonly Entry[]>()
  let last: { readonly key: string; readonly view: ColdView } | null = null
  /** Over which the blocks that came since are laid, until they are many. */
  let base: { readonly blocks: readonly string[]; readonly view: ColdView } | null = null
  let unlocking = 0
  unlocked.onChange(() => {
    unlocking++
    indexes = new Map()
    last = null
    base = null
    openingViews.forget()
    openingBodies.forget()
  })

  const openView = async (
    sealer: Sealer,
    blocks: readonly string[],
    key: string,
  ): Promise<Result<ColdView, Tampered> | null> => {
    const during = unlocking
    const known = new Map(blocks.flatMap(id => [[id, indexes.get(id)] as const]))
    const rows = await database.blocks.bulkGet(blocks.filter(id => !known.get(id)))
    const tampered: string[] = []
    for (const row of rows) {
      if (!row) return null
      const index = await openIndex(sealer, row)
      if (index.ok) known.set(row.id, index.value)
      else tampered.push(...index.error.ids)
    }
    if (tampered.length > 0) return fail({ type: "Tampered", ids: tampered })
    const there = [...known].flatMap(([id, entries]) => (entries ? [[id, entries] as const] : []))
    const opened = new Map(there)
    const under = base?.blocks.every(id => opened.has(id)) ? base : null
    const within = new Set(under?.blocks)
    const fresh = there.filter(([id]) => !within.has(id))
    const isLayer = under !== null && fresh.length <= Math.max(mostOver, within.size / 4)
    const view = isLayer ? coldView(fresh, under.view) : coldView(there)
    if (during === unlocking) {
      indexes = opened
      last = { key, view }
      if (!isLayer) base = { blocks: [...opened.keys()], view }
    }
    return ok(view)
  }

  const openBody = async (sealer: Sealer, block: string): Promise<Result<Bytes, Tampered> | null> => {
    const remember = bodies.remembering()
    const [row, index] = await database.dexie.transaction("r", database.blocks, database.blockBodies, () =>
      Promise.all([database.blockBodies.get(block), database.blocks.where(":id").equals(block).count()]),
    )
    if (!row) return index > 0 ? fail({ type: "Tampered", ids: [block] }) : null
    const opened = await openBodies(sealer, row)
    if (opened.ok) remember(block, "", opened.value)
    return opened
  }

  return {
    view: async (sealer, blocks) => {
      const key = blocks.join()
      return last?.key === key ? ok(last.view) : openingViews.run(key, () => openView(sealer, blocks, key))
    },
    bodies: async (sealer, block) => {
      const known = bodies.find(block)
      return known ? ok(known.value) : openingBodies.run(block, () => openBody(sealer, block))
    },
  }
}
