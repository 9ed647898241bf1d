import type { Bytes } from "../../core/base/bytes.ts"

/** Bytes that no compression shortens; another seed gives others. */
export const noise = (length: number, seed = 1): Bytes => {
  const bytes = new Uint8Array(length)
  let state = seed * 2_654_435_761
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    bytes[i] = state >>> 24
  }
  return bytes
}
