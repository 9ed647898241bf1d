import type { Tampered } from "../../base/failure.ts"
import { gunzip } from "../../base/gzip.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { SealedAbout, Sealer } from "../../vault/sealer.ts"
import type { BlockBodyRow, BlockRow } from "../database.ts"
import { parseSealed } from "../record.ts"
import type { ColdRecord, Entry } from "./cold-record.ts"
import { aboutBlock } from "./seal-block.ts"

type Written = Omit<Entry, "from" | "headStamp"> & { readonly headStamp?: string; readonly skip?: number }
/** Something else lies among the bodies, under this id, that counts nowhere. */
type Rest = { readonly id: string; readonly rest: 1 }

export type Index = { readonly entries: readonly Entry[]; readonly rest: readonly string[] }

const opened = async (
  sealer: Sealer,
  { id, sealed }: BlockBodyRow,
  part: SealedAbout["part"],
): Promise<Result<Uint8Array<ArrayBuffer>, Tampered>> => {
  const tampered = fail({ type: "Tampered" as const, ids: [id] })
  if (!(sealed instanceof Uint8Array)) return tampered
  const plain = await sealer.open(sealed, aboutBlock(id, part))
  return plain.ok ? ok(await gunzip(plain.value)) : tampered
}

/** What a block holds, without its bodies. A failure names the block: what was in it cannot be known. */
export const openIndex = async (sealer: Sealer, row: BlockRow): Promise<Result<readonly Entry[], Tampered>> => {
  const index = await openWholeIndex(sealer, row)
  return index.ok ? ok(index.value.entries) : index
}

/** The same, with what lies among the bodies besides. */
export const openWholeIndex = async (sealer: Sealer, row: BlockRow): Promise<Result<Index, Tampered>> => {
  const index = await opened(sealer, row, "head")
  if (!index.ok) return index
  const all = parseSealed(index.value) as readonly (Written | Rest)[]
  const isRest = (one: Written | Rest): one is Rest => "rest" in one
  const written = all.filter((one): one is Written => !isRest(one))
  if (written.length !== row.count) return fail({ type: "Tampered", ids: [row.id] })
  // Each of these words is said by many entries; one copy of each is kept.
  const words = new Map<string, string>()
  const once = (word: string) => {
    const known = words.get(word)
    if (known === undefined) words.set(word, word)
    return known ?? word
  }
  let from = 0
  const entries = written.map(
    ({ id, kind, owner, at, version, stamp, headStamp, removed, head, skip = 0, length }): Entry => {
      from += skip
      const entry = {
        id,
        kind: once(kind),
        owner: once(owner),
        at: once(at),
        version,
        stamp: once(stamp),
        headStamp: once(headStamp ?? stamp),
        ...(removed && { removed }),
        head,
        from,
        length,
      }
      from += length
      return entry
    },
  )
  return ok({ entries, rest: all.filter(isRest).map(({ id }) => id) })
}

/** All bodies of a block, one behind the other: `bodyAt` finds one of them. A failure names the block. */
export const openBodies = (sealer: Sealer, row: BlockBodyRow): Promise<Result<Uint8Array<ArrayBuffer>, Tampered>> =>
  opened(sealer, row, "body")

export const bodyAt = (bodies: Uint8Array<ArrayBuffer>, { from, length }: Entry): Uint8Array<ArrayBuffer> =>
  bodies.subarray(from, from + length)

/** These records of a block, whole. */
export const recordsIn = (bodies: Uint8Array<ArrayBuffer>, entries: readonly Entry[]): readonly ColdRecord[] =>
  entries.map(entry => {
    const { from: _, length: __, ...record } = entry
    return { ...record, body: bodyAt(bodies, entry) }
  })

/** Whether bodies are those that were sealed. Cheaper than opening them. */
export const bodiesAreWhole = async (sealer: Sealer, { id, sealed }: BlockBodyRow): Promise<boolean> =>
  sealed instanceof Uint8Array && (await sealer.open(sealed, aboutBlock(id, "body"))).ok
