import { type Bytes, joinBytes, utf8 } from "../../../core/base/bytes.ts"
import { packMember } from "../../../core/exchange/envelope/gzip-members.ts"
import { firstMember, seal, sealed } from "./hostile-hand.ts"
import type { Mutate, Outcome } from "./mutations.ts"

/** What someone does who can open an export and seal it anew, but has not the key it was signed with. */

const signature = (json: unknown) => `${JSON.stringify(json)}\n`
const nothing = new Uint8Array()

export const insideMutations: readonly Mutate[] = [
  async ({ honest, supervisor }, draw) => {
    const payload = honest.payload.slice()
    const at = draw.below(payload.length)
    payload[at] = (payload[at] ?? 0) ^ (1 << draw.below(8))
    // Of the first member only its text is signed: when it was packed, and on what, is in no text.
    const outcomes: readonly Outcome[] =
      at < honest.first.length ? ["NotAnExport", "TooLarge", "Damaged", "Forged", "same"] : ["Damaged"]
    return { what: "a bit flipped under the seal", file: await seal(payload, supervisor), outcomes }
  },
  async ({ honest, supervisor }, draw) => {
    const payload = honest.payload.slice(0, draw.below(honest.payload.length))
    return {
      what: "cut short under the seal",
      file: await seal(payload, supervisor),
      outcomes: ["NotAnExport", "Damaged"],
    }
  },
  async ({ honest, supervisor }, draw) => {
    const more = draw.oneOf<Bytes>([Uint8Array.of(0), honest.members[0] ?? nothing, honest.payload])
    const file = await seal(joinBytes([honest.payload, more]), supervisor)
    return { what: "more behind it under the seal", file, outcomes: ["Damaged"] }
  },
  async ({ honest, supervisor }, draw) => {
    const members = [...honest.members]
    const [a, b] = [draw.below(members.length), draw.below(members.length - 1)]
    const [moved = nothing] = members.splice(a, 1)
    members.splice(b >= a ? b + 1 : b, 0, moved)
    return {
      what: "parts swapped",
      file: await seal(joinBytes([honest.first, ...members]), supervisor),
      outcomes: ["Damaged"],
    }
  },
  async ({ honest, supervisor }, draw) => {
    const members = [...honest.members]
    const at = draw.below(members.length)
    if (draw.below(2)) members.splice(at, 1)
    else members.splice(at, 0, members[at] ?? nothing)
    const file = await seal(joinBytes([honest.first, ...members]), supervisor)
    return { what: "a part left out, or twice", file, outcomes: ["Damaged"] }
  },
  async ({ honest, earlier, supervisor }, draw) => {
    const members = [...honest.members]
    members[draw.below(members.length)] = draw.oneOf(earlier.members.slice(1))
    const file = await seal(joinBytes([honest.first, ...members]), supervisor)
    return { what: "a part of an earlier one", file, outcomes: ["Damaged"] }
  },
  async ({ honest, supervisor, member }, draw) => {
    const line = JSON.stringify(honest.header)
    const lies: Readonly<Record<string, unknown>> = draw.oneOf([
      { number: 3 + draw.below(1000) },
      { since: draw.below(2) * 2 },
      { number: 3 + draw.below(9), since: 2 },
      { at: "2027-03-09T14:00:00.000Z" },
      { life: "ffffffff" },
      { audience: "self" },
      { before: "1".repeat(64) },
      { link: "2".repeat(64) },
      { partial: true },
      { withheld: 1 },
      { segments: [] },
      { receipts: [{ device: member.id, life: "0a0b0c0d", upTo: 99 }] },
      { count: draw.below(12) },
      { parts: [] },
      { app: "9.9.9" },
    ])
    const said = JSON.stringify({ ...honest.header, ...lies })
    const first = await firstMember(line, member, said)
    const file = await seal(joinBytes([first, ...honest.members]), supervisor)
    return { what: `said otherwise than it was signed: ${Object.keys(lies)}`, file, outcomes: ["Forged"] }
  },
  async ({ honest, supervisor, removed, stranger }, draw) => {
    const by = draw.oneOf([supervisor, removed, stranger])
    return { what: "signed by another hand", file: await sealed(honest, by, supervisor), outcomes: ["Forged"] }
  },
  async ({ honest, supervisor, stranger, member }, draw) => {
    const { signKey, recipient } = stranger.texts
    const ask = {
      invitation: member.id,
      member: member.id,
      name: "Someone",
      role: "supervisor",
      device: stranger.id,
      code: "kmpq",
      label: "",
      signKey,
      recipient,
    }
    const device = draw.oneOf([member.id, supervisor.id])
    const header = { ...honest.header, device, ask }
    const file = await sealed({ ...honest, header }, stranger, supervisor)
    return { what: "the key to check it with sent along", file, outcomes: ["Forged"] }
  },
  async ({ honest, supervisor, stranger }) => {
    const header = { ...honest.header, device: stranger.id }
    const file = await sealed({ ...honest, header }, stranger, supervisor)
    return { what: "of a device that nobody knows", file, outcomes: ["UnknownDevice"] }
  },
  async ({ honest, supervisor, removed }, draw) => {
    const header = { ...honest.header, device: removed.id, number: 2 + draw.below(100) }
    const file = await sealed({ ...honest, header }, removed, supervisor)
    return { what: "of a device that was removed", file, outcomes: ["DeviceRemoved"] }
  },
  async ({ honest, supervisor }, draw) => {
    const line = JSON.stringify(honest.header)
    const text = draw.oneOf([
      line,
      `${line}\n`,
      `${line}\n${line}\n`,
      `${line}\n${signature({ signature: "" })}`,
      `${line}\n${signature({ signature: 5 })}`,
      `${line}\n${signature(["A".repeat(86)])}`,
      `${line}\n${signature({ signature: "A".repeat(86) })}more\n`,
      `\n${line}\n${signature({ signature: "A".repeat(86) })}`,
      "\n\n",
      "",
    ])
    const file = await seal(joinBytes([await packMember(utf8(text)), ...honest.members]), supervisor)
    return { what: "without its signature", file, outcomes: ["NotAnExport"] }
  },
  async ({ supervisor }, draw) => {
    const payload = draw.oneOf<Bytes>([nothing, utf8("hello"), Uint8Array.of(0x1f, 0x8b, 8, 4), new Uint8Array(5000)])
    return { what: "something else under the seal", file: await seal(payload, supervisor), outcomes: ["NotAnExport"] }
  },
]
