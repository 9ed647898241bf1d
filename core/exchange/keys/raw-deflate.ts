import type { Bytes } from "../../base/bytes.ts"
import { unpackWithin } from "../envelope/unpack-within.ts"

/** RFC 1951, without a frame: what makes a link short. */

export const deflated = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(
    await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"))).arrayBuffer(),
  )

/** Null: it is none, or would be longer than `most`. */
export const inflated = async (bytes: Bytes, most: number): Promise<Bytes | null> => {
  const unpacked = await unpackWithin("deflate-raw", bytes, most)
  return unpacked.ok ? unpacked.value : null
}
