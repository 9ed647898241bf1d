import { createBackup } from "../../../core/backup/service.ts"
import { utf8 } from "../../../core/base/bytes.ts"
import { systemClock } from "../../../core/base/clock.ts"
import { gzip } from "../../../core/base/gzip.ts"
import { ok } from "../../../core/base/result.ts"
import { topicHeads } from "../../../core/curriculum/heads.ts"
import { generateCaseload } from "../../../core/sample/generate.ts"
import { createBackupStore } from "../../../core/store/backup-store.ts"
import { createCold } from "../../../core/store/blocks/cold.ts"
import { openDatabase } from "../../../core/store/database.ts"
import { doors } from "../../../core/store/doors.ts"
import { goalKind, participantKind, sessionKind } from "../../../core/store/kinds.ts"
import { openHybridClock } from "../../../core/store/open-clock.ts"
import { createCollection } from "../../../core/store/sealed-collection.ts"
import { createTakeIn } from "../../../core/store/take-in.ts"
import { createSealer } from "../../../core/vault/seal.ts"
import { interleaved, type Pairs, timed } from "../measure.ts"

/** A backup made from the sealed database, against the least that could be done with the same records, open in memory. */

const megabyte = 1_000_000
const often = { repetitions: 11, warmUps: 3 }

const createBench = async () => {
  const database = openDatabase("bench-backup")
  const sealer = await createSealer(new Uint8Array(32).fill(7))
  const unlocked = { sealer: () => sealer, onChange: () => () => {} }
  const clock = openHybridClock(database, systemClock)
  const shared = { database, unlocked, clock }

  const wish = { participants: 31, sessionsEach: 40, seed: 7, today: systemClock.today(), topics: topicHeads }
  const { participants, goals, sessions } = generateCaseload(wish)
  await createCollection({ ...shared, kind: participantKind }).add(...participants)
  await createCollection({ ...shared, kind: goalKind }).add(...goals)
  await createCollection({ ...shared, kind: sessionKind }).add(...sessions)

  const unexpected = () => ({ type: "Unexpected" as const, id: "bench" })
  const nothing = async () => {
    throw new Error("Not part of this bench")
  }
  const backup = createBackup({
    store: createBackupStore({
      ...shared,
      doors,
      takeIn: createTakeIn({ ...shared, cold: createCold(shared), doors }),
      unexpected,
    }),
    unlocked,
    vault: {
      keyringText: async () => ok("{}"),
      vaultIdOf: () => crypto.randomUUID(),
      adopt: nothing,
      open: nothing,
      textOf: () => "",
    },
    putWhole: nothing,
    placeOf: async () => null,
    places: { deviceName: nothing, open: nothing, exclusive: nothing },
    openAt: () => {
      throw new Error("Not part of this bench")
    },
    clock: systemClock,
    app: "bench",
    sample: false,
    receive: async () => {},
    tell: async () => {},
  })
  const make = async () => {
    const made = await backup.make({ asText: false })
    if (!made.ok) throw new Error(`The backup answered ${made.error.type}`)
    return made.value.file.size
  }

  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt"])
  const least = async () => {
    const zipped = await gzip(utf8(JSON.stringify({ participants, goals, sessions })))
    const iv = crypto.getRandomValues(new Uint8Array(12))
    return (await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, zipped)).byteLength
  }

  return {
    time: (): Promise<Pairs> =>
      interleaved(
        often,
        () => timed(make),
        () => timed(least),
      ),
    bytes: async (): Promise<Pairs> => ({
      ours: [(await make()) / megabyte],
      plain: [(await least()) / megabyte],
      of: "MB",
    }),
  }
}

type BackupBench = Awaited<ReturnType<typeof createBench>>

declare global {
  var backupBench: Promise<BackupBench>
}
globalThis.backupBench = createBench()
