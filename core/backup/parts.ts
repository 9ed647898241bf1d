import { type Bytes, joinBytes, sameBytes, sha256, textOf, u32, utf8 } from "../base/bytes.ts"
import type { FromNewerVersion, Malformed, Tampered } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"

/** `FORMAT.md`, the file: what stands around the parts, and in which order they follow. */

export const formatVersion = 1
const magic = utf8("handrail-backup")
const sumLength = 32
const beforePart = 5

const codes = { header: 0x01, keyring: 0x02, records: 0x03, audit: 0x04, manifest: 0x0f } as const
export type PartKind = keyof typeof codes
const kindOfCode = new Map(Object.entries(codes).map(([kind, code]) => [code as number, kind as PartKind]))

export type Part = { readonly kind: PartKind; readonly bytes: Bytes }

/** What the manifest keeps of a part. */
export const digestOfPart = ({ kind, bytes }: Part): Promise<Bytes> =>
  sha256(joinBytes([Uint8Array.of(codes[kind]), bytes]))

export const fileOfParts = async (parts: readonly Part[]): Promise<Bytes> => {
  const body = joinBytes([
    magic,
    Uint8Array.of(formatVersion),
    ...parts.flatMap(({ kind, bytes }) => [Uint8Array.of(codes[kind]), u32(bytes.length), bytes]),
  ])
  return joinBytes([body, await sha256(body)])
}

/** `backup/` and the part: told apart from records of this device that do not open. */
export const tampered = (part: string): Result<never, Tampered> => fail({ type: "Tampered", ids: [`backup/${part}`] })

/** One header, one keyring, records, audit, one manifest. */
const inOrder = /^header keyring( records)*( audit)* manifest$/

/** The parts of a file that is whole, by the sum at its end, and has them in order. Nothing in them was looked at. */
export const partsOfFile = async (
  file: Bytes,
): Promise<Result<readonly Part[], Malformed | FromNewerVersion | Tampered>> => {
  if (!sameBytes(file.subarray(0, magic.length), magic)) return fail({ type: "Malformed", what: "backup" })
  const version = file[magic.length] ?? 0
  if (version > formatVersion) return fail({ type: "FromNewerVersion", found: version, known: formatVersion })
  const end = file.length - sumLength
  if (version < 1 || end <= magic.length) return tampered("file")
  if (!sameBytes(await sha256(file.subarray(0, end)), file.subarray(end))) return tampered("file")

  const parts: Part[] = []
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  let at = magic.length + 1
  while (at < end) {
    const kind = kindOfCode.get(file[at] ?? 0)
    if (!kind || at + beforePart > end) return tampered("parts")
    const from = at + beforePart
    const to = from + view.getUint32(at + 1)
    if (to > end) return tampered("parts")
    parts.push({ kind, bytes: file.subarray(from, to) })
    at = to
  }
  return inOrder.test(parts.map(({ kind }) => kind).join(" ")) ? ok(parts) : tampered("parts")
}

/** The header in the beginning of a file, as it says where it ends; null where there is none, or not all of it. */
export const headerBytesIn = (beginning: Bytes): Result<Bytes | null, FromNewerVersion> => {
  const at = magic.length + 1
  if (!sameBytes(beginning.subarray(0, magic.length), magic) || beginning.length < at + beforePart) return ok(null)
  const version = beginning[magic.length] ?? 0
  if (version > formatVersion) return fail({ type: "FromNewerVersion", found: version, known: formatVersion })
  const { buffer, byteOffset } = beginning
  const to = at + beforePart + new DataView(buffer, byteOffset).getUint32(at + 1)
  const isWhole = beginning[at] === codes.header && to <= beginning.length
  return ok(isWhole ? beginning.subarray(at + beforePart, to) : null)
}

const begins = "-----BEGIN HANDRAIL BACKUP-----"
const ends = "-----END HANDRAIL BACKUP-----"
const lineLength = 76
/** A multiple of three, so that base 64 of a slice ends without padding. */
const sliceLength = 0x6000

/** The same file as text, for share sheets that take nothing else. */
export const armored = (file: Bytes): string => {
  let base64 = ""
  for (let at = 0; at < file.length; at += sliceLength)
    base64 += btoa(String.fromCharCode(...file.subarray(at, at + sliceLength)))
  const lines = base64.match(new RegExp(`.{1,${lineLength}}`, "g")) ?? []
  return [begins, ...lines, ends, ""].join("\n")
}

/** Looks at the beginning alone, so that nobody waits for a film to be read. */
export const mayBeBackup = (beginning: Bytes): boolean =>
  sameBytes(beginning.subarray(0, magic.length), magic) || textOf(beginning).trimStart().startsWith(begins)

/** The file that a person chose, whether it is the bytes or their text. What is neither is left for `partsOfFile` to refuse. */
export const unarmored = (chosen: Bytes): Bytes => {
  if (!textOf(chosen.subarray(0, 128)).trimStart().startsWith(begins)) return chosen
  const text = textOf(chosen)
  const from = text.indexOf(begins) + begins.length
  const to = text.indexOf(ends, from)
  try {
    const binary = atob(text.slice(from, to < 0 ? undefined : to).replace(/\s+/g, ""))
    const bytes = new Uint8Array(binary.length)
    for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
    return bytes
  } catch {
    return chosen
  }
}
