import type { Bytes } from "./bytes.ts"

const through = async (bytes: Bytes, stream: CompressionStream | DecompressionStream) => {
  const writer = stream.writable.getWriter()
  const written = Promise.all([writer.write(bytes), writer.close()])
  const [read] = await Promise.all([new Response(stream.readable).arrayBuffer(), written])
  return new Uint8Array(read)
}

export const gzip = (bytes: Bytes) => through(bytes, new CompressionStream("gzip"))

/** Throws when it is no gzip. */
export const gunzip = (bytes: Bytes) => through(bytes, new DecompressionStream("gzip"))
