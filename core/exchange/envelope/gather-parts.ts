import { type Bytes, bytesToHex, sha256, utf8 } from "../../base/bytes.ts"
import { mostInLine, mostInPart, mostLinesInPart } from "./bounds.ts"
import { packMember } from "./gzip-members.ts"
import type { Part } from "./header.ts"
import { frontOfLine, type WrittenRecord } from "./lines.ts"

/** The members of an export behind its first: records, some hundreds a member, packed while the next ones come. */

export type PackedPart = { readonly part: Part; readonly member: Bytes }

export type GatheringParts = {
  /** False: the record is longer than a line may be, and is not in it. */
  readonly add: (record: WrittenRecord) => boolean
  /** Parts that are being packed are waited for, but for one: so few are in memory unpacked. */
  readonly settled: () => Promise<void>
  readonly end: () => Promise<readonly PackedPart[]>
}

type Line = { readonly front: Bytes; readonly body: Bytes }

const closing = utf8("}\n")

const textOfLines = (lines: readonly Line[], length: number): Bytes => {
  const text = new Uint8Array(length)
  let at = 0
  for (const { front, body } of lines)
    for (const bytes of [front, body, closing]) {
      text.set(bytes, at)
      at += bytes.length
    }
  return text
}

const pack = async (text: Bytes, lines: number): Promise<PackedPart> => {
  const member = await packMember(text)
  const digest = await sha256(member)
  return { member, part: { bytes: member.length, length: text.length, lines, sha256: bytesToHex(digest) } }
}

export const gatherParts = (): GatheringParts => {
  const packing: Promise<PackedPart>[] = []
  let lines: Line[] = []
  let length = 0
  const flush = () => {
    if (lines.length === 0) return
    const packed = pack(textOfLines(lines, length), lines.length)
    // Whoever waits for all of them hears of it.
    packed.catch(() => {})
    packing.push(packed)
    lines = []
    length = 0
  }
  return {
    add: record => {
      const line = { front: utf8(frontOfLine(record)), body: record.body }
      const long = line.front.length + line.body.length + closing.length
      if (long - 1 > mostInLine) return false
      if (lines.length === mostLinesInPart || length + long > mostInPart) flush()
      lines.push(line)
      length += long
      return true
    },
    settled: async () => {
      await packing.at(-2)
    },
    end: () => {
      flush()
      return Promise.all(packing)
    },
  }
}
