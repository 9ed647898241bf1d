import type { Unlocked } from "../vault/sealer.ts"

/** What was opened lately, by id and stamp. Forgotten, and nothing more remembered from before, when the vault locks. */
export type Opened<Value> = {
  /** Null when it is not there, or there at another stamp than the one asked for. */
  readonly find: (id: string, stamp?: string) => { readonly stamp: string; readonly value: Value } | null
  /** Call before opening; the function answered remembers what was opened, unless the vault was locked in between. */
  readonly remembering: () => (id: string, stamp: string, value: Value) => void
  readonly forget: (id: string) => void
}

export const createOpened = <Value>(unlocked: Unlocked, most: number): Opened<Value> => {
  const values = new Map<string, { readonly stamp: string; readonly value: Value }>()
  let unlocking = 0
  unlocked.onChange(() => {
    unlocking++
    values.clear()
  })
  return {
    find: (id, stamp) => {
      const found = values.get(id)
      return found && (stamp === undefined || found.stamp === stamp) ? found : null
    },
    remembering: () => {
      const during = unlocking
      return (id, stamp, value) => {
        if (during !== unlocking) return
        values.delete(id)
        values.set(id, { stamp, value })
        if (values.size <= most) return
        const [oldest] = values.keys()
        if (oldest !== undefined) values.delete(oldest)
      }
    },
    forget: id => {
      values.delete(id)
    },
  }
}
