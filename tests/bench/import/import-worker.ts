import { expose } from "comlink"
import { Dexie, type EntityTable } from "dexie"
import PouchDB from "pouchdb-browser"
import { systemClock } from "../../../core/base/clock.ts"
import { topicHeads } from "../../../core/curriculum/heads.ts"
import type { Session } from "../../../core/domain/session.ts"
import { generateCaseload } from "../../../core/sample/generate.ts"
import { createCold } from "../../../core/store/blocks/cold.ts"
import { bytesOfBody, type ColdRecord } from "../../../core/store/blocks/cold-record.ts"
import { openDatabase, wipeDatabase } from "../../../core/store/database.ts"
import { doors } from "../../../core/store/doors.ts"
import { sessionKind } from "../../../core/store/kinds.ts"
import { openHybridClock } from "../../../core/store/open-clock.ts"
import { stampedNew } from "../../../core/store/stamped.ts"
import { createTakeIn } from "../../../core/store/take-in.ts"
import { createSealer } from "../../../core/vault/seal.ts"
import { interleaved, type Pairs, timed } from "../measure.ts"

/** Ten thousand sessions into a place that holds half of them. */
const sessions = generateCaseload({
  participants: 250,
  sessionsEach: 40,
  seed: 7,
  today: systemClock.today(),
  topics: topicHeads,
}).sessions
const half = sessions.filter((_, n) => n % 2 === 0)

/** As an export brings it: stamped by whoever wrote it. */
const recordOf = (session: Session, n: number): ColdRecord => {
  const stamp = `${String(Date.parse(session.startedAt)).padStart(13, "0")}-${n.toString(16).padStart(4, "0")}-0a0b0c0d`
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
const records = sessions.map(recordOf)
const recordsOfHalf = records.filter((_, n) => n % 2 === 0)

const sealerOnce = createSealer(new Uint8Array(32).fill(7))
const sealedName = "bench-import"

const takeIn = async () => {
  await wipeDatabase(sealedName)
  const sealer = await sealerOnce
  const unlocked = { sealer: () => sealer, onChange: () => () => {} }
  /** One life of a page. */
  const open = () => {
    const database = openDatabase(sealedName)
    const cold = createCold({ database, unlocked })
    const take = createTakeIn({ database, cold, clock: openHybridClock(database, systemClock), doors })
    return { database, take: (some: readonly ColdRecord[]) => take(sealer, some, []) }
  }
  const before = open()
  await before.take(recordsOfHalf)
  before.database.close()
  const now = open()
  // As where a list is on screen, which looks at all heads: the indexes of blocks are open.
  await now.take(records.slice(0, 1))
  const ms = await timed(async () => {
    const taken = await now.take(records)
    if (!taken.ok) throw new Error(taken.error.type)
    const { added, same } = taken.value
    if (added.length + same !== records.length || same !== recordsOfHalf.length)
      throw new Error(`${added.length} were taken in, ${same} were there`)
  })
  now.database.close()
  return ms
}

const putPlain = async () => {
  const dexie = new Dexie("bench-import-plain", { cache: "disabled", chromeTransactionDurability: "relaxed" })
  dexie.version(1).stores({ sessions: "id, [participantId+startedAt]" })
  await dexie.delete()
  await dexie.open()
  const table = dexie.table("sessions") as EntityTable<Session, "id">
  await table.bulkPut([...half])
  const ms = await timed(() => table.bulkPut([...sessions]))
  dexie.close()
  return ms
}

const replicate = async () => {
  const [from, to] = [new PouchDB<Session>("bench-import-from"), new PouchDB<Session>("bench-import-to")]
  const docs = (some: readonly Session[]) => some.map(session => ({ ...session, _id: session.id }))
  await from.bulkDocs(docs(half))
  await from.replicate.to(to)
  await from.bulkDocs(docs(sessions.filter((_, n) => n % 2 === 1)))
  const ms = await timed(async () => {
    const done = await from.replicate.to(to)
    if (done.docs_written !== sessions.length - half.length) throw new Error("Not all were replicated")
  })
  await Promise.all([from.destroy(), to.destroy()])
  return ms
}

const bench = {
  againstPlain: () => interleaved({ repetitions: 5, warmUps: 1 }, takeIn, putPlain),
  /** PouchDB's time is the first, so that the ratio says how many times faster taking in is. */
  pouchAgainst: (): Promise<Pairs> => interleaved({ repetitions: 2, warmUps: 0 }, replicate, takeIn),
}

export type Import = typeof bench
expose(bench)
