import { systemClock } from "../../../core/base/clock.ts"
import type { Kind } from "../../../core/store/collection.ts"
import { openDatabase } from "../../../core/store/database.ts"
import { openHybridClock } from "../../../core/store/open-clock.ts"
import { createCollection } from "../../../core/store/sealed-collection.ts"
import { createSealer } from "../../../core/vault/seal.ts"
import type { Sealer, Unlocked } from "../../../core/vault/sealer.ts"

type Lock = Unlocked & { readonly setLocked: (locked: boolean) => void }

/** A vault that locks and unlocks without a passphrase, around a real sealer. */
export const createLock = (sealer: Sealer): Lock => {
  let held: Sealer | null = sealer
  const listeners = new Set<(unlocked: boolean) => void>()
  return {
    sealer: () => held,
    onChange: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    setLocked: locked => {
      held = locked ? null : sealer
      for (const listener of listeners) listener(!locked)
    },
  }
}

export const freshName = () => `test-${crypto.randomUUID()}`

/** Always the same key: what one test sealed, another store of the same database opens. */
export const testSealer = () => createSealer(new Uint8Array(32).fill(7))

/** One page's view of a database: its own connection, clock and lock, as each tab has them. */
export const openStore = async (name: string) => {
  const database = openDatabase(name)
  const lock = createLock(await testSealer())
  const clock = openHybridClock(database, systemClock)
  const collectionOf = <Noun extends { readonly id: string }, Head>(kind: Kind<Noun, Head>) =>
    createCollection({ database, unlocked: lock, clock, kind })
  return { database, lock, clock, collectionOf }
}
