import type { FromNewerVersion, QuotaExceeded } from "../base/failure.ts"
import { fail, type Result } from "../base/result.ts"

type Wrapping = { readonly name?: string; readonly inner?: unknown; readonly failures?: readonly unknown[] }

/** The error and what Dexie wrapped in it: the cause of an abort, of a closed database, of a failed bulk. */
const within = (error: unknown): readonly unknown[] => {
  if (typeof error !== "object" || error === null) return []
  const { inner, failures = [] } = error as Wrapping
  return [error, ...within(inner), ...failures.flatMap(within)]
}

const newerName = "NewerDatabase"

/** Thrown by the opening of a database that a newer Handrail made. */
export const newerDatabase = (found: number, known: number): Error =>
  Object.assign(new Error(`The database is version ${found}, known is ${known}`), { name: newerName, found, known })

export const newerOf = (error: unknown): FromNewerVersion | null => {
  const newer = within(error).find(one => (one as Wrapping).name === newerName) as
    | { readonly found: number; readonly known: number }
    | undefined
  return newer ? { type: "FromNewerVersion", found: newer.found, known: newer.known } : null
}

const isQuota = (error: unknown) => within(error).some(one => (one as Wrapping).name === "QuotaExceededError")

/** Runs an operation; what the database throws for a reason a person can act on becomes a value, all else stays thrown. */
export const attempt = async <T, E>(
  operation: () => Promise<Result<T, E>>,
): Promise<Result<T, E | QuotaExceeded | FromNewerVersion>> => {
  try {
    return await operation()
  } catch (error) {
    const newer = newerOf(error)
    if (newer) return fail(newer)
    if (isQuota(error)) return fail({ type: "QuotaExceeded" })
    throw error
  }
}
