/** Bytes that a text cannot spread into the arguments of one call are taken some at a time. */
const atOnce = 0x2000

/** Bytes as base64url without padding (RFC 4648, 5). */
export const toBase64url = (bytes: Uint8Array): string => {
  let letters = ""
  for (let at = 0; at < bytes.length; at += atOnce) letters += String.fromCharCode(...bytes.subarray(at, at + atOnce))
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")
}

/** Of text that `toBase64url` made; throws for what is no base 64 at all. */
export const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), letter => letter.charCodeAt(0))
