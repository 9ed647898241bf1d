import type { Bytes } from "../../base/bytes.ts"
import { mostDeep } from "./bounds.ts"

/** What can be told of a line before anything of it is parsed. */
export type LineShape = {
  /** Where it stands in the text: the last is that of its newline. */
  readonly from: number
  readonly to: number
  /** Lists and objects lie deeper in each other than they may. */
  readonly deep: boolean
  /**
   * It is written as `writeExport` writes: no letter by its number, no space between, and one thing at its end that is more
   * than a text or number, with which it closes. So the bytes of a body can be told from the rest, and kept as they are.
   */
  readonly plain: boolean
}

const [quote, backslash, newline, space, letterU] = [0x22, 0x5c, 0x0a, 0x20, 0x75]
const [opensList, closesList, opensObject, closesObject] = [0x5b, 0x5d, 0x7b, 0x7d]

/** The shapes of all lines. Null: the last does not end. */
export const scanLines = (text: Bytes): readonly LineShape[] | null => {
  const shapes: LineShape[] = []
  const { length } = text
  let at = 0
  while (at < length) {
    const from = at
    let [depth, deepest, closed] = [0, 0, -1]
    let [plain, inText] = [true, false]
    for (; at < length; at++) {
      const byte = text[at]
      if (byte === newline) break
      if (inText) {
        if (byte === quote) inText = false
        else if (byte === backslash && text[at + 1] !== newline) {
          at++
          if (text[at] === letterU) plain = false
        }
      } else if (byte === quote) inText = true
      else if (byte === opensObject || byte === opensList) {
        if (++depth > deepest) deepest = depth
      } else if (byte === closesObject || byte === closesList) {
        if (--depth === 1 && closed < 0) closed = at
      } else if (byte !== undefined && byte <= space) plain = false
    }
    if (at >= length) return null
    shapes.push({ from, to: at, deep: deepest > mostDeep, plain: plain && closed === at - 2 })
    at++
  }
  return shapes
}
