import { expose } from "comlink"
import { Dexie, type EntityTable } from "dexie"
import { systemClock } from "../../../core/base/clock.ts"
import type { Facts } from "../../../core/domain/facts/facts.ts"
import type { Session } from "../../../core/domain/session.ts"
import { createCold } from "../../../core/store/blocks/cold.ts"
import { type Database, openDatabase, wipeDatabase } from "../../../core/store/database.ts"
import { createChunks, type Made } from "../../../core/store/facts/chunks.ts"
import { factKinds, factNames } from "../../../core/store/facts/fact-kinds.ts"
import type { FactSource } from "../../../core/store/facts/fact-source.ts"
import { createFacts } from "../../../core/store/facts/facts.ts"
import { monthOf, ownProgram } from "../../../core/store/facts/marks.ts"
import { openHybridClock } from "../../../core/store/open-clock.ts"
import { createSealer } from "../../../core/vault/seal.ts"
import type { Sealer } from "../../../core/vault/sealer.ts"
import { interleaved, timed } from "../measure.ts"
import { agencyYear } from "./agency.ts"
import { asked, createCount } from "./count.ts"
import { measureReminders } from "./reminders.ts"

const sealerOnce = createSealer(new Uint8Array(32).fill(7))
const sealedName = "bench-facts"

const createLock = (sealer: Sealer) => {
  let held: Sealer | null = sealer
  const listeners = new Set<(unlocked: boolean) => void>()
  const set = (next: Sealer | null) => {
    held = next
    for (const listener of listeners) listener(next !== null)
  }
  return {
    sealer: () => held,
    onChange: (listener: (unlocked: boolean) => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    lockAndUnlock: () => {
      set(null)
      set(sealer)
    },
  }
}

type Filled = { readonly database: Database; readonly lock: ReturnType<typeof createLock>; readonly facts: FactSource }
let filled: Filled | undefined

const byMonth = (facts: Facts): readonly Made[] =>
  factNames.flatMap(name => {
    const rows: readonly { readonly id: string }[] = facts[name]
    const months = [...new Set(rows.map(({ id }) => monthOf(id)))]
    return months.map(
      (month): Made => ({
        key: [ownProgram, factKinds[name].kind.kind, month],
        fields: factKinds[name].fields,
        rows: rows.filter(({ id }) => monthOf(id) === month),
      }),
    )
  })

/** The sealed columns alone: reading them never asks for a record. */
const fill = async (facts: Facts): Promise<Filled> => {
  filled?.database.close()
  await wipeDatabase(sealedName)
  const [database, sealer] = [openDatabase(sealedName), await sealerOnce]
  const lock = createLock(sealer)
  const chunks = createChunks(database, lock)
  const standing = await chunks.standing(sealer, await chunks.look())
  if (!(await chunks.write(sealer, standing, byMonth(facts), true))) throw new Error("not written")
  const shared = { database, unlocked: lock, cold: createCold({ database, unlocked: lock }) }
  const source = createFacts({ ...shared, clock: openHybridClock(database, systemClock) })
  filled = { database, lock, facts: source }
  return filled
}

const openPlain = () => {
  const dexie = new Dexie("bench-facts-plain", { cache: "disabled", chromeTransactionDurability: "relaxed" })
  dexie.version(1).stores({ sessions: "id, [participantId+startedAt]" })
  return { dexie, sessions: dexie.table("sessions") as EntityTable<Session, "id"> }
}

const often = { repetitions: 7, warmUps: 2 }
const counting = createCount()

/** Right after unlocking: nothing of it was read before. */
const countAfresh = async ({ lock, facts }: Filled) => {
  lock.lockAndUnlock()
  return countAgain({ facts })
}
const countAgain = async ({ facts }: Pick<Filled, "facts">) => {
  const found = await facts.read(asked)
  if (!found.ok) throw new Error(found.error.type)
  const counted = (await counting)(found.value)
  const held = counted.reduce((sum, { board }) => sum + board.sessions, 0)
  if (held === 0) throw new Error("nothing was counted")
  return found.value.session.length
}

const bench = {
  /** Answers how many sessions there are. */
  fill: async () => {
    const { dexie, sessions } = openPlain()
    await dexie.delete()
    await dexie.open()
    let some: Session[] = []
    const batches: Session[][] = []
    const facts = agencyYear(1, theirs => {
      some.push(...theirs)
      if (some.length < 2000) return
      batches.push(some)
      some = []
    })
    for (const batch of [...batches, some]) await sessions.bulkAdd(batch)
    dexie.close()
    await fill(facts)
    return facts.session.length
  },

  board: async () => {
    const ready = filled ?? (await fill(agencyYear(1)))
    const { dexie, sessions } = openPlain()
    const warm: number[] = []
    const pairs = await interleaved(
      often,
      async () => {
        const ms = await timed(() => countAfresh(ready))
        warm.push(await timed(() => countAgain(ready)))
        return ms
      },
      () => timed(() => sessions.toArray()),
    )
    dexie.close()
    return { ...pairs, warm }
  },

  /** The same over so many times the people: milliseconds of each repetition. */
  grown: async (times: number) => {
    const ready = await fill(agencyYear(times))
    const ms: number[] = []
    for (let n = 0; n < often.warmUps + often.repetitions; n++) ms.push(await timed(() => countAfresh(ready)))
    return { sessions: await countAgain(ready), ms: ms.slice(often.warmUps) }
  },

  /** For the heap: everything opened is forgotten, or held as after a count. */
  forget: () => filled?.lock.lockAndUnlock(),
  hold: () => filled && countAgain(filled),

  reminders: measureReminders,
}

export type FactsBench = typeof bench
expose(bench)
