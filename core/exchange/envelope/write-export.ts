import { toBase64url } from "../../base/base64url.ts"
import { type Bytes, utf8 } from "../../base/bytes.ts"
import type { Aborted } from "../../base/failure.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { Sign } from "../keys/device-keys.ts"
import { type Progressing, writeAge } from "./age-file.ts"
import { gatherParts, type PackedPart } from "./gather-parts.ts"
import { packMember } from "./gzip-members.ts"
import { exportVersion, type Header } from "./header.ts"
import type { WrittenRecord } from "./lines.ts"
import { createCutSum, linkOf } from "./link.ts"
import { signedText } from "./signed-text.ts"

/** What a header says besides what is found out in writing. */
export type ExportFields = Omit<Header, "format" | "version" | "count" | "parts" | "link">

export type ExportWish<E> = Progressing & {
  readonly fields: ExportFields
  /**
   * Null: its records are the cut `number`, the first after `since`, and its link is made of them. Otherwise the link of
   * `number`, as it was made then: of an export of several cuts, one that repeats a cut, a partial one.
   */
  readonly link: string | null
  /** Some at a time, in any order, each once. Ends the writing with the first that fails. */
  readonly records: AsyncIterable<Result<readonly WrittenRecord[], E>> | Iterable<Result<readonly WrittenRecord[], E>>
  /** How many will come, for `onProgress` alone. */
  readonly expected?: number
  readonly sign: Sign
  /** At least one. */
  readonly recipients: readonly string[]
}

export type WrittenExport = {
  /** For a disk or a target; `armored` makes the text of it. */
  readonly file: Bytes
  readonly header: Header
  /** Bytes of its records, packed: what decides whether a head becomes a segment. */
  readonly payload: number
  /** Ids of records that no device would read: longer than a line may be. They are not in it. */
  readonly leftBehind: readonly string[]
}

/** How much of the way the records take; the rest is age's. */
const recordsPart = 0.7

/** The file of `../PROTOCOL.md`, *An export*. */
export const writeExport = async <E>(wish: ExportWish<E>): Promise<Result<WrittenExport, E | Aborted>> => {
  const { fields, signal, onProgress, expected = 0 } = wish
  const cut = createCutSum()
  const gathering = gatherParts()
  const leftBehind: string[] = []
  let seen = 0
  for await (const some of wish.records) {
    if (!some.ok) return some
    for (const record of some.value) {
      if (gathering.add(record)) cut.add(record)
      else leftBehind.push(record.id)
    }
    seen += some.value.length
    await gathering.settled()
    onProgress?.(recordsPart * Math.min(1, seen / Math.max(1, expected)))
    if (signal?.aborted) return fail({ type: "Aborted" })
  }

  const packed = await gathering.end()
  const header = headerOf(fields, wish.link ?? (await nextLink(fields, cut)), packed)
  const first = await packMember(utf8(await signed(header, wish.sign)))
  const members = packed.map(({ member }) => member)
  const file = await writeAge(wish.recipients, [first, ...members], {
    signal,
    onProgress: onProgress && (part => onProgress(recordsPart + (1 - recordsPart) * part)),
  })
  if (!file.ok) return file
  onProgress?.(1)
  const payload = members.reduce((sum, { length }) => sum + length, 0)
  return ok({ file: file.value, header, payload, leftBehind })
}

const nextLink = ({ before, since, number, at }: ExportFields, cut: Parameters<typeof linkOf>[0]["cut"]) => {
  if (number !== since + 1) throw new RangeError("The link of several cuts is made cut by cut.")
  return linkOf({ before, number, at, cut })
}

const headerOf = (fields: ExportFields, link: string, packed: readonly PackedPart[]): Header => {
  const parts = packed.map(({ part }) => part)
  const count = parts.reduce((sum, { lines }) => sum + lines, 0)
  return { format: "handrail/export", version: exportVersion, ...fields, link, count, parts }
}

const signed = async (header: Header, sign: Sign): Promise<string> => {
  const line = JSON.stringify(header)
  return `${line}\n${JSON.stringify({ signature: toBase64url(await sign(signedText(line))) })}\n`
}
