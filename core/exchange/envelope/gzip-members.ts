import { type Bytes, joinBytes } from "../../base/bytes.ts"
import { gzip } from "../../base/gzip.ts"
import type { Result } from "../../base/result.ts"
import type { Damaged, TooLarge } from "../failures.ts"
import { unpackWithin } from "./unpack-within.ts"

/** RFC 1952, with an extra field that says how long the member is, so that members are told apart without unpacking. */

const fixed = 10
const flags = 3
const extraFlag = 0x04
/** Of all: their length. Of the one: its name, `HR`, its length, and the member's length behind it. */
const beforeLength = Uint8Array.of(8, 0, 0x48, 0x52, 4, 0)
const extra = beforeLength.length + 4

/** The member of a text. */
export const packMember = async (text: Bytes): Promise<Bytes> => {
  const packed = await gzip(text)
  if (packed[0] !== 0x1f || packed[1] !== 0x8b || packed[flags] !== 0)
    throw new Error("CompressionStream wrote a header of another form.")
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, packed.length + extra, true)
  const member = joinBytes([packed.subarray(0, fixed), beforeLength, length, packed.subarray(fixed)])
  member[flags] = extraFlag
  return member
}

/** How long the member that begins there says it is. Null: none begins there. */
export const memberLength = (payload: Bytes, at: number): number | null => {
  const begins = payload[at] === 0x1f && payload[at + 1] === 0x8b && payload[at + 2] === 8
  if (!begins || payload[at + flags] !== extraFlag) return null
  if (beforeLength.some((byte, n) => payload[at + fixed + n] !== byte) || at + fixed + extra > payload.length)
    return null
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength)
  return view.getUint32(at + fixed + beforeLength.length, true)
}

/** Its text, which may not be longer than `most`. */
export const unpackMember = (member: Bytes, most: number): Promise<Result<Bytes, TooLarge | Damaged>> =>
  unpackWithin("gzip", member, most)
