import { joinBytes } from "../../base/bytes.ts"
import { gzip } from "../../base/gzip.ts"
import { newId } from "../../base/id.ts"
import type { SealedAbout, Sealer } from "../../vault/sealer.ts"
import type { BlockBodyRow, BlockRow } from "../database.ts"
import type { ColdRecord } from "./cold-record.ts"
import type { Pack } from "./pack.ts"

/** Both rows of a block. */
export type SealedBlock = { readonly block: BlockRow; readonly body: BlockBodyRow }

const mostRecords = 256
const mostBytes = 1 << 20

/** Of the block's format: `FORMAT.md`. */
export const aboutBlock = (id: string, part: SealedAbout["part"]): SealedAbout => ({
  id,
  kind: "block",
  version: 1,
  part,
  stamp: "",
})

const encoder = new TextEncoder()

/** In the order given, as many in each as a block holds. */
export const cutIntoBlocks = (records: readonly ColdRecord[]): readonly (readonly ColdRecord[])[] => {
  const cut: ColdRecord[][] = []
  let block: ColdRecord[] = []
  let bytes = 0
  for (const record of records) {
    if (block.length > 0 && (block.length === mostRecords || bytes + record.body.length > mostBytes)) {
      cut.push(block)
      block = []
      bytes = 0
    }
    block.push(record)
    bytes += record.body.length
  }
  return block.length > 0 ? [...cut, block] : cut
}

const entryOf = ({ body, headStamp, inPack: _, ...entry }: ColdRecord) => ({
  ...entry,
  ...(headStamp !== entry.stamp && { headStamp }),
  length: body.length,
})

/** Both rows of a block with these entries in its index, and what else its bodies hold. */
const sealBoth = async (
  sealer: Sealer,
  count: number,
  entries: readonly object[],
  packed: Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>,
): Promise<SealedBlock> => {
  const id: string = newId()
  const seal = async (bytes: typeof packed, part: SealedAbout["part"]) => sealer.seal(await bytes, aboutBlock(id, part))
  const [index, bodies] = await Promise.all([
    seal(gzip(encoder.encode(JSON.stringify(entries))), "head"),
    seal(packed, "body"),
  ])
  return { block: { id, count, sealed: index }, body: { id, sealed: bodies } }
}

/** One block of all of them. Seal first, write then: nothing of this may be awaited in a transaction. */
export const sealBlock = (sealer: Sealer, records: readonly ColdRecord[]): Promise<SealedBlock> =>
  sealBoth(sealer, records.length, records.map(entryOf), gzip(joinBytes(records.map(({ body }) => body))))

/** A block whose bodies are a pack as it came. `records`: those of it that are to count; all others in it are named. */
export const sealPack = (sealer: Sealer, pack: Pack, records: readonly ColdRecord[]): Promise<SealedBlock> => {
  const counts = new Set(records.map(({ id }) => id))
  let end = 0
  const entries = records
    .flatMap(record => (record.inPack ? [{ record, from: record.inPack.from }] : []))
    .sort((a, b) => a.from - b.from)
    .map(({ record, from }) => {
      const skip = from - end
      end = from + record.body.length
      return { ...entryOf(record), skip }
    })
  const rest = pack.ids.filter(id => !counts.has(id)).map(id => ({ id, rest: 1 }))
  return sealBoth(sealer, records.length, [...entries, ...rest], pack.packed)
}

/** As many blocks as it takes. */
export const sealBlocks = async (sealer: Sealer, records: readonly ColdRecord[]): Promise<readonly SealedBlock[]> => {
  const sealed: SealedBlock[] = []
  for (const block of cutIntoBlocks(records)) sealed.push(await sealBlock(sealer, block))
  return sealed
}
