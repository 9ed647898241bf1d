import type { Bytes } from "../base/bytes.ts"

/** So many fresh random bytes. A port, so that vectors can fix what is otherwise random. */
export type Random = (length: number) => Bytes

export const systemRandom: Random = length => crypto.getRandomValues(new Uint8Array(length))
