import * as v from "valibot"
import { mostPackBytes, packLocales } from "../../content/pack-schema.ts"
import { type Bytes, bytesToHex, sha256, unshared, utf8 } from "../base/bytes.ts"
import type { FromNewerVersion, PackFault, PackRefused } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { type PackFacts, packFactsSchema } from "../domain/pack.ts"
import { nestingFault } from "./nesting.ts"

/** A file that is a pack; its texts are not looked at yet. */
export type PackFile = { readonly pack: PackFacts; readonly texts: Readonly<Record<string, unknown>> }

const packFormat = 1

const top = v.object({ format: v.literal("handrail/pack"), version: v.pipe(v.number(), v.integer(), v.minValue(1)) })
const { sha256: sum, ...facts } = packFactsSchema.entries
const fileSchema = v.strictObject({
  ...top.entries,
  ...facts,
  texts: v.custom<Readonly<Record<string, unknown>>>(
    value => typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length > 0,
  ),
  sha256: sum,
})

const refused = (why: PackFault, where = ""): Result<never, PackRefused> => fail({ type: "PackRefused", why, where })

/** The text of the file, unpacked no further than it may be; null beyond that. Throws when it is no gzip, or no UTF-8. */
const unpacked = async (bytes: Bytes): Promise<string | null> => {
  const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b
  const blob = new Blob([bytes]).stream()
  const reader = (zipped ? blob.pipeThrough(new DecompressionStream("gzip")) : blob).getReader()
  const decoder = new TextDecoder("utf-8", { fatal: true })
  let [length, text] = [0, ""]
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    length += value.length
    if (length > mostPackBytes) {
      await reader.cancel()
      return null
    }
    text += decoder.decode(value, { stream: true })
  }
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads a file as a pack: everything but its texts is checked. */
export const openPackFile = async (bytes: Uint8Array): Promise<Result<PackFile, PackRefused | FromNewerVersion>> => {
  if (bytes.length > mostPackBytes) return refused("too-large")
  let text: string | null
  try {
    text = await unpacked(unshared(bytes))
  } catch {
    return refused("not-a-pack")
  }
  if (text === null) return refused("too-large")
  const json = jsonOf(text)
  const header = v.safeParse(top, json)
  if (!header.success) return refused("not-a-pack")
  if (header.output.version > packFormat)
    return fail({ type: "FromNewerVersion", found: header.output.version, known: packFormat })
  const wrong = nestingFault(json)
  if (wrong) return refused(wrong)
  const file = v.safeParse(fileSchema, json)
  if (!file.success) return refused("not-a-pack", v.getDotPath(file.issues[0]) ?? "")
  const { sha256: claimed, ...rest } = json as { readonly sha256: string }
  if (bytesToHex(await sha256(utf8(JSON.stringify(rest)))) !== claimed) return refused("damaged")
  const { format: _, version: __, texts, ...pack } = file.output
  if (!packLocales.some(locale => locale === pack.locale)) return refused("language")
  return ok({ pack, texts })
}
