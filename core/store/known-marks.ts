import type { RecordFailure, Tampered } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Sealer, Unlocked } from "../vault/sealer.ts"
import type { Cold } from "./blocks/cold.ts"
import type { ColdView } from "./blocks/cold-view.ts"
import type { Database, HeadRow } from "./database.ts"
import { type Mark, markOf } from "./marks-after.ts"
import { untilThere } from "./read-records.ts"
import { openHead } from "./record.ts"
import { whenUnlocked } from "./when-unlocked.ts"

/** What a look found. `anew`: nothing was known before it, and `changed` is all there is. */
export type Looked = { readonly anew: boolean; readonly changed: readonly Mark[] }

/**
 * What is known of every record without opening it: held while the vault is open, and brought up to what lies on disk by
 * what changed alone. It costs what has rows and what changed, not what lies in blocks. For one reader, one look at a time.
 */
export type KnownMarks = {
  /** Marks that are other than at the look before, whatever their stamps. In no order. */
  readonly look: (sealer: Sealer) => Promise<Result<Looked, RecordFailure>>
  /** As of the last look, as are the next two. */
  readonly find: (id: string) => Mark | undefined
  /** Of one owner; of "", what belongs to nobody. */
  readonly of: (owner: string) => Iterable<Mark>
  readonly all: () => Iterable<Mark>
}

type Known = {
  readonly byId: Map<string, Mark>
  readonly byOwner: Map<string, Map<string, Mark>>
  hot: ReadonlySet<string>
  blocks: ReadonlySet<string>
}
type Lying = {
  readonly hot: ReadonlySet<string>
  readonly blocks: readonly string[]
  readonly changed: readonly (readonly [id: string, stamp: string])[]
  readonly heads: readonly (HeadRow | undefined)[]
}
type Deps = { readonly database: Database; readonly unlocked: Unlocked; readonly cold: Cold }

const nothingKnown = (): Known => ({ byId: new Map(), byOwner: new Map(), hot: new Set(), blocks: new Set() })

const put = ({ byId, byOwner }: Known, mark: Mark) => {
  const { id, owner } = mark
  const before = byId.get(id)
  if (before && before.owner !== owner) byOwner.get(before.owner)?.delete(id)
  byId.set(id, mark)
  const theirs = byOwner.get(owner)
  if (theirs) theirs.set(id, mark)
  else byOwner.set(owner, new Map([[id, mark]]))
}

export const createKnownMarks = ({ database, unlocked, cold }: Deps): KnownMarks => {
  const { dexie, heads, records, blocks } = database
  let known: Known | null = null
  unlocked.onChange(() => {
    known = null
  })

  const read = ({ byId }: Known): Promise<Lying> =>
    dexie.transaction("r", heads, records, blocks, async () => {
      const hot = new Set<string>()
      const changed: [string, string][] = []
      const [, keys] = await Promise.all([
        records
          .where("stamp")
          .above("")
          .eachKey((key, { primaryKey }) => {
            const [id, stamp] = [String(primaryKey), String(key)]
            hot.add(id)
            if (byId.get(id)?.stamp !== stamp) changed.push([id, stamp])
          }),
        blocks.toCollection().primaryKeys(),
      ])
      return { hot, blocks: keys, changed, heads: await heads.bulkGet(changed.map(([id]) => id)) }
    })

  /** To whom a record belongs decides who gets it: the columns must be those that were sealed. */
  const openRows = async (sealer: Sealer, lying: Lying): Promise<Result<readonly Mark[], Tampered>> => {
    const opened = await Promise.all(lying.heads.map(head => (head ? openHead(sealer, head) : null)))
    const tampered = lying.changed.flatMap(([id], i) => (opened[i]?.ok ? [] : [id]))
    if (tampered.length > 0) return fail({ type: "Tampered", ids: tampered })
    return ok(lying.changed.flatMap(([, stamp], i) => (lying.heads[i] ? [markOf({ ...lying.heads[i], stamp })] : [])))
  }

  /** Null: a record that was in rows is nowhere now, and all is looked at again. */
  const inBlocks = (view: ColdView, { byId, hot, blocks: seen }: Known, lying: Lying): readonly Mark[] | null => {
    const marks: Mark[] = []
    for (const id of hot) {
      if (lying.hot.has(id)) continue
      const found = view.find(id)
      if (!found) return null
      if (byId.get(id)?.stamp !== found.entry.stamp) marks.push(markOf(found.entry))
    }
    for (const { entry } of view.within(new Set(lying.blocks.filter(id => !seen.has(id)))))
      if (!lying.hot.has(entry.id) && byId.get(entry.id)?.stamp !== entry.stamp) marks.push(markOf(entry))
    return marks
  }

  const lookOnce = async (sealer: Sealer, before: Known): Promise<Result<readonly Mark[], RecordFailure> | null> => {
    const lying = await read(before)
    const rows = await openRows(sealer, lying)
    if (!rows.ok) return rows
    const moved = lying.blocks.some(id => !before.blocks.has(id)) || [...before.hot].some(id => !lying.hot.has(id))
    const view = moved && lying.blocks.length > 0 ? await cold.view(sealer, lying.blocks) : null
    if (moved && !view?.ok) return lying.blocks.length > 0 ? view : null
    const found = view?.ok ? inBlocks(view.value, before, lying) : []
    if (found === null) return null
    const changed = [...new Map([...found, ...rows.value].map(mark => [mark.id, mark])).values()]
    before.hot = lying.hot
    before.blocks = new Set(lying.blocks)
    for (const mark of changed) put(before, mark)
    return ok(changed)
  }

  return {
    look: sealer =>
      whenUnlocked<Looked, RecordFailure>({ sealer: () => (unlocked.sealer() === sealer ? sealer : null) }, () =>
        untilThere(async () => {
          const anew = known === null
          const mine = known ?? nothingKnown()
          known = null
          const changed = await lookOnce(sealer, mine)
          if (!changed?.ok) return changed
          if (unlocked.sealer() !== sealer) return fail({ type: "VaultLocked" })
          known = mine
          return ok({ anew, changed: changed.value })
        }),
      ),
    find: id => known?.byId.get(id),
    of: owner => known?.byOwner.get(owner)?.values() ?? [],
    all: () => known?.byId.values() ?? [],
  }
}
