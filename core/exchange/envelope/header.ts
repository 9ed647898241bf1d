import * as v from "valibot"
import type { FromNewerVersion } from "../../base/failure.ts"
import type { DeviceId, ProgramId } from "../../base/id.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import { audience, cut, hash, life } from "../../domain/exchange-shape.ts"
import { askSchema } from "../../domain/invitation.ts"
import { idOf, instant } from "../../domain/shape.ts"
import type { NotAnExport, TooLarge } from "../failures.ts"
import { mostInAll, mostInLongPart, mostInPart, mostLinesInPart, mostOverText, mostParts } from "./bounds.ts"
import { isTooDeep } from "./depth.ts"

/** `../PROTOCOL.md`, *An export*: what its first member says. */

export const exportVersion = 1

const amount = v.pipe(v.number(), v.integer(), v.minValue(0))

const partSchema = v.object({ bytes: amount, length: amount, lines: amount, sha256: hash })
export type Part = v.InferOutput<typeof partSchema>

const segmentSchema = v.object({
  name: v.pipe(v.string(), v.regex(/^(s\/)?[0-9a-f]{32}$/)),
  since: cut,
  number: cut,
  bytes: amount,
  sha256: hash,
})

export const headerSchema = v.pipe(
  v.object({
    format: v.literal("handrail/export"),
    version: v.literal(exportVersion),
    /** The version of Handrail that wrote it. */
    app: v.pipe(v.string(), v.maxLength(40)),
    at: instant,
    program: idOf<ProgramId>(),
    device: idOf<DeviceId>(),
    life,
    audience,
    since: cut,
    number: cut,
    /** The links of `since` and of `number`. */
    before: hash,
    link: hash,
    partial: v.boolean(),
    count: amount,
    withheld: amount,
    parts: v.pipe(v.array(partSchema), v.maxLength(mostParts)),
    ask: v.exactOptional(askSchema),
    receipts: v.exactOptional(
      v.pipe(v.array(v.object({ device: idOf<DeviceId>(), life, upTo: cut })), v.maxLength(mostParts)),
    ),
    segments: v.exactOptional(v.pipe(v.array(segmentSchema), v.maxLength(mostParts))),
  }),
  v.check(header => header.since <= header.number),
)
export type Header = v.InferOutput<typeof headerSchema>

const formSchema = v.object({
  format: v.literal("handrail/export"),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
})
const partsSchema = v.object({ parts: v.array(v.unknown()) })

/** Null for what is no JSON, too. */
export const jsonOf = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

const isTooLarge = ({ bytes, length, lines }: Part) =>
  lines > mostLinesInPart || length > (lines > 1 ? mostInPart : mostInLongPart) || bytes > length + mostOverText

const areTooLarge = (parts: readonly Part[]) =>
  parts.some(isTooLarge) || parts.reduce((sum, { length }) => sum + length, 0) > mostInAll

/** Of the first line of an export. Whether it was signed is not looked at here. */
export const parseHeader = (line: string): Result<Header, NotAnExport | FromNewerVersion | TooLarge> => {
  const json = isTooDeep(line) ? null : jsonOf(line)
  const form = v.safeParse(formSchema, json)
  if (!form.success) return fail({ type: "NotAnExport" })
  const { version } = form.output
  if (version > exportVersion) return fail({ type: "FromNewerVersion", found: version, known: exportVersion })
  const many = v.safeParse(partsSchema, json)
  if (many.success && many.output.parts.length > mostParts) return fail({ type: "TooLarge" })
  const header = v.safeParse(headerSchema, json)
  if (!header.success) return fail({ type: "NotAnExport" })
  return areTooLarge(header.output.parts) ? fail({ type: "TooLarge" }) : ok(header.output)
}
