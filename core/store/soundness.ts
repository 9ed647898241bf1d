import type { Aborted, RecordFailure } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Soundness } from "../system/api.ts"
import type { Sealer, Unlocked } from "../vault/sealer.ts"
import { coldView } from "./blocks/cold-view.ts"
import { type Moment, readMoment } from "./blocks/moment.ts"
import { bodiesAreWhole, openIndex } from "./blocks/open-block.ts"
import { addCounts, type Counts, countsOf, readColdCounts } from "./cold-counts.ts"
import type { Database, HeadRow, RecordRow } from "./database.ts"
import { attempt } from "./failures.ts"
import { openBody, openHead } from "./record.ts"
import { addInto, digestOf, emptySum, isOurs } from "./tally.ts"

const openedAtOnce = 200

/** Head and body each open, and belong together. */
const isSound = async (sealer: Sealer, head: HeadRow | undefined, record: RecordRow) => {
  if (head?.kind !== record.kind) return false
  const [openedHead, openedBody] = await Promise.all([openHead(sealer, head), openBody(sealer, record)])
  return openedHead.ok && openedBody.ok && openedBody.value.head === head.stamp
}

/** What was found so far. `sum` and `records` are of the records that count, wherever they lie. */
type Found = {
  readonly sum: Uint8Array
  readonly unreadable: string[]
  records: number
  /** Records in blocks whose index does not open, as many as their rows say. */
  unnamed: number
  cold: Counts
}

type GoOn = () => Result<null, RecordFailure | Aborted>

const lookAtRows = async (sealer: Sealer, { heads, records }: Moment, goOn: GoOn, into: Found) => {
  for (let from = 0; from < records.length; from += openedAtOnce) {
    const may = goOn()
    if (!may.ok) return may
    const batch = records.slice(from, from + openedAtOnce)
    for (const { id, stamp } of batch) addInto(into.sum, digestOf(sealer, id, stamp))
    const sound = await Promise.all(batch.map(row => isSound(sealer, heads.get(row.id), row)))
    into.unreadable.push(...batch.flatMap((row, i) => (sound[i] ? [] : [row.id])))
  }
  into.records += records.length
  const whole = new Set(records.map(({ id }) => id))
  into.unreadable.push(...[...heads.keys()].filter(id => !whole.has(id)))
  return ok(null)
}

const countOf = ({ count }: { readonly count: number }) => (Number.isSafeInteger(count) && count > 0 ? count : 1)

const lookAtBlocks = async (sealer: Sealer, { heads, records, blocks, bodies }: Moment, goOn: GoOn, into: Found) => {
  const indexes = []
  const damaged = new Set<string>()
  for (const row of blocks) {
    const may = goOn()
    if (!may.ok) return may
    const index = await openIndex(sealer, row)
    if (index.ok) indexes.push([row.id, index.value] as const)
    else into.unnamed += countOf(row)
    const body = bodies.get(row.id)
    if (!body || !(await bodiesAreWhole(sealer, body))) damaged.add(row.id)
  }
  const hot = new Set(records.map(({ id }) => id))
  for (const { entry, block } of coldView(indexes).all()) {
    if (hot.has(entry.id)) {
      // Rows over an entry that do not say so would be shown beside it.
      if (heads.get(entry.id)?.over !== entry.kind) into.unreadable.push(entry.id)
      continue
    }
    addInto(into.sum, digestOf(sealer, entry.id, entry.stamp))
    into.records++
    into.cold = addCounts(into.cold, countsOf([entry]))
    if (damaged.has(block)) into.unreadable.push(entry.id)
  }
  const named = new Set(blocks.map(({ id }) => id))
  into.unreadable.push(...[...bodies.keys()].filter(id => !named.has(id)))
  return ok(null)
}

const sameCounts = (a: Counts, b: Counts) =>
  [...Object.keys(a), ...Object.keys(b)].every(kind => (a[kind] ?? 0) === (b[kind] ?? 0))

/** In one transaction, so of one moment: whoever writes meanwhile does not disturb the check. */
const readAll = (database: Database) => {
  const { dexie, heads, records, blocks, blockBodies, meta } = database
  return dexie.transaction("r", [heads, records, blocks, blockBodies, meta], async () => {
    const [moment, cold] = await Promise.all([readMoment(database), readColdCounts(database)])
    return { moment, cold }
  })
}

/** Opens every head and body, and compares the tally. What it can and cannot notice is said in `FORMAT.md`. */
export const checkSoundness = (
  database: Database,
  unlocked: Unlocked,
  signal?: AbortSignal,
): Promise<Result<Soundness, RecordFailure | Aborted>> =>
  attempt<Soundness, RecordFailure | Aborted>(async () => {
    const { moment, cold } = await readAll(database)
    const sealer = unlocked.sealer()
    if (!sealer) return fail({ type: "VaultLocked" })
    const goOn: GoOn = () => {
      if (signal?.aborted) return fail({ type: "Aborted" })
      return unlocked.sealer() === sealer ? ok(null) : fail({ type: "VaultLocked" })
    }
    const found: Found = { sum: emptySum(), unreadable: [], records: 0, unnamed: 0, cold: {} }
    const looked = await lookAtRows(sealer, moment, goOn, found)
    if (!looked.ok) return looked
    const lookedOn = await lookAtBlocks(sealer, moment, goOn, found)
    if (!lookedOn.ok) return lookedOn
    const may = goOn()
    if (!may.ok) return may

    const { sum, unreadable, records, unnamed } = found
    const { tally } = moment
    const fits = tally
      ? isOurs(sealer, tally) && tally.count === records && tally.sum.every((byte, i) => byte === sum[i])
      : records === 0
    // What lies in a block whose index does not open cannot be counted: then only the tally itself can be looked at.
    const counted =
      unnamed > 0 ? tally !== undefined && !isOurs(sealer, tally) : !(fits && sameCounts(cold, found.cold))
    return unreadable.length > 0 || counted || unnamed > 0
      ? ok({ state: "damaged", unreadable, counted, ...(unnamed > 0 && { unnamed }) })
      : ok({ state: "sound", records })
  })
