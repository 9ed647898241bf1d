import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parseCode, secretToCode } from "../../../core/vault/recovery-code.ts"

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const secret = fc.uint8Array({ minLength: 20, maxLength: 20 })
const code = secret.map(secretToCode)
const bare = (printed: string) => printed.replaceAll("-", "")

describe("a recovery code", () => {
  it("gives back its bytes, and is printed in nine groups of four without I, L, O and U", () =>
    fc.assert(
      fc.property(secret, bytes => {
        const printed = secretToCode(bytes)
        expect(printed).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/)
        expect(parseCode(printed)).toEqual({ ok: true, value: new Uint8Array(bytes) })
      }),
    ))

  it("does not mind case, spaces, dashes of any length, and the letters O, I and L for 0 and 1", () =>
    fc.assert(
      fc.property(code, fc.infiniteStream(fc.nat(5)), (printed, choices) => {
        const choose = (...options: readonly string[]) => options[choices.next().value % options.length] ?? ""
        const typed = Array.from(bare(printed), character => {
          const variants = character === "0" ? "0Oo" : character === "1" ? "1IiLl" : character + character.toLowerCase()
          return choose(...variants) + choose("", "", "-", " ", "–", "\t\n")
        }).join("")
        expect(parseCode(` ${typed} `)).toEqual(parseCode(printed))
      }),
    ))

  it("with any one character wrong is refused", () =>
    fc.assert(
      fc.property(code, fc.nat(35), fc.nat(30), (printed, place, step) => {
        const characters = [...bare(printed)]
        const digit = alphabet.indexOf(characters[place] ?? "")
        characters[place] = alphabet.charAt((digit + 1 + step) % 32)
        expect(parseCode(characters.join("")).ok).toBe(false)
      }),
    ))

  it("with any two different characters swapped is refused", () =>
    fc.assert(
      fc.property(code, fc.nat(35), fc.nat(35), (printed, one, other) => {
        const characters = [...bare(printed)]
        const [a, b] = [characters[one] ?? "", characters[other] ?? ""]
        fc.pre(a !== b)
        characters[one] = b
        characters[other] = a
        expect(parseCode(characters.join("")).ok).toBe(false)
      }),
    ))

  it.each(["", "M2GT", "M2GT-58X4-MPKA-FA59-NANT-SBDE-NYRB-3CNK-G4T", "M2GT-58X4-MPKA-FA59-NANT-SBDE-NYRB-3CNK-G4TU"])(
    "with characters missing or unknown is refused: %s",
    typed => {
      expect(parseCode(typed)).toMatchObject({ ok: false, error: { type: "Malformed" } })
    },
  )
})
