import * as v from "valibot"
import type { PackId } from "../base/id.ts"
import { day, idOf, instant } from "./shape.ts"

const line = v.pipe(v.string(), v.minLength(1), v.maxLength(100))
const packName = v.pipe(v.string(), v.maxLength(60), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/))

/** What a content pack says of itself: `core/packs/FORMAT.md`. */
export const packFactsSchema = v.strictObject({
  id: packName,
  name: line,
  agency: line,
  locale: v.pipe(v.string(), v.maxLength(20)),
  /** Of one id the highest counts. */
  packVersion: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
  /** The version of the content that it was made from. */
  basedOn: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  madeOn: day,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})
export type PackFacts = v.InferOutput<typeof packFactsSchema>

/** A pack as a vault keeps it. */
export const keptPackSchema = v.object({
  /** Of `sha256`, so that the same file is the same record wherever it is taken. */
  id: idOf<PackId>(),
  pack: packFactsSchema,
  /** By name, the JSON of each text. Checked when it is used: what fits depends on the content that is there then. */
  texts: v.record(v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*(\/[a-z0-9-]+)?$/)), v.string()),
  on: v.boolean(),
  /** Removed: what records were made with stays, and no screen offers it. */
  gone: v.boolean(),
  takenAt: instant,
  /** The vault that took the file in. In any other it came with an export, which was signed. */
  takenIn: v.string(),
})
export type KeptPack = v.InferOutput<typeof keptPackSchema>

export type KeptPackHead = Omit<KeptPack, "texts"> & { readonly keys: readonly string[] }

export const headOfPack = ({ texts, ...rest }: KeptPack): KeptPackHead => ({ ...rest, keys: Object.keys(texts) })
