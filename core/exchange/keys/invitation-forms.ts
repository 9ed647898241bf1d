import { fromBase64url, toBase64url } from "../../base/base64url.ts"
import { type Bytes, textOf, utf8 } from "../../base/bytes.ts"
import { deflated, inflated } from "./raw-deflate.ts"

/** A signed invitation as a file and as a link, and back out of what someone pasted. */

const begins = "-----BEGIN HANDRAIL INVITATION-----"
const ends = "-----END HANDRAIL INVITATION-----"
const lineLength = 64
/** Larger ones name more supervisors and say more words than any program has. */
const mostLetters = 400_000
const mostText = 200_000

export const invitationFile = (signed: string): string => {
  const letters = toBase64url(utf8(signed)).replaceAll("-", "+").replaceAll("_", "/")
  const padded = letters.padEnd(Math.ceil(letters.length / 4) * 4, "=")
  return [begins, ...(padded.match(new RegExp(`.{1,${lineLength}}`, "g")) ?? []), ends, ""].join("\n")
}

/** What follows the `#` of a link, with it. */
export const invitationFragment = async (signed: string): Promise<string> =>
  `#/join/${toBase64url(await deflated(utf8(signed)))}`

const bytesOf = (letters: string): Bytes | null => {
  try {
    return fromBase64url(letters.replace(/=+$/, ""))
  } catch {
    return null
  }
}

/** Every place where letters of a link may begin and end: at once, and with the line breaks that a mail put into them. */
const linked = (text: string): readonly string[] => {
  const unbroken = text.replace(/[\s>"'“”«»]+/g, "")
  const after = /(?:#|%23)\/join\/([A-Za-z0-9_-]+)/
  const [, atOnce] = after.exec(text) ?? []
  const [, broken] = after.exec(unbroken) ?? []
  const alone = /^[A-Za-z0-9_-]{200,}$/.exec(unbroken)?.[0]
  return [...new Set([atOnce, broken, alone])].filter(letters => letters !== undefined)
}

const filed = (text: string): string | null => {
  const from = text.indexOf(begins)
  if (from < 0) return null
  const to = text.indexOf(ends, from)
  return text.slice(from + begins.length, to < 0 ? undefined : to).replace(/[\s>]+/g, "")
}

/** The signed texts that may be meant, the likeliest first; none of them was looked at. */
export const foundInvitations = async function* (pasted: string): AsyncGenerator<string, void> {
  const text = pasted.slice(0, mostLetters)
  const file = filed(text)
  const bytes = file === null ? null : bytesOf(file)
  if (bytes) yield textOf(bytes)
  for (const letters of linked(text)) {
    const packed = bytesOf(letters)
    const unpacked = packed ? await inflated(packed, mostText) : null
    if (unpacked) yield textOf(unpacked)
  }
}
