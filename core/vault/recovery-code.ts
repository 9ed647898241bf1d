import type { Bytes } from "../base/bytes.ts"
import type { Malformed } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"

/** `FORMAT.md` 4: the code on the recovery sheet. */

export const recoverySecretLength = 20
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const secretDigits = 32
const checkDigits = 4
/** The largest prime that four digits to base 32 can hold the remainders of. */
const modulus = 1_048_573

const remainder = (digits: readonly number[]) => digits.reduce((rest, digit) => (rest * 32 + digit) % modulus, 0)

const bytesToDigits = (bytes: Uint8Array): number[] => {
  const digits: number[] = []
  let pending = 0
  let bits = 0
  for (const byte of bytes) {
    pending = ((pending << 8) | byte) & 0xfff
    for (bits += 8; bits >= 5; bits -= 5) digits.push((pending >> (bits - 5)) & 31)
  }
  return digits
}

const digitsToBytes = (digits: readonly number[]): Bytes => {
  const bytes = new Uint8Array(recoverySecretLength)
  let pending = 0
  let bits = 0
  let at = 0
  for (const digit of digits) {
    pending = ((pending << 5) | digit) & 0xfff
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = (pending >> bits) & 0xff
  }
  return bytes
}

/** The code of 20 bytes, as it is printed: nine groups of four. */
export const secretToCode = (secret: Uint8Array): string => {
  if (secret.length !== recoverySecretLength) throw new RangeError("a recovery secret has 20 bytes")
  const digits = bytesToDigits(secret)
  const check = (modulus - remainder([...digits, 0, 0, 0, 0])) % modulus
  for (let place = checkDigits - 1; place >= 0; place--) digits.push((check >> (5 * place)) & 31)
  const characters = digits.map(digit => alphabet.charAt(digit)).join("")
  return (characters.match(/.{4}/g) ?? []).join("-")
}

/** The 20 bytes of a code as a person typed it. A mistyped one is refused before anything is derived from it. */
export const parseCode = (typed: string): Result<Bytes, Malformed> => {
  const characters = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1")
  const digits = Array.from(characters, character => alphabet.indexOf(character))
  if (digits.length !== secretDigits + checkDigits) return fail({ type: "Malformed", what: "length of recovery code" })
  if (digits.includes(-1)) return fail({ type: "Malformed", what: "character of recovery code" })
  if (remainder(digits) !== 0) return fail({ type: "Malformed", what: "check of recovery code" })
  return ok(digitsToBytes(digits.slice(0, secretDigits)))
}
