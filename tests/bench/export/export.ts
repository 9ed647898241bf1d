import { textOf, utf8 } from "../../../core/base/bytes.ts"
import { systemClock } from "../../../core/base/clock.ts"
import { gzip } from "../../../core/base/gzip.ts"
import { type DeviceId, newId, type ProgramId } from "../../../core/base/id.ts"
import { topicHeads } from "../../../core/curriculum/heads.ts"
import { firstLink } from "../../../core/exchange/envelope/link.ts"
import { writeExport } from "../../../core/exchange/envelope/write-export.ts"
import { makeDeviceKeys, useDeviceKeys } from "../../../core/exchange/keys/device-keys.ts"
import { generateCaseload } from "../../../core/sample/generate.ts"
import { openDatabase } from "../../../core/store/database.ts"
import { goalKind, participantKind, sessionKind } from "../../../core/store/kinds.ts"
import { openHybridClock } from "../../../core/store/open-clock.ts"
import { createCollection } from "../../../core/store/sealed-collection.ts"
import { readWhole } from "../../../core/store/whole-vault.ts"
import { createSealer } from "../../../core/vault/seal.ts"
import { interleaved, type Pairs, timed } from "../measure.ts"

/**
 * An export made from the sealed database, against the least that could be done with the same records, open in memory: with
 * their stamps, without which nothing can be merged.
 */

const megabyte = 1_000_000
const often = { repetitions: 11, warmUps: 3 }

const createBench = async () => {
  const database = openDatabase("bench-export")
  const sealer = await createSealer(new Uint8Array(32).fill(7))
  const unlocked = { sealer: () => sealer, onChange: () => () => {} }
  const clock = openHybridClock(database, systemClock)
  const shared = { database, unlocked, clock }

  const wish = { participants: 31, sessionsEach: 40, seed: 7, today: systemClock.today(), topics: topicHeads }
  const { participants, goals, sessions } = generateCaseload(wish)
  await createCollection({ ...shared, kind: participantKind }).add(...participants)
  await createCollection({ ...shared, kind: goalKind }).add(...goals)
  await createCollection({ ...shared, kind: sessionKind }).add(...sessions)

  const [mine, supervisor] = [await makeDeviceKeys(), await makeDeviceKeys()]
  const { sign } = await useDeviceKeys(mine)
  const fields = {
    app: "bench",
    at: systemClock.now(),
    program: newId<ProgramId>(),
    device: newId<DeviceId>(),
    life: "0a0b0c0d",
    audience: "program" as const,
    since: 0,
    number: 1,
    before: firstLink,
    partial: false,
    withheld: 0,
  }
  /** What the export has of each record, as it lies in memory where nothing is sealed. */
  const going: unknown[] = []
  for await (const some of (await readWhole(database, sealer)).records())
    if (some.ok)
      for (const { body, removed: _, ...row } of some.value) going.push({ ...row, body: JSON.parse(textOf(body)) })

  const make = async () => {
    const { records, count } = await readWhole(database, sealer)
    const recipients = [mine.recipient, supervisor.recipient]
    const made = await writeExport({ fields, link: null, records: records(), expected: count, sign, recipients })
    if (!made.ok) throw new Error(`The export answered ${made.error.type}`)
    return made.value.file.length
  }

  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt"])
  const least = async () => {
    const zipped = await gzip(utf8(JSON.stringify(going)))
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

type ExportBench = Awaited<ReturnType<typeof createBench>>

declare global {
  var exportBench: Promise<ExportBench>
}
globalThis.exportBench = createBench()
