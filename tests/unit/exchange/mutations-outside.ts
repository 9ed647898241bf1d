import { Encrypter } from "age-encryption"
import { type Bytes, joinBytes, utf8 } from "../../../core/base/bytes.ts"
import { seal } from "./hostile-hand.ts"
import type { Draw, Mutate, Outcome } from "./mutations.ts"

/** What someone does to a file who cannot open it: on a target, in a mail, on a stick. */

/** What age, or its header, says of bytes that are not as they were. */
const broken: readonly Outcome[] = ["Damaged", "NotAnExport", "NotForThisDevice"]

const flipped = (bytes: Bytes, at: number, bit: number): Bytes => {
  const changed = bytes.slice()
  changed[at] = (changed[at] ?? 0) ^ (1 << bit)
  return changed
}

const without = (bytes: Bytes, from: number, length: number) =>
  joinBytes([bytes.subarray(0, from), bytes.subarray(from + length)])

const noise = (draw: Draw, length: number) => Uint8Array.from({ length }, () => draw.below(256))

/** Where the payload of age begins: behind its header, and the nonce. */
const afterHeader = (file: Bytes) => {
  const mac = placeOf(file, "\n--- ")
  return file.indexOf(0x0a, mac + 1) + 1 + 16
}

const placeOf = (file: Bytes, text: string) => {
  const wanted = utf8(text)
  return file.findIndex((_, at) => wanted.every((byte, n) => file[at + n] === byte))
}

export const outsideMutations: readonly Mutate[] = [
  ({ honest: { file } }, draw) => ({
    what: "a bit of the file flipped",
    file: flipped(file, draw.below(file.length), draw.below(8)),
    outcomes: broken,
  }),
  ({ honest: { file } }, draw) => ({
    what: "a bit of its header flipped",
    file: flipped(file, draw.below(afterHeader(file)), draw.below(8)),
    outcomes: broken,
  }),
  ({ honest: { file } }, draw) => ({
    what: "cut short",
    file: file.slice(0, draw.below(file.length)),
    outcomes: broken,
  }),
  ({ honest: { file } }, draw) => ({
    what: "bytes taken out of it",
    file: without(file, draw.below(file.length - 40), 1 + draw.below(40)),
    outcomes: broken,
  }),
  ({ honest: { file } }, draw) => ({
    what: "more behind it",
    file: joinBytes([file, noise(draw, 1 + draw.below(100))]),
    outcomes: ["Damaged"],
  }),
  ({ honest, earlier }, draw) => {
    const [at, from] = [afterHeader(honest.file), afterHeader(earlier.file)]
    return draw.below(2)
      ? {
          what: "the header of an earlier one",
          file: joinBytes([earlier.file.subarray(0, from), honest.file.subarray(at)]),
          outcomes: ["Damaged"],
        }
      : { what: "the same twice", file: joinBytes([honest.file, honest.file]), outcomes: ["Damaged"] }
  },
  async ({ honest, stranger, removed }, draw) => ({
    what: "written to others",
    file: await seal(honest.payload, draw.oneOf([stranger, removed])),
    outcomes: ["NotForThisDevice"],
  }),
  (_, draw) => ({
    what: "no export at all",
    file: draw.oneOf([
      noise(draw, draw.below(2000)),
      utf8("age-encryption.org/v2\n-> X25519 abc\n"),
      utf8("%PDF-1.7 …"),
      utf8("-----BEGIN HANDRAIL BACKUP-----\nAAAA\n-----END HANDRAIL BACKUP-----\n"),
    ]),
    outcomes: ["NotAnExport"],
  }),
  (_, draw) => ({
    what: "an age file with nothing in it that age allows",
    file: utf8(
      draw.oneOf([
        "age-encryption.org/v1\n",
        "age-encryption.org/v1\n-> X25519\n\n--- AAAA\n",
        `age-encryption.org/v1\n-> X25519 ${"A".repeat(43)}\n${"A".repeat(43)}\n--- ${"A".repeat(43)}\n`,
        `age-encryption.org/v1\n-> scrypt ${"A".repeat(22)} 20\n${"A".repeat(43)}\n--- ${"A".repeat(43)}\n`,
        "age-encryption.org/v1\n--- \n",
      ]),
    ),
    outcomes: ["Damaged", "NotForThisDevice"],
  }),
  (_, draw) => ({
    what: "recipients without end",
    file: utf8(`age-encryption.org/v1\n${"-> X25519 AAAA\n\n".repeat(20_000 + draw.below(5))}--- AAAA\n`),
    outcomes: ["TooLarge"],
  }),
  async ({ honest }, draw) => {
    const encrypter = new Encrypter()
    encrypter.setScryptWorkFactor(1 + draw.below(3))
    encrypter.setPassphrase("a passphrase")
    const file = new Uint8Array(await encrypter.encrypt(honest.payload))
    return { what: "sealed with a passphrase", file, outcomes: ["NotForThisDevice"] }
  },
  ({ honest: { text } }, draw) => {
    const at = draw.below(text.length)
    const letter = draw.oneOf([..."AZaz09+/=-_*\0é\n "])
    return {
      what: "a letter of its text changed",
      file: utf8(text.slice(0, at) + letter + text.slice(at + 1)),
      outcomes: [...broken, "same"],
    }
  },
  ({ honest: { text } }, draw) => {
    const lines = text.split("\n")
    const at = draw.below(lines.length - 1)
    const twice = draw.below(2) === 1
    lines.splice(at, twice ? 0 : 1, ...(twice ? [lines[at] ?? ""] : []))
    // A second line that begins, or ends, the text says nothing new.
    return {
      what: twice ? "a line of its text twice" : "a line of its text lost",
      file: utf8(lines.join("\n")),
      outcomes: [...broken, "same"],
    }
  },
  ({ honest: { text } }, draw) => ({
    what: "its text cut short",
    file: utf8(text.slice(0, draw.below(text.length - 40))),
    outcomes: broken,
  }),
]
