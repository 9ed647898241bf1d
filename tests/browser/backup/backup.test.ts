import { proxy } from "comlink"
import { describe, expect, it } from "vitest"
import type { BackupState, MadeBackup } from "../../../core/backup/api.ts"
import { textOf } from "../../../core/base/bytes.ts"
import { newId, type ParticipantId, type SessionId } from "../../../core/base/id.ts"
import { topicHeads } from "../../../core/curriculum/heads.ts"
import { generateCaseload } from "../../../core/sample/generate.ts"
import { noteKind, participantKind, sessionKind } from "../../../core/store/kinds.ts"
import { person } from "../../store/collection-suite.ts"
import { freshName, granted, openRoom, passphrase, type Room } from "./open-room.ts"

const make = async (room: Room) => granted(await room.backup.make({ asText: true }))

/** A vault with three people, of whom one was renamed and one removed. */
const startVault = async (name = freshName()) => {
  const room = openRoom(name)
  const { recoveryCode } = granted(await room.vault.api.create({ passphrase }))
  const people = room.collectionOf(participantKind)
  granted(await people.add(person(1), person(2), person(3)))
  granted(await people.change(person(1).id, noun => ({ ...noun, place: "the library" })))
  granted(await people.remove(person(3).id))
  return { ...room, name, people, recoveryCode }
}

/** Everything in a vault as its rows and blocks have it, opened. */
const everything = async ({ database, vault }: Room, meanwhile: () => PromiseLike<unknown> = async () => {}) => {
  const { readWhole } = await import("../../../core/store/whole-vault.ts")
  const sealer = vault.unlocked.sealer()
  if (!sealer) throw new Error("The vault is locked")
  const whole = await readWhole(database, sealer)
  await meanwhile()
  const records = []
  for await (const some of whole.records()) records.push(...granted(some))
  const parsed = records.map(({ body, ...row }) => ({ ...row, body: JSON.parse(textOf(body)) }))
  return { count: whole.count, audit: whole.audit, records: parsed.sort((a, b) => (a.id < b.id ? -1 : 1)) }
}

const stateNow = (room: Room) =>
  new Promise<BackupState>(resolve => {
    void room.backup.watchState(
      null,
      proxy(result => resolve(granted(result))),
    )
  })

const rowsIn = async ({ database: { heads, records, blocks, blockBodies, audit, meta } }: Room) => ({
  rows: (await Promise.all([heads, records, blocks, blockBodies, audit].map(table => table.count()))).join(),
  keyring: (await meta.get("keyring")) !== undefined,
})
const nothing = { rows: "0,0,0,0,0", keyring: false }

const flipped = async (blob: Blob, at: number) => {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const n = at < 0 ? bytes.length + at : at
  bytes[n] = (bytes[n] ?? 0) ^ 4
  return new Blob([bytes])
}

describe("what goes into a backup", () => {
  it("is of one moment, whatever is written while it is read, however much there is", async () => {
    const room = await startVault()
    const many = Array.from({ length: 450 }, (_, n) =>
      person(1, { id: newId<ParticipantId>(), chosenName: `Nr. ${n}` }),
    )
    granted(await room.people.add(...many))
    const before = await everything(room)
    expect(before.records.map(({ body }) => body.doc.chosenName)).toEqual(
      expect.arrayContaining(many.map(({ chosenName }) => chosenName)),
    )
    const meanwhile = () => room.database.records.clear()
    expect(await everything(room, meanwhile)).toEqual(before)
    expect((await everything(room)).records).toEqual([])
  })
})

describe("a vault that comes back on another device", () => {
  it("is the same, record for record, by its passphrase", async () => {
    const old = await startVault()
    const before = await everything(old)
    const made = await make(old)
    const fresh = openRoom(freshName())
    const restored = await fresh.backup.restore({ file: made.file, proof: { passphrase } })
    expect(granted(restored)).toEqual({ records: 2 })
    const after = await everything(fresh)
    expect(after.records).toEqual(before.records)
    expect(after.count).toBe(before.count)
    expect(granted(await fresh.check())).toEqual({ state: "sound", records: 3 })
    const people = fresh.collectionOf(participantKind)
    expect(granted(await people.get(person(1).id)).place).toBe("the library")
    expect(await people.get(person(3).id)).toMatchObject({ error: { type: "NotFound" } })
  })

  it("goes on with its audit log where that was, and says that it was restored", async () => {
    const old = await startVault()
    const before = (await everything(old)).audit
    const made = await make(old)
    const fresh = openRoom(freshName())
    granted(await fresh.backup.restore({ file: made.file, proof: { passphrase } }))
    const after = (await everything(fresh)).audit
    expect(after?.rows.slice(0, before?.rows.length)).toEqual(before?.rows)
    expect(granted(await fresh.log.verify())).toMatchObject({ state: "whole" })
    const { lines } = granted(await fresh.log.read({ before: null, acts: ["restored"], owner: null }))
    expect(lines.map(({ entry }) => entry?.count)).toEqual([2])
  })

  it("opens by the code on the recovery sheet too, from the file as text, and later by its passphrase", async () => {
    const old = await startVault()
    const made = await make(old)
    const fresh = openRoom(freshName())
    const file = made.text ?? new Blob()
    granted(await fresh.backup.restore({ file, proof: { recoveryCode: old.recoveryCode } }))
    granted(await fresh.vault.api.lock())
    granted(await fresh.vault.api.unlock({ passphrase }))
    expect(granted(await fresh.collectionOf(participantKind).heads({}))).toHaveLength(2)
  })

  it("takes new records, changes of old ones, and backups of its own", async () => {
    const made = await make(await startVault())
    const fresh = openRoom(freshName())
    granted(await fresh.backup.restore({ file: made.file, proof: { passphrase } }))
    const people = fresh.collectionOf(participantKind)
    granted(await people.change(person(1).id, noun => ({ ...noun, chosenName: "Marisol" })))
    granted(await people.add(person(4)))
    expect(granted(await fresh.check())).toEqual({ state: "sound", records: 4 })
    const third = openRoom(freshName())
    granted(await third.backup.restore({ file: (await make(fresh)).file, proof: { passphrase } }))
    expect((await everything(third)).records).toEqual((await everything(fresh)).records)
  })

  it("is whole after it was made of hundreds of records", async () => {
    const room = openRoom(freshName())
    granted(await room.vault.api.create({ passphrase }))
    const wish = { participants: 6, sessionsEach: 20, seed: 3, today: "2026-03-09", topics: topicHeads }
    const caseload = generateCaseload(wish)
    granted(await room.collectionOf(participantKind).add(...caseload.participants))
    granted(await room.collectionOf(sessionKind).add(...caseload.sessions))
    granted(await room.collectionOf(noteKind).add(...(caseload.notes ?? [])))
    const fresh = openRoom(freshName())
    granted(await fresh.backup.restore({ file: (await make(room)).file, proof: { passphrase } }))
    expect((await everything(fresh)).records).toEqual((await everything(room)).records)
    const [first] = caseload.sessions
    expect(await fresh.collectionOf(sessionKind).get(first?.id ?? ("" as SessionId))).toEqual({
      ok: true,
      value: first,
    })
  })

  it("leaves nothing behind when the passphrase is wrong, the file was changed, or it is stopped", async () => {
    const made = await make(await startVault())
    const fresh = openRoom(freshName())
    const restore = (file: Blob, typed: string, signal?: AbortSignal) =>
      fresh.backup.restore({ file, proof: { passphrase: typed } }, signal)
    expect(await restore(made.file, "not this one")).toEqual({ ok: false, error: { type: "WrongPassphrase" } })
    expect(await fresh.backup.restore({ file: made.file, proof: { recoveryCode: "0" } })).toEqual({
      ok: false,
      error: { type: "WrongRecoveryCode" },
    })
    for (const at of [20, 300, -200, -3])
      expect(await restore(await flipped(made.file, at), passphrase)).toMatchObject({ error: { type: "Tampered" } })
    expect(await restore(new Blob(["a letter"]), passphrase)).toMatchObject({ error: { type: "Malformed" } })
    expect(await restore(made.file, passphrase, AbortSignal.abort())).toEqual({ ok: false, error: { type: "Aborted" } })
    expect(await rowsIn(fresh)).toEqual(nothing)
  })

  it("leaves nothing behind when the disk is full in the middle of it", async () => {
    const made = await make(await startVault())
    const fresh = openRoom(freshName())
    fresh.database.blockBodies.hook("creating", () => {
      throw new DOMException("full", "QuotaExceededError")
    })
    expect(await fresh.backup.restore({ file: made.file, proof: { passphrase } })).toEqual({
      ok: false,
      error: { type: "QuotaExceeded" },
    })
    expect(await rowsIn(fresh)).toEqual(nothing)
    expect(fresh.vault.unlocked.sealer()).toBeNull()
  })

  it("takes the place of what nobody can open any more", async () => {
    const made = await make(await startVault())
    const left = await startVault()
    await left.database.meta.delete("keyring")
    left.close()
    const fresh = openRoom(left.name)
    granted(await fresh.backup.restore({ file: made.file, proof: { passphrase } }))
    expect(granted(await fresh.check())).toEqual({ state: "sound", records: 3 })
  })

  it("never goes over a vault that is there, nor over one that another page makes meanwhile", async () => {
    const made = await make(await startVault())
    const other = await startVault()
    const exists = { ok: false, error: { type: "VaultExists" } }
    expect(await other.backup.restore({ file: made.file, proof: { passphrase } })).toEqual(exists)
    const name = freshName()
    const [here, there] = [openRoom(name), openRoom(name)]
    const [restored, created] = await Promise.all([
      here.backup.restore({ file: made.file, proof: { passphrase } }),
      there.vault.api.create({ passphrase: "another passphrase" }),
    ])
    expect([restored.ok, created.ok].filter(Boolean)).toHaveLength(1)
  })

  it("opens in the page that was open beside it", async () => {
    const made = await make(await startVault())
    const name = freshName()
    const [here, beside] = [openRoom(name), openRoom(name)]
    granted(await here.backup.restore({ file: made.file, proof: { passphrase } }))
    granted(await beside.vault.api.unlock({ passphrase }))
    expect(granted(await beside.collectionOf(participantKind).heads({}))).toHaveLength(2)
  })

  it("stays among made-up people when it is the sample caseload", async () => {
    const sample = openRoom(freshName(), {}, true)
    granted(await sample.vault.api.create({ passphrase }))
    const made = await make(sample)
    const fresh = openRoom(freshName())
    expect(granted(await fresh.backup.inspect({ file: made.file }))).toMatchObject({ sample: true })
    const other = { ok: false, error: { type: "OtherVault" } }
    expect(await fresh.backup.restore({ file: made.file, proof: { passphrase } })).toEqual(other)
    expect(await rowsIn(fresh)).toEqual(nothing)
  })

  it("is said to be here already when it is", async () => {
    const old = await startVault()
    const made = await make(old)
    const text = granted(await old.vault.keyringText())
    const fresh = openRoom(freshName(), { [JSON.parse(text).vaultId]: "member-0a0b0c0d" })
    expect(granted(await fresh.backup.inspect({ file: made.file }))).toMatchObject({
      records: 2,
      here: "member-0a0b0c0d",
    })
  })
})

describe("a backup brought back into its own vault", () => {
  it("puts back what is missing, keeps what is newer, and leaves removed what was removed", async () => {
    const old = await startVault()
    const made = await make(old)
    const twin = openRoom(freshName())
    granted(await twin.backup.restore({ file: made.file, proof: { passphrase } }))
    const people = twin.collectionOf(participantKind)
    granted(await people.add(person(5)))
    granted(await people.change(person(1).id, noun => ({ ...noun, place: "her flat" })))
    granted(await people.remove(person(2).id))
    const later = await make(twin)

    granted(await old.people.change(person(1).id, noun => ({ ...noun, chosenName: "Marisol" })))
    const back = granted(await old.backup.bringBack({ file: later.file }))
    expect(back).toEqual({ records: 2, added: 1, changed: 2 })
    expect(granted(await old.people.get(person(1).id))).toMatchObject({ chosenName: "Marisol", place: "her flat" })
    expect(granted(await old.people.get(person(5).id))).toEqual(person(5))
    expect(await old.people.get(person(2).id)).toMatchObject({ error: { type: "NotFound" } })
    expect(granted(await old.check())).toEqual({ state: "sound", records: 4 })

    // The older one again: nothing comes back that was removed since.
    expect(granted(await old.backup.bringBack({ file: made.file }))).toMatchObject({ added: 0 })
    expect(await old.people.get(person(2).id)).toMatchObject({ error: { type: "NotFound" } })
    expect(granted(await old.people.get(person(1).id))).toMatchObject({ chosenName: "Marisol", place: "her flat" })
  })

  it("changes nothing when nothing is missing", async () => {
    const room = await startVault()
    const made = await make(room)
    const before = await everything(room)
    expect(granted(await room.backup.bringBack({ file: made.file }))).toEqual({ records: 2, added: 0, changed: 0 })
    expect((await everything(room)).records).toEqual(before.records)
  })

  it("is refused when it is of another vault, was changed, or the vault is locked", async () => {
    const [room, other] = [await startVault(), await startVault()]
    const [mine, theirs] = [await make(room), await make(other)]
    expect(await room.backup.bringBack({ file: theirs.file })).toEqual({ ok: false, error: { type: "OtherVault" } })
    expect(await room.backup.bringBack({ file: await flipped(mine.file, 900) })).toMatchObject({
      error: { type: "Tampered" },
    })
    granted(await room.vault.api.lock())
    expect(await room.backup.bringBack({ file: mine.file })).toEqual({ ok: false, error: { type: "VaultLocked" } })
  })
})

describe("what is known of backups", () => {
  const handed = ({ id, at }: MadeBackup) => ({ id, at })

  it("is never more than what was read back", async () => {
    const room = await startVault()
    expect(await stateNow(room)).toMatchObject({ lastAt: null, checked: false, covers: false, due: false })
    const made = await make(room)
    expect(await stateNow(room)).toMatchObject({ lastAt: null, covers: false })
    granted(await room.backup.handed(handed(made)))
    expect(await stateNow(room)).toMatchObject({ lastAt: made.at, checked: false, covers: false })
    expect(granted(await room.backup.check({ file: made.file }))).toMatchObject({ records: 2, covers: true })
    expect(await stateNow(room)).toMatchObject({ lastAt: made.at, checked: true, covers: true })
  })

  it("is told anew when a record changes", async () => {
    const room = await startVault()
    granted(await room.backup.check({ file: (await make(room)).file }))
    const told: BackupState[] = []
    let heard = () => {}
    await room.backup.watchState(
      null,
      proxy(result => {
        told.push(granted(result))
        heard()
      }),
    )
    const until = (covers: boolean) =>
      new Promise<void>(resolve => {
        heard = () => {
          if (told.at(-1)?.covers === covers) resolve()
        }
        heard()
      })
    await until(true)
    granted(await room.people.change(person(1).id, noun => ({ ...noun, ownWord: "the fog" })))
    await until(false)
    expect(told.at(-1)).toMatchObject({ checked: true, covers: false })
  })

  it("counts a restored vault as covered by the file it came from", async () => {
    const made = await make(await startVault())
    const fresh = openRoom(freshName())
    granted(await fresh.backup.restore({ file: made.file, proof: { passphrase } }))
    expect(await stateNow(fresh)).toMatchObject({ lastAt: made.at, checked: true, covers: true })
  })

  it("keeps the days until a reminder within bounds", async () => {
    const room = await startVault()
    for (const [days, kept] of [
      [30, 30],
      [0, 1],
      [1e6, 90],
      [Number.NaN, 7],
    ] as const) {
      granted(await room.backup.setReminder({ days }))
      expect((await stateNow(room)).remindAfterDays).toBe(kept)
    }
  })
})
