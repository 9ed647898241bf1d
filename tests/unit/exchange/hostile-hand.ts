import { Encrypter } from "age-encryption"
import { toBase64url } from "../../../core/base/base64url.ts"
import { type Bytes, bytesToHex, joinBytes, sha256, utf8 } from "../../../core/base/bytes.ts"
import { armored } from "../../../core/exchange/envelope/armor.ts"
import { packMember } from "../../../core/exchange/envelope/gzip-members.ts"
import type { Header, Part } from "../../../core/exchange/envelope/header.ts"
import { firstLink } from "../../../core/exchange/envelope/link.ts"
import { signedText } from "../../../core/exchange/envelope/signed-text.ts"
import type { ComingRecord } from "../../../core/store/whole-vault.ts"
import { type Device, fieldsOf, records as madeUp, makeDevice, rosterOf } from "./exports.ts"

/** Someone who writes exports by hand: signs what they like with the keys they have, and seals it to whom they like. */

export type Member = { readonly part: Part; readonly bytes: Bytes }

/** What is said in an export, before it is packed, signed and sealed. */
export type Said = {
  readonly header: Readonly<Record<string, unknown>>
  readonly members: readonly Bytes[]
}

export type World = {
  /** Whose export is changed, whom it is written to; a device off the roster since `removedOn`; two that nobody knows. */
  readonly member: Device
  readonly supervisor: Device
  readonly removed: Device
  readonly stranger: Device
  readonly removedOn: string
  readonly whois: ReturnType<typeof rosterOf>
  readonly records: readonly ComingRecord[]
  readonly lines: readonly string[]
  /** The export as it was honestly made, and the one before it. */
  readonly honest: Said & {
    readonly file: Bytes
    readonly text: string
    readonly payload: Bytes
    readonly first: Bytes
  }
  readonly earlier: Said & { readonly file: Bytes }
}

export const lineOf = ({ body, ...row }: ComingRecord) => JSON.stringify({ ...row, body })

export const memberOf = async (text: string, lies: Partial<Part> = {}): Promise<Member> => {
  const bytes = await packMember(utf8(text))
  const part = { bytes: bytes.length, length: utf8(text).length, lines: text.split("\n").length - 1 }
  return { bytes, part: { ...part, sha256: bytesToHex(await sha256(bytes)), ...lies } }
}

export const headerOf = (
  device: Pick<Device, "id">,
  members: readonly Member[],
  lies: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> => {
  const parts = members.map(({ part }) => part)
  const count = parts.reduce((sum, { lines }) => sum + lines, 0)
  const fields: Header = { format: "handrail/export", version: 1, ...fieldsOf(device), link: firstLink, count, parts }
  return { ...fields, ...lies }
}

/** The first member: a header, signed by whom one likes, `said` standing in its place afterwards. */
export const firstMember = async (header: string, by: Pick<Device, "keys">, said: string = header): Promise<Bytes> => {
  const signature = toBase64url(await by.keys.sign(signedText(header)))
  return packMember(utf8(`${said}\n${JSON.stringify({ signature })}\n`))
}

export const seal = async (payload: Bytes, to: Device): Promise<Bytes> => {
  const encrypter = new Encrypter()
  encrypter.addRecipient(to.texts.recipient)
  return new Uint8Array(await encrypter.encrypt(payload))
}

export const payloadOf = async ({ header, members }: Said, by: Pick<Device, "keys">): Promise<Bytes> =>
  joinBytes([await firstMember(JSON.stringify(header), by), ...members])

/** Signed by one, sealed to another. */
export const sealed = async (said: Said, by: Pick<Device, "keys">, to: Device): Promise<Bytes> =>
  seal(await payloadOf(said, by), to)

const linesInPart = 4

const saidOf = async (device: Device, lines: readonly string[], fields: Readonly<Record<string, unknown>>) => {
  const texts = Array.from({ length: Math.ceil(lines.length / linesInPart) }, (_, n) =>
    lines
      .slice(n * linesInPart, (n + 1) * linesInPart)
      .map(line => `${line}\n`)
      .join(""),
  )
  const members = await Promise.all(texts.map(text => memberOf(text)))
  return { header: headerOf(device, members, fields), members: members.map(({ bytes }) => bytes) }
}

/** `records`: of the export that is changed; by default a dozen. */
export const makeWorld = async (records: readonly ComingRecord[] = madeUp(12)): Promise<World> => {
  const [member, supervisor, removed, stranger] = await Promise.all([1, 2, 3, 4].map(makeDevice))
  if (!member || !supervisor || !removed || !stranger) throw new Error("four devices")
  const removedOn = "2026-02-01"
  const lines = records.map(lineOf)
  const said = await saidOf(member, lines, { since: 1, number: 2 })
  const payload = await payloadOf(said, member)
  const file = await seal(payload, supervisor)
  const before = await saidOf(member, lines.slice(0, 6), { at: "2026-03-02T14:00:00.000Z" })
  return {
    member,
    supervisor,
    removed,
    stranger,
    removedOn,
    whois: rosterOf([member, supervisor, removed], { [removed.id]: removedOn }),
    records,
    lines,
    honest: {
      ...said,
      payload,
      file,
      text: armored(file),
      first: payload.slice(0, payload.length - sizeOf(said.members)),
    },
    earlier: { ...before, file: await sealed(before, member, supervisor) },
  }
}

const sizeOf = (members: readonly Bytes[]) => members.reduce((sum, { length }) => sum + length, 0)
