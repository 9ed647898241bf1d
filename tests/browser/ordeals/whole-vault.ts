import { sha256 } from "@noble/hashes/sha2.js"
import { joinBytes, utf8 } from "../../../core/base/bytes.ts"
import { systemClock } from "../../../core/base/clock.ts"
import { ok } from "../../../core/base/result.ts"
import { createAuditLog } from "../../../core/store/audit/log.ts"
import { createFold } from "../../../core/store/blocks/fold.ts"
import { openDatabase } from "../../../core/store/database.ts"
import { createKeyringStore, createRestStore, createTriesStore } from "../../../core/store/keyring-store.ts"
import { participantKind } from "../../../core/store/kinds.ts"
import { openHybridClock } from "../../../core/store/open-clock.ts"
import { createCollection } from "../../../core/store/sealed-collection.ts"
import { checkSoundness } from "../../../core/store/soundness.ts"
import type { DeriveKey } from "../../../core/vault/derive-key.ts"
import { createVault } from "../../../core/vault/service.ts"
import { person } from "../../store/collection-suite.ts"
import type { Rows, Table } from "./mutations.ts"

export const passphrase = "slow river stones"

/** Every parameter counts, as with Argon2id; it only costs nothing. */
export const quickly: DeriveKey = async ({ secret, salt, memoryKiB, passes, lanes }) =>
  ok(new Uint8Array(sha256(joinBytes([utf8(`${memoryKiB} ${passes} ${lanes} `), salt, secret]))))

/** A vault as a tablet has it: its keyring, rows, two blocks, an audit log; and how its parts are looked at after a start. */
export const makeVault = async () => {
  const database = openDatabase(`ordeal-${crypto.randomUUID()}`)
  const vault = createVault({
    keyring: createKeyringStore(database),
    tries: createTriesStore(database),
    rest: createRestStore(database),
    deriveKey: quickly,
    clock: systemClock,
    channel: { post: () => {}, onMessage: () => {} },
    exclusive: run => run(),
  })
  const { unlocked } = vault
  const made = await vault.api.create({ passphrase })
  if (!made.ok) throw new Error(made.error.type)
  const openLog = () =>
    createAuditLog({ database, unlocked, clock: systemClock, device: async () => "0000000d", page: "0000000a" })
  const log = openLog()
  const clock = openHybridClock(database, systemClock)
  /** As after a start: nothing is remembered. */
  const openPeople = () => createCollection({ database, unlocked, clock, audit: log.prepare, kind: participantKind })
  const people = openPeople()

  // What was changed last is never folded: someone else's record is.
  const others = createCollection({ database, unlocked, clock, kind: { ...participantKind, kind: "other" } })
  const rule = { kinds: ["participant"], coldBefore: "9", newest: 0, restBefore: "9", together: 1 }
  const fold = createFold({ database, unlocked, rule: () => rule })
  for (const start of [1, 4]) {
    await people.add(person(start), person(start + 1), person(start + 2))
    await others.add(person(90 + start))
    await fold()
  }
  await people.add(person(7), person(8), person(9), person(10))
  const read = async (): Promise<Rows> => {
    const { heads, records, blocks, blockBodies, audit, meta } = database
    return database.dexie.transaction("r", [heads, records, blocks, blockBodies, audit, meta], async () => ({
      heads: await heads.toArray(),
      records: await records.toArray(),
      blocks: await blocks.toArray(),
      blockBodies: await blockBodies.toArray(),
      audit: await audit.toArray(),
      meta: (await meta.toArray()).flatMap(row => (row.key === "tally" || row.key === "audit" ? [row] : [])),
    }))
  }
  const earlier = await read()
  for (const n of [7, 8, 9]) await people.change(person(n).id, noun => ({ ...noun, chosenName: `Changed ${n}` }))
  await people.remove(person(10).id)

  const rows = await read()
  let lying = rows
  return {
    database,
    recoveryCode: made.value.recoveryCode,
    keyringText: vault.keyringText,
    rows,
    earlier,
    ids: Array.from({ length: 10 }, (_, n) => person(n + 1).id),
    openPeople,
    check: () => checkSoundness(database, unlocked),
    verify: () => openLog().verify(),
    /** Past Handrail, as any program of the device could. */
    replaceAll: async (next: Rows) => {
      const tables = (Object.keys(next) as Table[]).filter(table => next[table] !== lying[table])
      lying = next
      if (tables.length === 0) return
      await database.dexie.transaction("rw", tables, async () => {
        for (const table of tables) {
          if (table === "meta") await database.meta.bulkDelete(["tally", "audit"])
          else await database.dexie.table(table).clear()
          await database.dexie.table(table).bulkPut([...next[table]])
        }
      })
    },
  }
}
