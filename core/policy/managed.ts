import type { Malformed } from "../base/failure.ts"
import { ok, type Result } from "../base/result.ts"
import { admit } from "../domain/admit.ts"
import { type Managed, managedSchema } from "../domain/managed.ts"

/** What IT has set for this browser: told anew by each page, and kept by nobody. */
export type HeldManaged = {
  /** What is wrong with it, by name, when it is; then nothing of it holds. */
  readonly now: () => Result<Managed | null, Malformed>
  readonly take: (values: unknown) => void
  readonly onChange: (listener: () => void) => () => void
}

export const createManaged = (): HeldManaged => {
  let held: Result<Managed | null, Malformed> = ok(null)
  const listeners = new Set<() => void>()
  return {
    now: () => held,
    take: values => {
      const isEmpty = values === null || (typeof values === "object" && Object.keys(values).length === 0)
      held = isEmpty ? ok(null) : admit(managedSchema, values)
      for (const listener of listeners) listener()
    },
    onChange: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
