import { expose } from "comlink"
import { Dexie, type EntityTable } from "dexie"
import { systemClock } from "../../../core/base/clock.ts"
import { topicHeads } from "../../../core/curriculum/heads.ts"
import type { Session, SessionHead } from "../../../core/domain/session.ts"
import { generateCaseload } from "../../../core/sample/generate.ts"
import { createCold } from "../../../core/store/blocks/cold.ts"
import { bodyOf, bytesOfBody, type ColdRecord } from "../../../core/store/blocks/cold-record.ts"
import { readMoment, recordsOf } from "../../../core/store/blocks/moment.ts"
import { sealBlocks } from "../../../core/store/blocks/seal-block.ts"
import { countsOf } from "../../../core/store/cold-counts.ts"
import type { Collection } from "../../../core/store/collection.ts"
import { type Database, openDatabase, wipeDatabase } from "../../../core/store/database.ts"
import { sessionKind } from "../../../core/store/kinds.ts"
import { openHybridClock } from "../../../core/store/open-clock.ts"
import { createCollection } from "../../../core/store/sealed-collection.ts"
import { stampedNew } from "../../../core/store/stamped.ts"
import { writeAtOnce } from "../../../core/store/write-at-once.ts"
import { createSealer } from "../../../core/vault/seal.ts"
import type { Sealer, Unlocked } from "../../../core/vault/sealer.ts"
import { interleaved, timed } from "../measure.ts"

const sessionsOf = (participants: number) =>
  generateCaseload({ participants, sessionsEach: 40, seed: 7, today: systemClock.today(), topics: topicHeads }).sessions

/** A session as it comes from elsewhere: stamped by whoever wrote it. */
const recordOf = (session: Session, n: number): ColdRecord => {
  const stamp = `${String(Date.parse(session.startedAt)).padStart(13, "0")}-${(n % 65_536).toString(16).padStart(4, "0")}-0a0b0c0d`
  return {
    id: session.id,
    kind: sessionKind.kind,
    owner: sessionKind.owner(session),
    at: sessionKind.at(session),
    version: sessionKind.version,
    stamp,
    headStamp: stamp,
    head: JSON.stringify(sessionKind.head(session)),
    body: bytesOfBody({ ...stampedNew(session, stamp), head: stamp }),
  }
}

const sealerOnce = createSealer(new Uint8Array(32).fill(7))

/** A vault that locks and unlocks without a passphrase. */
const createLock = (sealer: Sealer): Unlocked & { readonly lockAndUnlock: () => void } => {
  let held: Sealer | null = sealer
  const listeners = new Set<(unlocked: boolean) => void>()
  const set = (next: Sealer | null) => {
    held = next
    for (const listener of listeners) listener(next !== null)
  }
  return {
    sealer: () => held,
    onChange: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    lockAndUnlock: () => {
      set(null)
      set(sealer)
    },
  }
}

/** Sealed, and written whole with the tally: what folding and restoring do. */
const writeSealed = async (database: Database, sessions: readonly Session[]) => {
  const sealer = await sealerOnce
  const records = sessions.map(recordOf)
  const sealed = await sealBlocks(sealer, records)
  await writeAtOnce(database, sealer, {
    found: new Map(),
    foundBlocks: [],
    put: { blocks: sealed.map(({ block }) => block), bodies: sealed.map(({ body }) => body) },
    moves: records.map(({ id, stamp }) => ({ id, before: null, after: stamp })),
    cold: countsOf(records),
    stamp: records.reduce((last, { stamp }) => (stamp > last ? stamp : last), ""),
    marks: null,
  })
}

const readSealed = async (database: Database): Promise<number> => {
  const sealer = await sealerOnce
  const nouns: unknown[] = []
  for await (const batch of recordsOf(sealer, await readMoment(database))) {
    if (!batch.ok) throw new Error(batch.error.type)
    for (const record of batch.value) nouns.push(bodyOf(record).doc)
  }
  return nouns.length
}

const openPlain = () => {
  const dexie = new Dexie("bench-blocks-plain", { cache: "disabled", chromeTransactionDurability: "relaxed" })
  dexie.version(1).stores({ sessions: "id, [participantId+startedAt]" })
  return { dexie, sessions: dexie.table("sessions") as EntityTable<Session, "id"> }
}

const sealedName = "bench-blocks"
const often = { repetitions: 5, warmUps: 1 }

type Filled = {
  readonly database: Database
  readonly lock: ReturnType<typeof createLock>
  readonly collection: Collection<Session, SessionHead>
  readonly owners: readonly string[]
  readonly ids: readonly string[]
}
let filled: Filled | undefined

/** A store of so many people's sessions, all in blocks. */
const fill = async (participants: number): Promise<Filled> => {
  filled?.database.close()
  await wipeDatabase(sealedName)
  const database = openDatabase(sealedName)
  const sessions = sessionsOf(participants)
  await writeSealed(database, sessions)
  const lock = createLock(await sealerOnce)
  const collection = createCollection({
    database,
    unlocked: lock,
    clock: openHybridClock(database, systemClock),
    kind: sessionKind,
    cold: createCold({ database, unlocked: lock }),
  })
  const owners = [...new Set(sessions.map(({ participantId }) => participantId))]
  const ids = sessions.map(({ id }) => id)
  filled = { database, lock, collection, owners, ids }
  return filled
}

const heads = async (query: { readonly owner?: string }) => {
  const found = await (filled ?? (await fill(250))).collection.heads(query)
  if (!found.ok) throw new Error(found.error.type)
  return found.value
}

const blocks = {
  bulkWrite: async () => {
    const sessions = sessionsOf(250)
    return interleaved(
      often,
      async () => {
        await wipeDatabase(sealedName)
        const database = openDatabase(sealedName)
        await database.open()
        const ms = await timed(() => writeSealed(database, sessions))
        database.close()
        return ms
      },
      async () => {
        const { dexie, sessions: table } = openPlain()
        await dexie.delete()
        await dexie.open()
        const ms = await timed(() => table.bulkPut([...sessions]))
        dexie.close()
        return ms
      },
    )
  },

  bulkRead: async () => {
    const { database, ids } = await fill(250)
    const { dexie, sessions: table } = openPlain()
    if ((await table.count()) !== ids.length) await table.bulkPut([...sessionsOf(250)])
    const pairs = await interleaved(
      often,
      () =>
        timed(async () => {
          if ((await readSealed(database)) !== ids.length) throw new Error("Not all were read")
        }),
      () =>
        timed(async () => {
          if ((await table.toArray()).length !== ids.length) throw new Error("Not all were read")
        }),
    )
    dexie.close()
    return pairs
  },

  /** Right after unlocking, with a list shown and nothing else opened: one session. Then the next one of the same person. */
  blockOpen: async () => {
    const { lock, collection, ids, owners } = await fill(250)
    const [ours, warm]: [number[], number[]] = [[], []]
    for (let n = 0; n < 40; n++) {
      lock.lockAndUnlock()
      await heads({ owner: owners[n] ?? "" })
      const at = Math.floor(((n * 617) % ids.length) / 40) * 40
      ours.push(await timed(() => collection.get(ids[at] ?? "")))
      warm.push(await timed(() => collection.get(ids[at + 1] ?? "")))
    }
    return { ours, plain: [], warm }
  },

  fillForMemory: async () => {
    await fill(400)
  },

  /** What is shown first after unlocking looks at every head. */
  unlockAfresh: async () => {
    filled?.lock.lockAndUnlock()
    return (await heads({})).length
  },

  /** Each person's list, and each session of it. */
  openAndCloseAll: async () => {
    let opened = 0
    for (const owner of filled?.owners ?? [])
      for (const { id } of await heads({ owner })) {
        const session = await filled?.collection.get(id)
        if (session?.ok) opened++
      }
    if (opened !== filled?.ids.length) throw new Error(`${opened} sessions were opened`)
  },
}

export type Blocks = typeof blocks
expose(blocks)
