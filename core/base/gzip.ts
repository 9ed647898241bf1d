import type { Bytes } from "./bytes.ts"

/** Takes what is to be compressed as it comes; each piece is dealt with while the next one is made ready. */
export type Gzipping = {
  readonly add: (bytes: Bytes) => Promise<void>
  readonly end: () => Promise<Bytes>
}

const through = ({ writable, readable }: CompressionStream | DecompressionStream): Gzipping => {
  const writer = writable.getWriter()
  const read = new Response(readable).arrayBuffer()
  return {
    add: bytes => writer.write(bytes),
    end: async () => {
      const [whole] = await Promise.all([read, writer.close()])
      return new Uint8Array(whole)
    },
  }
}

const all = async (bytes: Bytes, stream: Gzipping) => {
  const [, whole] = await Promise.all([stream.add(bytes), stream.end()])
  return whole
}

export const gzipping = () => through(new CompressionStream("gzip"))

export const gzip = (bytes: Bytes) => all(bytes, gzipping())

/** Throws when it is no gzip. */
export const gunzip = (bytes: Bytes) => all(bytes, through(new DecompressionStream("gzip")))
