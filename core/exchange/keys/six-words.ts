import { wordlist } from "@scure/bip39/wordlists/english.js"
import { joinBytes, sha256, u32, utf8 } from "../../base/bytes.ts"

/** `../PROTOCOL.md`, *Six words*. The list is large: load this file when words are to be shown. */

/** Of a device: both as text. */
export type ComparedKeys = { readonly signKey: string; readonly recipient: string }

const count = 6
const bitsEach = 11

const lp = (text: string) => [u32(utf8(text).length), utf8(text)]

/** What both screens show. The same two devices always have the same words, and no other two have them. */
export const sixWords = async (inviting: ComparedKeys, joining: ComparedKeys): Promise<readonly string[]> => {
  const said = ["handrail/words/1", inviting.signKey, inviting.recipient, joining.signKey, joining.recipient]
  const digest = await sha256(joinBytes(said.flatMap(lp)))
  const bits = Array.from(digest, byte => byte.toString(2).padStart(8, "0")).join("")
  return Array.from({ length: count }, (_, n) => {
    const word = wordlist[Number.parseInt(bits.slice(n * bitsEach, (n + 1) * bitsEach), 2)]
    if (word === undefined) throw new RangeError("eleven bits name one of 2,048 words")
    return word
  })
}
