import { joinBytes } from "../../base/bytes.ts"
import { gzip } from "../../base/gzip.ts"
import { newId } from "../../base/id.ts"
import type { SealedAbout, Sealer } from "../../vault/sealer.ts"
import type { BlockBodyRow, BlockRow } from "../database.ts"
import type { ColdRecord } from "./cold-record.ts"

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

/** One block of all of them. Seal first, write then: nothing of this may be awaited in a transaction. */
export const sealBlock = async (sealer: Sealer, records: readonly ColdRecord[]): Promise<SealedBlock> => {
  const id: string = newId()
  const entries = records.map(({ body, headStamp, ...entry }) => ({
    ...entry,
    ...(headStamp !== entry.stamp && { headStamp }),
    length: body.length,
  }))
  const sealed = async (bytes: Uint8Array<ArrayBuffer>, part: SealedAbout["part"]) =>
    sealer.seal(await gzip(bytes), aboutBlock(id, part))
  const [index, bodies] = await Promise.all([
    sealed(encoder.encode(JSON.stringify(entries)), "head"),
    sealed(joinBytes(records.map(({ body }) => body)), "body"),
  ])
  return { block: { id, count: records.length, sealed: index }, body: { id, sealed: bodies } }
}

/** As many blocks as it takes. */
export const sealBlocks = async (sealer: Sealer, records: readonly ColdRecord[]): Promise<readonly SealedBlock[]> => {
  const sealed: SealedBlock[] = []
  for (const block of cutIntoBlocks(records)) sealed.push(await sealBlock(sealer, block))
  return sealed
}
