import * as v from "valibot"
import { recipient } from "../domain/exchange-shape.ts"

/** What lies beside the keyring: the data key as age wrote it, and to whom. No secret: only the key on paper opens it. */
const rowSchema = v.strictObject({
  format: v.literal("handrail/program-key"),
  version: v.literal(1),
  recipient,
  armored: v.pipe(v.string(), v.maxLength(4000)),
  /** By a key that comes from the data key: that this vault wrote it. */
  mac: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})
export type KeptRow = Omit<v.InferOutput<typeof rowSchema>, "format" | "version">

const textSchema = v.pipe(v.string(), v.parseJson(), rowSchema)

/** Null for what is no row, or one of another version. */
export const parseRow = (text: string | null): KeptRow | null => {
  const row = v.safeParse(textSchema, text)
  return row.success ? row.output : null
}

export const rowToText = (row: KeptRow): string =>
  JSON.stringify({ format: "handrail/program-key", version: 1, ...row })
