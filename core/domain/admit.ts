import * as v from "valibot"
import type { Malformed } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { words } from "./shape.ts"

/** Words that must say something; spaces around them go. */
export const filledWords = v.pipe(words, v.trim(), v.minLength(1))

/** The data as the schema has it, without what the schema does not know; or where it does not fit, never what it held. */
export const admit = <T>(schema: v.GenericSchema<unknown, T>, data: unknown): Result<T, Malformed> => {
  const parsed = v.safeParse(schema, data)
  return parsed.success
    ? ok(parsed.output)
    : fail({ type: "Malformed", what: v.getDotPath(parsed.issues[0]) ?? "the whole" })
}

/** As `admit`, for fields to change: one that is `undefined` counts as not given. */
export const admitFields = <T extends object>(
  schema: v.GenericSchema<unknown, T>,
  fields: object,
): Result<T, Malformed> =>
  admit(schema, Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)))
