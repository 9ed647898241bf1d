import { systemClock } from "../../../core/base/clock.ts"
import { createCold } from "../../../core/store/blocks/cold.ts"
import { bodyOf, bytesOfBody } from "../../../core/store/blocks/cold-record.ts"
import { openStates } from "../../../core/store/blocks/states.ts"
import type { Kind } from "../../../core/store/collection.ts"
import { openDatabase } from "../../../core/store/database.ts"
import { doors } from "../../../core/store/doors.ts"
import { createExchangeStore } from "../../../core/store/exchange-store.ts"
import { docOf } from "../../../core/store/loaded.ts"
import { openHybridClock } from "../../../core/store/open-clock.ts"
import { createCollection } from "../../../core/store/sealed-collection.ts"
import { changed } from "../../../core/store/stamped.ts"
import { createTakeIn } from "../../../core/store/take-in.ts"
import { createSealer } from "../../../core/vault/seal.ts"
import type { Sealer, Unlocked } from "../../../core/vault/sealer.ts"
import type { Elsewhere } from "../../store/memory-collection.ts"

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
export const openStore = async (name: string, wall = systemClock) => {
  const database = openDatabase(name)
  const lock = createLock(await testSealer())
  const clock = openHybridClock(database, wall)
  const collectionOf = <Noun extends { readonly id: string }, Head>(kind: Kind<Noun, Head>) =>
    createCollection({ database, unlocked: lock, clock, kind })
  const cold = createCold({ database, unlocked: lock })
  const takeIn = createTakeIn({ database, cold, clock, doors })
  /** Someone on another device, who has the record as it is now. */
  const elsewhere =
    <Noun extends { readonly id: string }, Head>(kind: Kind<Noun, Head>) =>
    async (id: string): Promise<Elsewhere<Noun>> => {
      const sealer = await testSealer()
      const states = await openStates({ database, cold }, sealer, new Map([[id, ""]]))
      const record = states?.ok ? states.value.byId.get(id)?.record : undefined
      if (!record) throw new Error("Nothing is there that could be elsewhere too")
      return async (next, stamp) => {
        const { head: _, over: __, ...stamped } = bodyOf(record)
        const noun = next(stamped.doc as unknown as Noun)
        const theirs = changed(stamped, docOf(noun, false), stamp) ?? stamped
        const comes = {
          ...record,
          stamp,
          headStamp: stamp,
          head: JSON.stringify(kind.head(noun)),
          body: bytesOfBody({ ...theirs, head: stamp }),
        }
        const taken = await takeIn(sealer, [comes], [])
        if (!taken.ok) throw new Error(taken.error.type)
      }
    }
  const unexpected = () => ({ type: "Unexpected" as const, id: "test" })
  const exchange = createExchangeStore({ database, unlocked: lock, cold, clock, doors, unexpected })
  return { database, lock, clock, cold, takeIn, exchange, collectionOf, elsewhere }
}
