import type { RecordFailure } from "../base/failure.ts"
import { type Live, live } from "../bridge/live.ts"

type Lives<T> = { readonly [Name in keyof T]: Live<T[Name], RecordFailure> }

/** Several watched values as one: failed when one has failed, loading while one is missing. */
export const joined = <T extends object>(lives: Lives<T>): Live<T, RecordFailure> => {
  const all = Object.entries(lives) as [string, Live<unknown, RecordFailure>][]
  const values: Record<string, unknown> = {}
  for (const [, one] of all) if (one.state === "failed") return one
  for (const [name, one] of all) {
    if (one.state !== "ready") return { state: "loading" }
    values[name] = one.value
  }
  return { state: "ready", value: values as T }
}

/** For a watch that cannot start yet, because another has to say first whom it is about: loading, and nothing asked. */
export const notYet = <T>() => live<T, RecordFailure>(() => new Promise(() => {}))
