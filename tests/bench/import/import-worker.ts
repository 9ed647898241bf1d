import { expose } from "comlink"
import { Dexie, type EntityTable } from "dexie"
import PouchDB from "pouchdb-browser"
import { utf8 } from "../../../core/base/bytes.ts"
import { systemClock } from "../../../core/base/clock.ts"
import { topicHeads } from "../../../core/curriculum/heads.ts"
import type { Session } from "../../../core/domain/session.ts"
import { generateCaseload } from "../../../core/sample/generate.ts"
import type { ColdRecord } from "../../../core/store/blocks/cold-record.ts"
import { wipeDatabase } from "../../../core/store/database.ts"
import { sessionKind } from "../../../core/store/kinds.ts"
import { stampedNew } from "../../../core/store/stamped.ts"
import type { GoingRecord } from "../../../core/store/whole-vault.ts"
import { createSealer } from "../../../core/vault/seal.ts"
import { type Device, granted } from "../../browser/exchange/program/open-device.ts"
import { interleaved, type Pairs, timed } from "../measure.ts"
import { openTakeIn } from "./open-take-in.ts"
import { createProgram } from "./receiver.ts"

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
const recordOf = (session: Session, n: number): GoingRecord => {
  const stamp = `${String(Date.parse(session.startedAt)).padStart(13, "0")}-${n.toString(16).padStart(4, "0")}-0a0b0c0d`
  return {
    id: session.id,
    kind: sessionKind.kind,
    version: sessionKind.version,
    stamp,
    removed: false,
    body: utf8(JSON.stringify({ ...stampedNew(session, stamp), head: stamp })),
  }
}

const prepare = async () => {
  const program = await createProgram()
  const records = sessions.map(recordOf)
  const ofHalf = records.filter((_, n) => n % 2 === 0)
  const [first, all] = [await program.write(1, ofHalf), await program.write(2, records)]
  return { program, first, all, openedFirst: await program.admit(first), openedAll: await program.admit(all) }
}
let prepared: ReturnType<typeof prepare> | undefined
const ready = () => {
  prepared ??= prepare()
  return prepared
}

const isAsExpected = ({ added, same }: { readonly added: number; readonly same: number }) => {
  if (added + same !== sessions.length || same !== half.length)
    throw new Error(`${added} were taken in, ${same} were there`)
}

const sealerOnce = createSealer(new Uint8Array(32).fill(7))
const sealedName = "bench-import"

/** What has come, was checked and lies in memory goes into the vault, as the rows beside go into their table. */
const takeIn = async () => {
  const { openedFirst, openedAll } = await ready()
  await wipeDatabase(sealedName)
  const sealer = await sealerOnce
  const before = openTakeIn(sealedName, sealer)
  await before.take(openedFirst)
  before.database.close()
  const now = openTakeIn(sealedName, sealer)
  // As where a list is on screen, which looks at all heads: the indexes of blocks are open.
  await now.take(openedAll.slice(0, 1))
  const take = async (some: readonly ColdRecord[]) => {
    const { added, same } = granted(await now.take(some))
    isAsExpected({ added: added.length, same })
  }
  const ms = await timed(() => take(openedAll))
  now.database.close()
  return ms
}

/** The whole way: a file is opened, verified, checked line by line, and lies in blocks, with log and marks. */
const takeFile = async () => {
  const { program, first, all } = await ready()
  const device = await program.open()
  granted(await device.takeIn(first))
  const ms = await timed(async () => isAsExpected(granted(await device.takeIn(all))))
  device.unlocked.setLocked(true)
  device.database.close()
  indexedDB.deleteDatabase(device.name)
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

/** Whose vault the large export is for. */
let waiting: Device | undefined

const bench = {
  takeIn,
  takeFile,
  againstPlain: () => interleaved({ repetitions: 5, warmUps: 1 }, takeIn, putPlain),
  fileAgainstPlain: () => interleaved({ repetitions: 3, warmUps: 1 }, takeFile, putPlain),
  /** PouchDB's time is the first, so that the ratio says how many times faster taking in is. */
  pouchAgainst: (): Promise<Pairs> => interleaved({ repetitions: 2, warmUps: 0 }, replicate, takeIn),

  /** Writes an export of so many bytes, most of them in texts that no packing makes shorter, and opens a vault for it. */
  makeLarge: async (bytes: number): Promise<Blob> => {
    const program = await createProgram()
    const noise = () => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(14_000)))).slice(0, 18_000)
    const count = Math.ceil(bytes / 14_000)
    const records = Array.from({ length: count }, (_, n) => {
      const session = sessions[n % sessions.length]
      if (!session) throw new Error("no session")
      const id = crypto.randomUUID() as Session["id"]
      return recordOf({ ...session, id, agenda: noise() }, n)
    })
    waiting = await program.open()
    return program.write(1, records)
  },

  takeLarge: async (file: Blob): Promise<number> => {
    if (!waiting) throw new Error("Nobody waits for it")
    return granted(await waiting.takeIn(file)).added
  },
}

export type Import = typeof bench
expose(bench)
