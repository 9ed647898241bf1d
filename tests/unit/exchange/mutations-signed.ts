import { type Bytes, bytesToHex, joinBytes, sha256, utf8 } from "../../../core/base/bytes.ts"
import { packMember } from "../../../core/exchange/envelope/gzip-members.ts"
import type { Part } from "../../../core/exchange/envelope/header.ts"
import { firstMember, headerOf, type Member, memberOf, seal, sealed, type World } from "./hostile-hand.ts"
import type { Mutate, Mutation, Outcome } from "./mutations.ts"

/** What a member does whose key is on the roster: signs a header that lies, and parts that are not what it says. */

const gigabyte = 2 ** 30
const bombs = new Map<number, Promise<Bytes>>()
/** A megabyte packed into a thousandth of it; made once. */
const bomb = (length: number): Promise<Bytes> => {
  const there = bombs.get(length)
  if (there) return there
  const made = packMember(utf8(" ".repeat(length)))
  bombs.set(length, made)
  return made
}

const lieOf = async (
  { member, supervisor, lines }: World,
  what: string,
  lie: (part: Part) => Partial<Part>,
  outcomes: readonly Outcome[],
): Promise<Mutation> => {
  const liar = await memberOf(`${lines[0]}\n${lines[1]}\n`)
  const members: readonly Member[] = [{ ...liar, part: { ...liar.part, ...lie(liar.part) } }]
  const header = headerOf(member, members, { since: 1, number: 2 })
  const said = { header, members: members.map(({ bytes }) => bytes) }
  return { what, file: await sealed(said, member, supervisor), outcomes }
}

export const signedMutations: readonly Mutate[] = [
  (world, draw) =>
    lieOf(
      world,
      "a gigabyte claimed",
      () =>
        draw.oneOf([
          { length: gigabyte },
          { bytes: gigabyte },
          { length: gigabyte, bytes: gigabyte },
          { lines: gigabyte },
        ]),
      ["TooLarge"],
    ),
  (world, draw) =>
    lieOf(world, "a part that is shorter than it says", ({ length }) => ({ length: length + 1 + draw.below(5000) }), [
      "Damaged",
    ]),
  (world, draw) =>
    lieOf(world, "a part that is longer than it says", ({ length }) => ({ length: draw.below(length) }), ["TooLarge"]),
  (world, draw) =>
    lieOf(world, "other lines than it says", () => ({ lines: draw.oneOf([0, 1, 3, 4, 256]) }), ["Damaged"]),
  (world, draw) =>
    lieOf(world, "another sum than it says", () => ({ sha256: String(draw.below(10)).repeat(64) }), ["Damaged"]),
  (world, draw) =>
    lieOf(world, "other bytes than it says", ({ bytes }) => ({ bytes: bytes + 1 - 2 * draw.below(2) }), ["Damaged"]),
  async ({ member, supervisor }, draw) => {
    const bytes = await bomb(draw.oneOf([50, 80]) * 2 ** 20)
    const claim = 1 + draw.below(1000)
    const honestly = await memberOf("{}\n")
    const part = { bytes: bytes.length, length: claim * 1000, lines: 1, sha256: bytesToHex(await sha256(bytes)) }
    const header = headerOf(member, [{ ...honestly, part }])
    return {
      what: "a part that unpacks to far more",
      file: await sealed({ header, members: [bytes] }, member, supervisor),
      outcomes: ["TooLarge"],
    }
  },
  async ({ honest, supervisor }, draw) => {
    const first = await bomb((20 + draw.below(2)) * 2 ** 20)
    const file = await seal(joinBytes([first, ...honest.members]), supervisor)
    return { what: "a header that unpacks to far more", file, outcomes: ["TooLarge"] }
  },
  async ({ honest, supervisor }, draw) => {
    const first = honest.first.slice()
    new DataView(first.buffer).setUint32(16, draw.oneOf([gigabyte, 2 ** 20 + 1, 0xffff_ffff]), true)
    const file = await seal(joinBytes([first, ...honest.members]), supervisor)
    return { what: "a first member of a gigabyte", file, outcomes: ["TooLarge"] }
  },
  async ({ member, supervisor, honest }, draw) => {
    const part = (honest.header.parts as readonly Part[])[0]
    const many = Array.from({ length: 4097 + draw.below(50) }, () => part)
    const large = many.slice(0, 1025 + draw.below(50)).map(one => ({ ...one, length: 2 ** 20 }))
    const header = { ...honest.header, parts: draw.oneOf([many, large]) }
    const file = await sealed({ header, members: honest.members }, member, supervisor)
    return { what: "parts without end", file, outcomes: ["TooLarge"] }
  },
  async ({ member, supervisor, honest }, draw) => {
    const header = { ...honest.header, ...draw.oneOf([{ count: 11 }, { count: 13 }, { count: 0 }]) }
    const file = await sealed({ ...honest, header }, member, supervisor)
    return { what: "a count that is not theirs", file, outcomes: ["Damaged"] }
  },
  async ({ member, supervisor, honest }, draw) => {
    const header = { ...honest.header, version: 2 + draw.below(1000), parts: "elsewhere" }
    const file = await sealed({ ...honest, header }, member, supervisor)
    return { what: "of a newer version", file, outcomes: ["FromNewerVersion"] }
  },
  async ({ member, supervisor, honest, stranger }, draw) => {
    const header = { ...honest.header, program: draw.oneOf([member.id, stranger.id]) }
    const file = await sealed({ ...honest, header }, member, supervisor)
    return { what: "of another program", file, outcomes: ["OtherProgram"] }
  },
  async ({ member, supervisor, honest }, draw) => {
    const name = draw.oneOf(Object.keys(honest.header))
    const wrong = draw.oneOf<unknown>([null, {}, [], -1, 1.5, "", "no such thing", { toString: 1 }, [[]], undefined])
    const header = { ...honest.header, [name]: wrong }
    // Of version of the app any text will do; a list of nothing is a list.
    const fits = JSON.stringify(wrong) === JSON.stringify(honest.header[name])
    const outcomes: readonly Outcome[] =
      (name === "app" && typeof wrong === "string") || fits
        ? ["same"]
        : name === "parts" && Array.isArray(wrong)
          ? ["Damaged", "NotAnExport"]
          : ["NotAnExport"]
    const file = await sealed({ ...honest, header }, member, supervisor)
    return { what: `a header with a wrong ${name}`, file, outcomes }
  },
  async ({ member, supervisor, honest }, draw) => {
    const line = JSON.stringify(honest.header)
    const deep = 64 + draw.below(100_000)
    const text = draw.oneOf([
      `{"more":${"[".repeat(deep)}${"]".repeat(deep)},${line.slice(1)}`,
      `${'{"a":'.repeat(deep)}1${"}".repeat(deep)}`,
      "[".repeat(deep),
      "null",
      '"handrail/export"',
      `[${line}]`,
      line.slice(0, -1),
      `${line}}`,
    ])
    const file = await seal(joinBytes([await firstMember(text, member), ...honest.members]), supervisor)
    return { what: "a header that is deep, or none", file, outcomes: ["NotAnExport"] }
  },
]
