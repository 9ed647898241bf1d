/** Bytes that WebCrypto takes: backed by memory of their own, not shared between threads. */
export type Bytes = Uint8Array<ArrayBuffer>

/** So many fresh random bytes. A port, so that vectors can fix what is otherwise random. */
export type Random = (length: number) => Bytes

export const systemRandom: Random = length => crypto.getRandomValues(new Uint8Array(length))

const encoder = new TextEncoder()
export const utf8 = (text: string): Bytes => encoder.encode(text)

export const bytesToHex = (bytes: Uint8Array): string =>
  Array.from(bytes, b => b.toString(16).padStart(2, "0")).join("")

/** Takes an even number of hexadecimal digits; whoever calls has checked that. */
export const hexToBytes = (hex: string): Bytes =>
  Uint8Array.from(hex.match(/../g) ?? [], pair => Number.parseInt(pair, 16))

export const joinBytes = (parts: readonly Uint8Array[]): Bytes => {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

const isUnshared = (bytes: Uint8Array): bytes is Bytes => bytes.buffer instanceof ArrayBuffer

/** The same bytes where WebCrypto takes them; copied only when their memory is shared. */
export const unshared = (bytes: Uint8Array): Bytes => (isUnshared(bytes) ? bytes : new Uint8Array(bytes))
