import { type Bytes, textOf } from "../../base/bytes.ts"
import type { Pack } from "../../store/blocks/pack.ts"
import type { ComingRecord } from "../../store/whole-vault.ts"
import { mostInLine } from "./bounds.ts"
import { type AsideLine, aside, isAside, readBounded } from "./lines.ts"
import { mayName } from "./names.ts"
import { scanLines } from "./scan-lines.ts"

/** The lines of one member, in their order but for those set aside. */
export type Batch = { readonly records: readonly ComingRecord[]; readonly aside: readonly AsideLine[] }

/** Of a member and its text. Null: its last line does not end, or it has another number of them. */
export const readLines = (text: Bytes, packed: Bytes, count: number): Batch | null => {
  const shapes = scanLines(text)
  if (shapes?.length !== count) return null
  const whole = textOf(text)
  const lines = whole.split("\n")
  const named = mayName(whole)
  // A mark of the order of bytes is no part of what is read.
  const isMarked = text[0] === 0xef
  const records: ComingRecord[] = []
  const asides: AsideLine[] = []
  const ids: string[] = []
  const pack: Pack = { text, packed, ids }
  for (const [n, { from, to, deep, plain }] of shapes.entries()) {
    const line = lines[n] ?? ""
    const inPack = (front: number) => ({ pack, from: from + front, length: to - 1 - from - front })
    const one =
      to - from > mostInLine || deep ? aside(line, null) : readBounded(line, named, plain && !isMarked ? inPack : null)
    if (isAside(one)) asides.push(one)
    else records.push(one)
    // Of a line that is set aside nothing is here: its pack is no one's to keep.
    ids.push(isAside(one) ? "" : one.id)
  }
  return { records, aside: asides }
}
