import { type Bytes, joinBytes } from "../../base/bytes.ts"
import { oneByOne } from "../../base/one-by-one.ts"

/** No export is larger: `../PROTOCOL.md`, *Taking in*. */
export const mostBytes = 256 * 1024 * 1024

/**
 * What a stream holds, or the first `most` bytes of it; of more than an export may be, only so much that this shows.
 * Throws what the stream fails with.
 */
export const readAll = async (
  stream: ReadableStream<Uint8Array> | null,
  moved: () => void,
  most?: number,
): Promise<Bytes> => {
  const parts: Uint8Array[] = []
  let length = 0
  if (stream)
    for await (const part of oneByOne(stream)) {
      moved()
      parts.push(part)
      length += part.length
      if (length > mostBytes || (most !== undefined && length >= most)) break
    }
  return joinBytes(parts).subarray(0, most)
}
