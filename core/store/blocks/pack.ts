import type { ColdRecord } from "./cold-record.ts"

/** Some records as they came together: what a block can keep as it is, without packing it again. */
export type Pack = {
  /** UTF-8: the bodies of the records, with something else between them. At most what a block holds. */
  readonly text: Uint8Array<ArrayBuffer>
  /** gzip of the text. */
  readonly packed: Uint8Array<ArrayBuffer>
  /** All whose bodies are in it, one more than once where it is there more than once. */
  readonly ids: readonly string[]
}

/** Where in the text of its pack the body of a record stands, as a block has it. */
export type InPack = {
  readonly pack: Pack
  readonly from: number
  readonly length: number
  /** Texts stand beside others in it. */
  readonly beside: boolean
}

export const bodyInPack = ({ pack: { text }, from, length }: InPack): Uint8Array<ArrayBuffer> =>
  text.subarray(from, from + length)

/**
 * Which packs are kept as they are, with those of their records that come in, and what is to be packed anew. A pack is kept
 * when all in it comes in as it is or is here already (`same`), and at least half of it comes in.
 */
export const keptPacks = (came: readonly ColdRecord[], same: ReadonlySet<string>) => {
  const packs = new Map<Pack, ColdRecord[]>()
  for (const record of came) {
    if (!record.inPack) continue
    const mine = packs.get(record.inPack.pack)
    if (mine) mine.push(record)
    else packs.set(record.inPack.pack, [record])
  }
  for (const [pack, records] of packs) {
    const mine = new Set(records.map(({ id }) => id))
    const isWhole = pack.ids.every(id => mine.has(id) || same.has(id))
    if (!isWhole || records.length * 2 < pack.ids.length) packs.delete(pack)
  }
  return { packs, others: came.filter(({ inPack }) => !inPack || !packs.has(inPack.pack)) }
}
