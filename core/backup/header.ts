import * as v from "valibot"
import { type Bytes, textOf, utf8 } from "../base/bytes.ts"
import type { Tampered } from "../base/failure.ts"
import { ok, type Result } from "../base/result.ts"
import { tampered } from "./parts.ts"

/** `FORMAT.md`: what a backup says of itself before there is a key. */

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const instant = v.pipe(v.string(), v.isoTimestamp())

const headerSchema = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  vaultId: v.pipe(v.string(), v.uuid()),
  at: instant,
  app: v.pipe(v.string(), v.maxLength(40)),
  records: count,
  sample: v.boolean(),
})
export type Header = v.InferOutput<typeof headerSchema>

const hex = (length: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${2 * length}}$`)))

const manifestSchema = v.strictObject({
  parts: v.array(hex(32)),
  kinds: v.record(v.string(), v.strictObject({ count, version: v.pipe(count, v.minValue(1)) })),
  count,
  last: v.string(),
  audit: v.nullable(v.strictObject({ count, link: hex(32), mac: hex(32) })),
})
export type Manifest = v.InferOutput<typeof manifestSchema>

export const jsonOf = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(textOf(bytes))
  } catch {
    return undefined
  }
}

export const bytesOfJson = (value: unknown): Bytes => utf8(JSON.stringify(value))

export const parseHeader = (bytes: Uint8Array): Result<Header, Tampered> => {
  const parsed = v.safeParse(headerSchema, jsonOf(bytes))
  return parsed.success ? ok(parsed.output) : tampered("header")
}

export const parseManifest = (bytes: Uint8Array): Result<Manifest, Tampered> => {
  const parsed = v.safeParse(manifestSchema, jsonOf(bytes))
  return parsed.success ? ok(parsed.output) : tampered("manifest")
}
