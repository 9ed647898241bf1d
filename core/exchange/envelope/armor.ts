import { type Bytes, textOf, utf8 } from "../../base/bytes.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { Damaged, NotAnExport } from "../failures.ts"

/** An export as text: as age armors it on the way out; on the way in, whatever a mail or a share sheet made of that. */

const begins = "-----BEGIN AGE ENCRYPTED FILE-----"
const ends = "-----END AGE ENCRYPTED FILE-----"
const binaryBegins = utf8("age-encryption.org/v1\n")
/** How far before the armor there may be other words. */
const mostBefore = 0x4000
const lineLength = 64
/** Of 48 bytes, which are a line. */
const linesAtOnce = 256

export const armored = (file: Bytes): string => {
  const texts: string[] = [begins]
  const atOnce = linesAtOnce * 48
  for (let at = 0; at < file.length; at += atOnce) {
    const letters = btoa(String.fromCharCode(...file.subarray(at, at + atOnce)))
    texts.push(letters.replace(new RegExp(`.{${lineLength}}(?=.)`, "g"), "$&\n"))
  }
  return [...texts, ends, ""].join("\n")
}

const isLetter = (byte: number) =>
  (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x2f && byte <= 0x39) || byte === 0x2b

const [tab, newline, carriage, space, equals, quoting] = [0x09, 0x0a, 0x0d, 0x20, 0x3d, 0x3e]
/** What lines may begin and end with, besides: a mail's mark of what it quotes, and a space that does not break. */
const isBetween = (byte: number) => [tab, newline, carriage, space, quoting, 0xc2, 0xa0].includes(byte)

const indexOf = (bytes: Bytes, text: string, from: number): number => {
  const wanted = utf8(text)
  for (let at = bytes.indexOf(wanted[0] ?? 0, from); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1))
    if (wanted.every((byte, n) => bytes[at + n] === byte)) return at
  return -1
}

/** Base 64 with the rest of its lines taken out, in place; null when there is anything else in it. */
const lettersOf = (text: Bytes): Bytes | null => {
  const letters = new Uint8Array(text.length)
  let count = 0
  let padding = 0
  for (const byte of text) {
    if (isLetter(byte) && padding === 0) letters[count++] = byte
    else if (byte === equals && padding < 2) padding++
    else if (!isBetween(byte)) return null
  }
  return letters.subarray(0, count)
}

/** Letters at once; a multiple of four. */
const decodedAtOnce = 0x8000

const decoded = (letters: Bytes): Bytes | null => {
  if (letters.length % 4 === 1) return null
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4))
  let to = 0
  for (let at = 0; at < letters.length; at += decodedAtOnce) {
    const some = atob(textOf(letters.subarray(at, at + decodedAtOnce)))
    for (let n = 0; n < some.length; n++) bytes[to++] = some.charCodeAt(n)
  }
  return bytes
}

/** The binary file of what a person chose, told by its content. A text that lacks its end is read up to where it ends. */
export const unarmored = (chosen: Bytes): Result<Bytes, NotAnExport | Damaged> => {
  if (binaryBegins.every((byte, n) => chosen[n] === byte)) return ok(chosen)
  const from = indexOf(chosen.subarray(0, mostBefore), begins, 0)
  if (from < 0) return fail({ type: "NotAnExport" })
  const end = indexOf(chosen, ends, from)
  const letters = lettersOf(chosen.subarray(from + begins.length, end < 0 ? undefined : end))
  const file = letters && decoded(letters)
  if (!file) return fail({ type: "Damaged" })
  return binaryBegins.every((byte, n) => file[n] === byte) ? ok(file) : fail({ type: "Damaged" })
}
