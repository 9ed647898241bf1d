import { type Bytes, joinBytes } from "../../base/bytes.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { Damaged, TooLarge } from "../failures.ts"

/** At most a thousand times as much comes out of a piece: a bomb is noticed before it has filled anything. */
const pieceLength = 0x2000

const pieces = (bytes: Bytes): ReadableStream<Bytes> => {
  let at = 0
  return new ReadableStream<Bytes>(
    {
      pull: to => {
        if (at >= bytes.length) return to.close()
        to.enqueue(bytes.subarray(at, at + pieceLength))
        at += pieceLength
      },
    },
    { highWaterMark: 0 },
  )
}

/** Unpacks, and stops as soon as more comes out than `most`: `TooLarge`. `Damaged`: it is nothing packed, or cut short. */
export const unpackWithin = async (
  format: "gzip" | "deflate-raw",
  bytes: Bytes,
  most: number,
): Promise<Result<Bytes, TooLarge | Damaged>> => {
  const reader = pieces(bytes).pipeThrough(new DecompressionStream(format)).getReader()
  const unpacked: Uint8Array[] = []
  let length = 0
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length
      if (length > most) {
        await reader.cancel()
        return fail({ type: "TooLarge" })
      }
      unpacked.push(next.value)
    }
  } catch {
    // Of input that is not in its format a browser's stream throws a TypeError, and Node's an error of zlib.
    return fail({ type: "Damaged" })
  }
  return ok(joinBytes(unpacked))
}
